import { useEffect, useRef } from "preact/hooks";
import { onWord, tellOthers } from "./other-windows.ts";

const INPUTS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"] as const;

/** Between two words to the other windows of the same browser, in milliseconds. */
const TELLING = 3_000;

/** How often in the time after which a page locks the office is told that somebody is there. */
const REPORTS = 4;

/**
 * Tells once when nobody has touched this page, nor another window of it, for so long.
 *
 * @param seconds how long; nothing is watched if it is 0
 * @param idle told then
 * @param there told a few times in so long that somebody is there: reading and writing ask for nothing
 */
export function useIdle(seconds: number, idle: () => void, there: () => void): void {
  const latest = useRef({ idle, there });
  latest.current = { idle, there };
  useEffect(() => {
    if (seconds <= 0) {
      return undefined;
    }
    let last = Date.now();
    let told = 0;
    let reported = last;
    const touched = () => {
      last = Date.now();
      if (last - told > TELLING) {
        told = last;
        tellOthers("touched");
      }
      if (last - reported > (seconds * 1000) / REPORTS) {
        reported = last;
        latest.current.there();
      }
    };
    const deaf = onWord((word) => {
      if (word === "touched") {
        last = Date.now();
      }
    });
    // A device that slept has no timer that ran meanwhile: what counts is the time that has passed.
    const timer = window.setInterval(() => {
      if (Date.now() - last >= seconds * 1000) {
        window.clearInterval(timer);
        latest.current.idle();
      }
    }, 500);
    for (const input of INPUTS) {
      window.addEventListener(input, touched, { passive: true, capture: true });
    }
    return () => {
      window.clearInterval(timer);
      deaf();
      for (const input of INPUTS) {
        window.removeEventListener(input, touched, { capture: true });
      }
    };
  }, [seconds]);
}

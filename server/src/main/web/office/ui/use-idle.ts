import { useEffect, useRef } from "preact/hooks";
import { onWord, tellOthers } from "./other-windows.ts";

const INPUTS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"] as const;

/** Between two words to the other windows of the same browser, in milliseconds. */
const TELLING = 3_000;

/**
 * Tells once when nobody has touched this page, nor another window of it, for so long.
 *
 * @param seconds how long; nothing is watched if it is 0
 * @param idle told then
 */
export function useIdle(seconds: number, idle: () => void): void {
  const latest = useRef(idle);
  latest.current = idle;
  useEffect(() => {
    if (seconds <= 0) {
      return undefined;
    }
    let last = Date.now();
    let told = 0;
    const touched = () => {
      last = Date.now();
      if (last - told > TELLING) {
        told = last;
        tellOthers("touched");
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
        latest.current();
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

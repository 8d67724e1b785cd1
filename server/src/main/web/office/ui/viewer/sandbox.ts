import { MAX_DRAWING_MS } from "../../viewer/limits.ts";
import {
  type DrawnKind,
  type NotDrawn,
  type Quarters,
  type Question,
  readAnswer,
  type SandboxAnswer,
} from "../../viewer/messages.ts";
import type { Size } from "../../viewer/fitting.ts";

/** What came of a question: pixels, or why there are none. */
export type Outcome<T> =
  T | { readonly told: "not-drawn"; readonly why: NotDrawn; readonly size: Size | undefined };

type Opened = Extract<SandboxAnswer, { told: "opened" }>;
type Drawn = Extract<SandboxAnswer, { told: "drawn" }>;

const TOO_SLOW = { told: "not-drawn", why: "too-slow", size: undefined } as const;
const UNREADABLE = { told: "not-drawn", why: "unreadable", size: undefined } as const;

/**
 * A frame without an origin, without a network and without a sight of this page, which draws one file. Only pixels come out of it. One
 * that does not answer in time is removed with all that runs in it.
 */
export class Sandbox {
  readonly #frame: HTMLIFrameElement;
  readonly #port: MessagePort;
  #ended = false;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(frame: HTMLIFrameElement, port: MessagePort) {
    this.#frame = frame;
    this.#port = port;
  }

  /**
   * Starts a sandbox.
   *
   * @param place where its frame stands, which shows nothing
   */
  static async start(place: HTMLElement, kind: DrawnKind): Promise<Sandbox> {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts");
    frame.setAttribute("aria-hidden", "true");
    frame.tabIndex = -1;
    frame.className = "sandbox";
    frame.src = `/viewer/${kind}`;
    const loaded = new Promise((resolve) =>
      frame.addEventListener("load", resolve, { once: true }),
    );
    place.append(frame);
    await loaded;
    const { port1, port2 } = new MessageChannel();
    // It has no origin that could be named. This page's policy lets no other document into the frame.
    frame.contentWindow?.postMessage(undefined, "*", [port2]);
    return new Sandbox(frame, port1);
  }

  /** Hands a file over. */
  open(file: ArrayBuffer, parts: ArrayBuffer | undefined): Promise<Outcome<Opened>> {
    return this.#ask({ ask: "open", file, parts }, "opened", [file]);
  }

  /** Asks for a page, counted from 1, so many pixels wide or narrower. */
  draw(page: number, quarters: Quarters, width: number): Promise<Outcome<Drawn>> {
    return this.#ask({ ask: "draw", page, quarters, width: Math.round(width) }, "drawn");
  }

  /** Ends all that runs in it. */
  close(): void {
    this.#ended = true;
    this.#port.close();
    this.#frame.remove();
  }

  /** One after the other: an answer does not say which question it answers. */
  #ask<T extends Opened | Drawn>(
    question: Question,
    told: T["told"],
    transfer: Transferable[] = [],
  ): Promise<Outcome<T>> {
    const answer = this.#queue.then(() => this.#askNow<T>(question, told, transfer));
    this.#queue = answer;
    return answer;
  }

  #askNow<T extends Opened | Drawn>(
    question: Question,
    told: T["told"],
    transfer: Transferable[],
  ): Promise<Outcome<T>> {
    if (this.#ended) {
      return Promise.resolve(TOO_SLOW);
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.close();
        resolve(TOO_SLOW);
      }, MAX_DRAWING_MS);
      this.#port.onmessage = ({ data }) => {
        clearTimeout(timer);
        const answer = readAnswer(data);
        if (answer?.told === told || answer?.told === "not-drawn") {
          resolve(answer as Outcome<T>);
        } else {
          this.close();
          resolve(UNREADABLE);
        }
      };
      this.#port.postMessage(question, transfer);
    });
  }
}

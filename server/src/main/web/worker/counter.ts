import { Failure } from "../api/failure.ts";
import type { Progress } from "../api/progress.ts";
import { Refused } from "../crypto/refused.ts";
import { Desk } from "./desk.ts";
import type { Reply, Request, Trouble } from "./messages.ts";

/** Shortest time between two messages of one step, in milliseconds: a page draws no faster. */
const PROGRESS_MILLISECONDS = 50;

type Wish = Exclude<Request, { readonly wish: "stop" }>;

/**
 * Takes requests in and gives replies out, whatever carries them. Wishes wait for one another; a wish
 * to stop does not.
 */
export class Counter {
  readonly #desk = new Desk();
  readonly #reply: (reply: Reply) => void;
  #last: Promise<void> = Promise.resolve();
  #controller = new AbortController();

  constructor(reply: (reply: Reply) => void) {
    this.#reply = reply;
  }

  /** Takes a request. */
  take(request: Request): void {
    if (request.wish === "stop") {
      this.#controller.abort(new Failure("stopped"));
    } else {
      this.#last = this.#last.then(() => this.#do(request));
    }
  }

  async #do(request: Wish): Promise<void> {
    const { id, wish, argument } = request;
    this.#controller = new AbortController();
    const listener = calm((progress) => this.#reply({ id, progress }));
    try {
      const result = await this.#desk.do(wish, argument, listener, this.#controller.signal);
      this.#reply({ id, result });
    } catch (error) {
      this.#reply({ id, trouble: troubleOf(error) });
    }
  }
}

/** Passes on what is new, and of what only counts on so much as can be seen. */
function calm(listener: (progress: Progress) => void): (progress: Progress) => void {
  let last: Progress | undefined;
  let time = 0;
  return (progress) => {
    const now = performance.now();
    const same = last?.step === progress.step && fileOf(last) === fileOf(progress);
    const done = "done" in progress && progress.done === progress.size;
    if (!same || done || now - time >= PROGRESS_MILLISECONDS) {
      last = progress;
      time = now;
      listener(progress);
    }
  };
}

function fileOf(progress: Progress | undefined): number | undefined {
  return progress !== undefined && "file" in progress ? progress.file : undefined;
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof Refused) {
    return { kind: "refused", defect: error.defect };
  }
  if (error instanceof Failure) {
    return { kind: "failed", reason: error.reason, detail: error.detail };
  }
  // A fault of ours. Its message may quote what was typed, so it stays here.
  return { kind: "fault" };
}

import { Failure } from "./failure.ts";
import { ConnectionLost } from "./http.ts";
import { DropProblem } from "./problem.ts";
import type { Listener } from "./progress.ts";

const FIRST_WAIT = 1;
const LONGEST_WAIT = 30;

/** How long and how loudly to be patient. */
export interface PatienceSettings {
  /** Seconds to go on without a single success. */
  readonly limit: number;
  /** Told of every wait. */
  readonly listener: Listener;
  /** The reporter's wish to stop. */
  readonly signal?: AbortSignal | undefined;
  /** Waits so many seconds; another one in tests. */
  readonly sleep?: (seconds: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Tries again after a lost connection or a busy drop: after one second, then two, four … up to half
 * a minute, or as long as the drop asks for.
 */
export class Patience {
  readonly #settings: PatienceSettings;
  #waited = 0;
  #wait = FIRST_WAIT;

  constructor(settings: PatienceSettings) {
    this.#settings = settings;
  }

  /**
   * Makes a request until it is answered.
   *
   * @param attempt safe to repeat
   * @throws DropProblem if the drop refuses for good, Failure `unreachable` or `busy` when the time
   *   is over
   */
  async insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const result = await attempt();
        this.success();
        return result;
      } catch (error) {
        await this.pause(error);
      }
    }
  }

  /** Something went well: all patience is there again. */
  success(): void {
    this.#waited = 0;
    this.#wait = FIRST_WAIT;
  }

  /** Waits after an error that passes; throws any other one. */
  async pause(error: unknown): Promise<void> {
    if (error instanceof ConnectionLost) {
      await this.#sleep(this.#wait, new Failure("unreachable"));
    } else if (error instanceof DropProblem && error.passes) {
      await this.#sleep(error.retryAfter ?? this.#wait, new Failure("busy", error.problem));
    } else {
      throw error;
    }
  }

  async #sleep(seconds: number, last: Failure): Promise<void> {
    const { limit, listener, signal, sleep: settled } = this.#settings;
    if (this.#waited + seconds > limit) {
      throw last;
    }
    listener({ step: "waiting", reason: last.reason as "unreachable" | "busy", seconds });
    await (settled ?? sleep)(seconds, signal);
    this.#waited += seconds;
    this.#wait = Math.min(LONGEST_WAIT, 2 * this.#wait);
  }
}

async function sleep(seconds: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener("abort", end, { once: true });
  });
}

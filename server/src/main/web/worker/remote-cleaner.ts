import type {
  CleanReply,
  CleanRequest,
  CleaningStep,
  Outcome,
  WhyUncleaned,
} from "./cleaner-messages.ts";

/** As much of a Worker as is needed. */
export interface CleanerChannel {
  postMessage(request: CleanRequest): void;
  addEventListener(type: "message", listener: (event: { readonly data: CleanReply }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

/** Calls back every second as long as the device is awake. Returns what ends it. */
export type EverySecond = (listener: () => void) => () => void;

/**
 * Seconds of work that a file gets: some for its type to be found out on a slow phone, more with its
 * size, and never more than anybody waits for.
 */
export function allowance(size: number): number {
  return Math.min(180, 20 + Math.ceil(size / MIB));
}

const MIB = 1024 * 1024;

interface Job extends CleanRequest {
  readonly listener: (step: CleaningStep) => void;
  readonly resolve: (outcome: Outcome) => void;
  /** Seconds that are left for cleaning; the digest takes as long as it takes. */
  seconds: number;
}

/**
 * The page's side of the worker that cleans. One file after the other; a file that takes too long costs
 * the worker its life, and the next file gets a new one.
 */
export class RemoteCleaner {
  readonly #open: () => CleanerChannel;
  readonly #everySecond: EverySecond;
  readonly #waiting: Job[] = [];
  #channel: CleanerChannel | undefined;
  #job: Job | undefined;
  #stopClock: () => void = () => {};
  #next = 1;

  /** @param open starts the worker */
  constructor(open: () => CleanerChannel, everySecond: EverySecond = interval) {
    this.#open = open;
    this.#everySecond = everySecond;
  }

  /**
   * Cleans a file, after those before it.
   *
   * @param signal ends it: the promise is rejected with the signal's reason
   */
  clean(
    file: Blob,
    listener: (step: CleaningStep) => void = () => {},
    signal?: AbortSignal,
  ): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const job: Job = {
        id: this.#next++,
        file,
        listener,
        resolve,
        seconds: allowance(file.size),
      };
      signal?.addEventListener("abort", () => {
        this.#drop(job);
        reject(signal.reason as Error);
      });
      this.#waiting.push(job);
      this.#begin();
    });
  }

  /** Starts the worker ahead of the first file. */
  ready(): void {
    this.#channel ??= this.#start();
  }

  #begin(): void {
    const job = this.#job === undefined ? this.#waiting.shift() : undefined;
    if (job === undefined) {
      return;
    }
    this.#job = job;
    this.#stopClock = this.#everySecond(() => this.#tick(job));
    this.#channel ??= this.#start();
    this.#channel.postMessage({ id: job.id, file: job.file });
  }

  #start(): CleanerChannel {
    const channel = this.#open();
    channel.addEventListener("message", ({ data }) => this.#take(data));
    channel.addEventListener("error", () => {
      if (this.#channel === channel) {
        this.#lose("fault");
      }
    });
    return channel;
  }

  #take(reply: CleanReply): void {
    const job = this.#job;
    if (job?.id !== reply.id) {
      return;
    }
    if ("outcome" in reply) {
      this.#finish(reply.outcome);
      return;
    }
    if (reply.step.at === "hashing") {
      this.#stopClock();
    }
    job.listener(reply.step);
  }

  #tick(job: Job): void {
    job.seconds -= 1;
    if (job.seconds <= 0) {
      this.#lose("too-slow");
    }
  }

  /** The worker is no good any more. */
  #lose(why: WhyUncleaned): void {
    this.#end();
    this.#finish({ at: "uncleaned", type: undefined, why, remaining: [] });
  }

  #finish(outcome: Outcome): void {
    const job = this.#job;
    this.#stopClock();
    this.#job = undefined;
    job?.resolve(outcome);
    this.#begin();
  }

  #drop(job: Job): void {
    if (this.#job === job) {
      this.#stopClock();
      this.#end();
      this.#job = undefined;
      this.#begin();
    } else if (this.#waiting.includes(job)) {
      this.#waiting.splice(this.#waiting.indexOf(job), 1);
    }
  }

  #end(): void {
    this.#channel?.terminate();
    this.#channel = undefined;
  }
}

function interval(listener: () => void): () => void {
  const timer = setInterval(listener, 1000);
  return () => clearInterval(timer);
}

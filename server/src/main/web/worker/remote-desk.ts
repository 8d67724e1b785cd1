import type { Progress } from "../api/progress.ts";
import type { Reply, Request, Trouble, WishName, Wishes } from "./messages.ts";

/** A wish was not done. */
export class InTrouble extends Error {
  override readonly name = "InTrouble";

  constructor(readonly trouble: Trouble) {
    super(trouble.kind);
  }
}

/** As much of a Worker as is needed. */
export interface Channel {
  postMessage(message: Request): void;
  addEventListener(type: "message", listener: (event: { readonly data: Reply }) => void): void;
  /** It did not start, or broke. */
  addEventListener(type: "error", listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  readonly listener: (progress: Progress) => void;
  readonly resolve: (result: never) => void;
  readonly reject: (trouble: InTrouble) => void;
}

/** The page's side of the worker: wishes as promises. */
export class RemoteDesk {
  readonly #channel: Channel;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #broken = false;

  constructor(channel: Channel) {
    this.#channel = channel;
    channel.addEventListener("message", ({ data }) => this.#take(data));
    channel.addEventListener("error", () => this.#break());
  }

  /**
   * Has a wish done, after those before it.
   *
   * @throws InTrouble
   */
  wish<N extends WishName>(
    wish: N,
    argument: Wishes[N]["argument"],
    listener: (progress: Progress) => void = () => {},
  ): Promise<Wishes[N]["result"]> {
    const id = this.#next++;
    if (this.#broken) {
      return Promise.reject(new InTrouble({ kind: "fault" }));
    }
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { listener, resolve, reject });
      this.#channel.postMessage({ id, wish, argument } as Request);
    });
  }

  /** Stops what is being done; it fails with `stopped`. */
  stop(): void {
    this.#channel.postMessage({ wish: "stop" });
  }

  /** Ends the worker, and with it every key that it holds, wherever the engine has copied it. */
  end(): void {
    this.#channel.terminate();
  }

  #break(): void {
    this.#broken = true;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    waiting.forEach(({ reject }) => reject(new InTrouble({ kind: "fault" })));
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) {
      return;
    }
    if ("progress" in reply) {
      waiting.listener(reply.progress);
      return;
    }
    this.#waiting.delete(reply.id);
    if ("result" in reply) {
      waiting.resolve(reply.result as never);
    } else {
      waiting.reject(new InTrouble(reply.trouble));
    }
  }
}

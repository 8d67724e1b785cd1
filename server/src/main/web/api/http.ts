import { type Bytes, concat } from "../crypto/bytes.ts";
import { Failure } from "./failure.ts";

/** All that the drop answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Bytes;
}

/** One request. */
export interface Ask {
  readonly method: "GET" | "POST" | "PATCH" | "HEAD" | "DELETE";
  /** Below the drop's URL, such as `/api/v1/profile`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Bytes;
  /** Most bytes that the answer may have. */
  readonly most?: number;
}

/** The connection was lost, was never there, or said nothing for too long. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}

const MOST_BYTES = 65_536;

/**
 * How long an answer may take. Over Tor a megabyte takes ten seconds on a good day; what takes longer
 * than this has been lost without a word.
 */
const LONGEST_MILLISECONDS = 180_000;

/** Speaks to one drop, and leaves no more trace than a request must. */
export class DropHttp {
  readonly #base: string;

  /** @param base the drop's URL, without a slash at its end; empty for the page's own origin */
  constructor(base: string) {
    this.#base = base;
  }

  /**
   * Makes one request.
   *
   * @param signal the reporter's wish to stop
   * @throws ConnectionLost, or Failure `bad-answer` for one that is too long
   */
  async ask(ask: Ask, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const deadline = new AbortController();
    const stop = () => deadline.abort();
    signal?.addEventListener("abort", stop);
    const timer = setTimeout(stop, LONGEST_MILLISECONDS);
    try {
      const response = await fetch(this.#base + ask.path, request(ask, deadline.signal));
      const body = await read(response, ask.most ?? MOST_BYTES);
      return { status: response.status, headers: response.headers, body };
    } catch (error) {
      signal?.throwIfAborted();
      throw error instanceof Failure ? error : new ConnectionLost();
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
    }
  }
}

function request(ask: Ask, signal: AbortSignal): RequestInit {
  return {
    method: ask.method,
    headers: ask.headers ?? {},
    body: ask.body ?? null,
    signal,
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  };
}

async function read(response: Response, most: number): Promise<Bytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      throw new Failure("bad-answer", "length");
    }
    parts.push(next.value);
  }
  return concat(...parts);
}

import type { paths } from "../../build/office.d.ts";
import type { Body, Method, Places, Query, Result, Route, Session } from "./contract.ts";
import { OfficeProblem } from "./problem.ts";

/** How a session ends before its officer ends it. */
export type Ending = "lost" | "locked";

/** The statuses that say that there is no session any more, or that it is locked. */
const LOST = 401;
const LOCKED = 423;

interface Options<P extends keyof paths, M extends Method> {
  /** For the braces of the path. */
  readonly at?: Places;
  readonly query?: Partial<Query<P, M>>;
  readonly body?: Body<P, M>;
  readonly signal?: AbortSignal;
  /** Whether the page asks on its own: such a question does not keep an idle session open. */
  readonly background?: boolean;
}

/**
 * Asks the office, as its OpenAPI document has it. Every method is rejected with an
 * {@link OfficeProblem}, or with an `AbortError` if its signal says so.
 */
export class OfficeClient {
  readonly #base: string;
  #token = "";
  #onEnding: (ending: Ending) => void = () => {};

  /** @param base the office's URL without a slash at its end; empty for the page's own origin */
  constructor(base = "") {
    this.#base = base;
  }

  /** Takes the token of a session that has begun. */
  begin({ token }: Session): void {
    this.#token = token;
  }

  /** Forgets the session. */
  end(): void {
    this.#token = "";
  }

  /** Says whom to tell when an answer shows that the session is over or locked. */
  onEnding(tell: (ending: Ending) => void): void {
    this.#onEnding = tell;
  }

  get<P extends Route<"get">>(path: P, options: Options<P, "get"> = {}): Promise<Result<P, "get">> {
    return this.#json("get", path, options);
  }

  post<P extends Route<"post">>(
    path: P,
    options: Options<P, "post"> = {},
  ): Promise<Result<P, "post">> {
    return this.#json("post", path, options);
  }

  put<P extends Route<"put">>(path: P, options: Options<P, "put"> = {}): Promise<Result<P, "put">> {
    return this.#json("put", path, options);
  }

  delete<P extends Route<"delete">>(
    path: P,
    options: Options<P, "delete"> = {},
  ): Promise<Result<P, "delete">> {
    return this.#json("delete", path, options);
  }

  /** The answer as it comes, for what is not JSON: packages, tables as CSV. */
  async raw<M extends Method, P extends Route<M>>(
    method: M,
    path: P,
    options: Options<P, M> = {},
  ): Promise<Response> {
    const response = await this.#ask(method, path, options);
    if (!response.ok) {
      const problem = await OfficeProblem.of(response);
      this.#tell(problem.status);
      throw problem;
    }
    return response;
  }

  /** Before there is a session, the same statuses speak of a passphrase or a passkey. */
  #tell(status: number): void {
    if (this.#token !== "" && (status === LOST || status === LOCKED)) {
      this.#onEnding(status === LOST ? "lost" : "locked");
    }
  }

  async #json<M extends Method, P extends Route<M>>(
    method: M,
    path: P,
    options: Options<P, M>,
  ): Promise<Result<P, M>> {
    const response = await this.raw(method, path, options);
    if (response.status === 204) {
      return undefined as Result<P, M>;
    }
    try {
      return (await response.json()) as Result<P, M>;
    } catch {
      options.signal?.throwIfAborted();
      throw new OfficeProblem(response.status, "bad-answer");
    }
  }

  async #ask<M extends Method, P extends Route<M>>(
    method: M,
    path: P,
    { at = {}, query = {}, body, signal, background = false }: Options<P, M>,
  ): Promise<Response> {
    const headers: Record<string, string> = {};
    if (method !== "get" && this.#token !== "") {
      headers["X-Tipseal-Token"] = this.#token;
    }
    if (body !== undefined) {
      headers["Content-Type"] = "application/json";
    }
    if (background) {
      headers["X-Tipseal-Background"] = "1";
    }
    try {
      return await fetch(this.#base + filled(path, at) + asked(query), {
        method: method.toUpperCase(),
        headers,
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal ?? null,
        cache: "no-store",
        credentials: "same-origin",
        redirect: "error",
        referrerPolicy: "no-referrer",
      });
    } catch {
      signal?.throwIfAborted();
      throw OfficeProblem.unreachable();
    }
  }
}

function filled(path: string, places: Places): string {
  return path.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = places[name];
    if (value === undefined) {
      throw new Error(`${path} lacks ${name}`);
    }
    return encodeURIComponent(value);
  });
}

function asked(query: object): string {
  const given = Object.entries(query as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== "" && value !== false,
  );
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === "" ? "" : `?${text}`;
}

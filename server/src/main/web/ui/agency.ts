import type { Bytes } from "../crypto/bytes.ts";
import type { Tables } from "../report/index.ts";

/** What the page is told of its agency, beside the signed profile. */
export interface Agency {
  /** Of the root key, as on the printed notice. */
  readonly fingerprint: string;
  /** Where the quick exit leads. */
  readonly exit: string;
  /** The tables of categories, form, routing and the rest. */
  readonly tables: Tables;
  /** Where the drop is reached from elsewhere, such as `https://report.example`; the best first. */
  readonly drops?: readonly string[];
}

/** An agency, and how its drop is reached. */
export interface Place {
  readonly agency: Agency;
  /** The drop's URL without a slash at its end; empty for the page's own origin. */
  readonly base: string;
  /** A profile document that was brought along, where the drop cannot be asked. */
  readonly profile?: Bytes;
}

/**
 * Fetches an agency from its drop; the promise is rejected if it cannot be had.
 *
 * @param base the drop's URL without a slash at its end; empty for the page's own origin
 */
export async function fetchAgency(base: string): Promise<Agency> {
  const answer = await fetchFrom(base, "/agency.json");
  return (await answer.json()) as Agency;
}

/** Fetches a profile document, which the worker verifies; rejected if it cannot be had. */
export async function fetchProfile(base: string): Promise<Bytes> {
  const answer = await fetchFrom(base, "/api/v1/profile");
  return new Uint8Array(await answer.arrayBuffer());
}

async function fetchFrom(base: string, path: string): Promise<Response> {
  const answer = await fetch(base + path, {
    cache: "no-store",
    // There is no cookie. Without credentials a browser opens another connection: two round trips more.
    credentials: base === "" ? "same-origin" : "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) {
    throw new TypeError("the drop has no such document now");
  }
  return answer;
}

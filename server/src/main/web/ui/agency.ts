import type { Tables } from "../report/tables.ts";

/** What the page is told of its agency, beside the signed profile. */
export interface Agency {
  /** Of the root key, as on the printed notice. */
  readonly fingerprint: string;
  /** Where the quick exit leads. */
  readonly exit: string;
  /** The tables of categories, form, routing and the rest. */
  readonly tables: Tables;
}

/** Fetches `/agency.json`; the promise is rejected if it cannot be had. */
export async function fetchAgency(): Promise<Agency> {
  const answer = await fetch("/agency.json", {
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
    referrerPolicy: "no-referrer",
  });
  if (!answer.ok) {
    throw new TypeError("no agency");
  }
  return (await answer.json()) as Agency;
}

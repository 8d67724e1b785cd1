import { symbolsOf } from "../base32.ts";
import type { Random } from "../random.ts";

/**
 * What a follow-up of a report and a new report hold both, so that the agency alone can tell that they
 * belong together: `XXXX-XXXX-XXXX-XXXX`, 80 random bits (PROTOCOL.md §7). It opens nothing.
 */
export type LinkCode = string & { readonly link: unique symbol };

/** What a follow-up says whose reporter is being retaliated against. */
export interface Retaliation {
  readonly link: LinkCode;
  /** What the reporter says beside it; may be empty. */
  readonly said: string;
}

const SYMBOLS = 16;
const GROUP = /.{4}(?=.)/g;
const LINE = /^\[retaliation ([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3})\]$/;

/** Draws a link code, new for each report of retaliation. */
export function newLinkCode(random: Random): LinkCode {
  return symbolsOf(random(SYMBOLS)).replace(GROUP, "$&-") as LinkCode;
}

/** The text of a follow-up that tells of retaliation. */
export function retaliationText({ link, said }: Retaliation): string {
  const line = `[retaliation ${link}]`;
  return said === "" ? line : `${line}\n${said}`;
}

/** Reads the text of a follow-up; nothing if it does not tell of retaliation in this form. */
export function readRetaliation(text: string): Retaliation | undefined {
  const end = text.indexOf("\n");
  const line = end < 0 ? text : text.slice(0, end);
  const link = LINE.exec(line)?.[1] as LinkCode | undefined;
  return link === undefined ? undefined : { link, said: end < 0 ? "" : text.slice(end + 1) };
}

import type { Identity } from "../crypto/payload/identity.ts";

/** How much of the reporter the agency gets to know. */
export type Mode = "anonymous" | "confidential" | "named";

/** An account, address or other mark of the target, as typed. */
export interface DraftIdentifier {
  /** The code of a kind of identifier; empty while none is chosen, which counts as `other`. */
  readonly kind: string;
  readonly value: string;
  readonly note: string;
}

/** A file to attach, as it will be sent. */
export interface DraftFile {
  /** Unique in the draft: see {@link fileNameOf}. */
  readonly name: string;
  /** Media type, or empty. */
  readonly type: string;
  readonly content: Blob;
  /** Of the content, if it is known already: 64 lower-case hexadecimal digits. */
  readonly sha256?: string | undefined;
  /** Of the file before metadata was removed, if it was. */
  readonly originalSha256?: string | undefined;
}

/** One line of the evidence list; not all of them are attached. */
export interface DraftEvidence {
  /** The code of a kind of evidence; empty while none is chosen, which counts as `EV9`. */
  readonly kind: string;
  readonly description: string;
  /** A day such as `2026-03-09`, or empty. */
  readonly capturedOn: string;
  readonly file: DraftFile | undefined;
  /** That it was lawfully obtained. */
  readonly lawful: boolean;
}

/** What the public filing query showed. */
export interface DraftFiling {
  readonly domain: string;
  readonly subject: string;
  readonly number: string;
  readonly ip: string;
  /** A day, or empty. */
  readonly lookedUpOn: string;
  readonly flags: readonly string[];
}

/** An extra field as typed or chosen. A number is the text that was typed. */
export type DraftValue = string | boolean | readonly string[];

/**
 * A report as the page holds it while it is written: whatever was typed, as it was typed. An empty
 * text or list and an undefined choice were not given. What another category asks stays in the draft
 * and is not sent, so that nothing is lost by trying another category.
 */
export interface Draft {
  readonly category: string;
  /** Six digits, `OVERSEAS`, or empty. */
  readonly region: string;
  readonly target: string;
  readonly identifiers: readonly DraftIdentifier[];
  readonly facts: string;
  /** Each end a day, a month such as `2026-03`, `unknown`, or empty. */
  readonly dates: { readonly from: string; readonly to: string };
  readonly known: string;
  readonly ongoing: boolean | undefined;
  /** CNY, as typed. */
  readonly amount: string;
  readonly loss: string;
  readonly reportedBefore: boolean | undefined;
  readonly role: string;
  readonly demand: string;
  readonly filing: DraftFiling;
  readonly evidence: readonly DraftEvidence[];
  readonly exclude: readonly string[];
  readonly mode: Mode;
  /** Kept whatever the mode, sent only in a confidential or named report, and sealed apart. */
  readonly contact: Identity;
  readonly reward: boolean | undefined;
  readonly declaration: boolean;
  /** By the field's name. */
  readonly extra: Readonly<Record<string, DraftValue>>;
  /** The id of the notice it answers, or empty. */
  readonly notice: string;
  /** The id of the channel that the reporter chose, or empty to follow the suggestion. */
  readonly channel: string;
  /** Ids of channels that may have a copy, beside the suggested ones if no channel is chosen. */
  readonly copies: readonly string[];
  /** The link code of the follow-up that told of retaliation for an earlier report, or empty. */
  readonly link: string;
  /** The language to be answered in. */
  readonly language: "zh" | "en";
}

export const EMPTY_IDENTIFIER: DraftIdentifier = { kind: "", value: "", note: "" };

export const EMPTY_EVIDENCE: DraftEvidence = {
  kind: "",
  description: "",
  capturedOn: "",
  file: undefined,
  lawful: false,
};

/** A draft in which nothing is written yet. */
export const EMPTY_DRAFT: Draft = {
  category: "",
  region: "",
  target: "",
  identifiers: [],
  facts: "",
  dates: { from: "", to: "" },
  known: "",
  ongoing: undefined,
  amount: "",
  loss: "",
  reportedBefore: undefined,
  role: "",
  demand: "",
  filing: { domain: "", subject: "", number: "", ip: "", lookedUpOn: "", flags: [] },
  evidence: [],
  exclude: [],
  mode: "anonymous",
  contact: {},
  reward: undefined,
  declaration: false,
  extra: {},
  notice: "",
  channel: "",
  copies: [],
  link: "",
  language: "zh",
};

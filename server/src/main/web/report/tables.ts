/**
 * The domain's tables as their files have them (`org/tipseal/report/*.json`), as far as a reporter's
 * page needs them. The page gets them as one object; whoever made it has checked it.
 */
export interface Tables {
  readonly categories: CategoryTable;
  readonly form: FormTable;
  readonly routing: RoutingTable;
  readonly filing: FilingTable;
  readonly identifiers: IdentifierTable;
  readonly statuses: StatusTable;
  /** The sentences of warnings: those of messages.json whose code begins with `warning.`. */
  readonly messages: Readonly<Record<string, Label>>;
}

/** One text in both languages. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** One value of a closed list, with what a person reads for it. */
export interface Option {
  /** What is stored and sent. */
  readonly code: string;
  readonly label: Label;
  readonly help?: Label;
}

export interface Category {
  /** Two letters, a dash and two digits, such as `BG-01`. */
  readonly code: string;
  /** The code of its group. */
  readonly group: string;
  readonly label: Label;
  readonly description?: Label;
}

export interface CategoryTable {
  readonly groups: readonly Option[];
  readonly categories: readonly Category[];
}

/** How a field is asked and stored. */
export type FieldType =
  | "text"
  | "longtext"
  | "texts"
  | "choice"
  | "choices"
  | "boolean"
  | "integer"
  | "money"
  | "day"
  /** Parts with a form of their own. */
  | "category"
  | "region"
  | "identifiers"
  | "dates"
  | "filing"
  | "evidence"
  | "contact"
  | "declaration";

export interface Field {
  /** Its name in the report's JSON. */
  readonly name: string;
  readonly type: FieldType;
  readonly required?: boolean;
  readonly label: Label;
  readonly help?: Label;
  readonly options?: readonly Option[];
  /** Codes or patterns of the categories that ask it; left out for all. */
  readonly categories?: readonly string[];
  /** The option chosen beforehand. */
  readonly default?: string;
  /** Whether a yes means that somebody may be in danger right now. */
  readonly danger?: boolean;
}

/** A sentence shown before sealing. */
export interface Advice {
  readonly code: string;
  readonly categories?: readonly string[];
  readonly text: Label;
}

export interface FormTable {
  /** The common fields, in the order in which they are asked. */
  readonly fields: readonly Field[];
  /** The fields that only some categories ask; they stand under `extra` in a report. */
  readonly extra: readonly Field[];
  readonly contact: readonly Field[];
  readonly evidence: readonly Option[];
  readonly advice?: readonly Advice[];
}

/** A kind of channel; a report may be sealed to a `recipient` only. */
export interface ChannelKind {
  readonly code: string;
  readonly label: Label;
  readonly recipient: boolean;
}

/** One rule of routing. It applies if one of the lists of `when` has a hit. */
export interface RoutingRule {
  readonly when: {
    readonly categories?: readonly string[];
    readonly filingFlags?: readonly string[];
    readonly identifierKinds?: readonly string[];
    /** Values of extra fields, by field. */
    readonly extra?: Readonly<Record<string, readonly string[]>>;
  };
  /** The kind of channel it sends to; left out if it only adds copies. */
  readonly to?: string;
  readonly copies?: readonly string[];
  /** A kind that the agency may pass identifiers on to, never the narrative. */
  readonly forward?: string;
  /** Whether the unit that the report names must not receive it. */
  readonly excludeNamedUnit?: boolean;
}

export interface RoutingTable {
  readonly kinds: readonly ChannelKind[];
  readonly rules: readonly RoutingRule[];
  /** The duty kind: for what no rule sends anywhere. */
  readonly otherwise: string;
}

export interface FilingTable {
  readonly fields: readonly Field[];
  readonly flags: readonly Option[];
  readonly note: Label;
}

/** How the spellings of an identifier are brought to one. */
export type SchemeName =
  | "WEB"
  | "IP"
  | "ICP"
  | "PHONE"
  | "QQ"
  | "QQ_GROUP"
  | "WECHAT"
  | "ACCOUNT"
  | "EMAIL"
  | "BANK_CARD"
  | "ICCID"
  | "NUMBER"
  | "NAME";

export interface IdentifierKind {
  readonly code: string;
  readonly scheme: SchemeName;
  readonly label: Label;
  /** One that belongs to nobody. */
  readonly example: string;
}

export interface IdentifierTable {
  readonly kinds: readonly IdentifierKind[];
}

export interface Status {
  /** Such as `S60`, or `R10` for a reward. */
  readonly code: string;
  readonly track: "CASE" | "REWARD";
  readonly by: "SYSTEM" | "HANDLER" | "REPORTER";
  readonly label: Label;
  readonly explanation: Label;
  readonly requires?: "REASON" | "FINDING" | "CHANNEL" | "PARENT";
  readonly followsParent?: boolean;
  readonly nextAtNewChannel?: boolean;
  readonly next: readonly string[];
}

export interface StatusTable {
  readonly statuses: readonly Status[];
  /** Why a report may be declined. */
  readonly reasons: readonly Option[];
  /** What a closed case may have found. */
  readonly findings: readonly Option[];
}

import type { components } from "../build/report.d.ts";
import { parseDay } from "../crypto/day.ts";
import type { Plain, PlainObject } from "../crypto/json/value.ts";
import type { Identity } from "../crypto/payload/identity.ts";
import { amountOf } from "./amount.ts";
import { isDay, isPartialDay } from "./dates.ts";
import type { Draft, DraftEvidence, DraftIdentifier, DraftValue } from "./draft.ts";
import { LIMITS } from "./limits.ts";
import { byCode, extraFor, fieldOf, fieldsFor } from "./lookups.ts";
import type { Field, Option, Tables } from "./tables.ts";
import { isBlank, narrow, tidy } from "./text.ts";

/** What an identifier is whose kind nobody chose. */
const OTHER_KIND = "other";

/** What a piece of evidence is whose kind nobody chose. */
const OTHER_EVIDENCE = "EV9";

/** A value of the form, or nothing where it is left out. */
type Given = Plain | undefined;

/** Of report.schema.json: a member that it has and the page does not fill, or the other way round, does not compile. */
type ReportForm = components["schemas"]["ReportForm"];
type Names<T> = keyof NonNullable<T> & string;
type Entry<T> = NonNullable<T> extends readonly (infer E)[] ? E : never;

/** Members that every category has; the contact is sealed apart. */
type Elsewhere = "contact" | "extra" | "notice" | "channel" | "copies" | "link" | "language";

/**
 * The form that is sealed: report.schema.json without `contact`. Holds what the category asks and
 * what was given; a draft that nothing is missing in (missing.ts) gives a valid form.
 */
export function formOf(draft: Draft, tables: Tables): PlainObject {
  const asked = new Set(fieldsFor(tables, draft.category).map((field) => field.name));
  const form: Record<Exclude<Names<ReportForm>, Elsewhere>, Given> = {
    category: draft.category,
    region: regionOf(draft.region),
    target: tidy(draft.target),
    identifiers: draft.identifiers.filter(isIdentifier).map(identifier),
    facts: tidy(draft.facts),
    dates: given<Names<ReportForm["dates"]>>({
      from: partialDay(draft.dates.from),
      to: partialDay(draft.dates.to),
    }),
    known: chosen(draft.known, fieldOf(tables, "known")?.options),
    ongoing: draft.ongoing,
    amount: sum(draft.amount),
    loss: sum(draft.loss),
    reportedBefore: draft.reportedBefore,
    role: chosen(draft.role, fieldOf(tables, "role")?.options),
    demand: tidy(draft.demand),
    filing: filing(draft, tables),
    evidence: draft.evidence.filter(isEvidence).map(evidence),
    exclude: texts(draft.exclude),
    mode: draft.mode,
    reward: draft.reward,
    declaration: draft.declaration,
  };
  return given({
    ...Object.fromEntries(Object.entries(form).filter(([name]) => asked.has(name))),
    extra: extra(draft, tables),
    notice: draft.notice,
    channel: draft.channel,
    copies: [...new Set(draft.copies)].filter((id) => id !== draft.channel),
    link: draft.link,
    language: draft.language,
  });
}

/** Who the reporter is, as far as the mode lets him say so; nothing if he does not. */
export function identityOf({ mode, contact }: Draft): Identity | undefined {
  const said = Object.entries(contact).flatMap(([name, text]) => {
    const value = tidy(text ?? "");
    return value === "" ? [] : [[name, value] as const];
  });
  return mode === "anonymous" || said.length === 0 ? undefined : Object.fromEntries(said);
}

/** The region as it is sent; `境外` may be typed for `OVERSEAS`. */
export function regionOf(text: string): string {
  const region = tidy(narrow(text)).toUpperCase();
  return region === "境外" ? "OVERSEAS" : region;
}

/** Whether a line of the identifiers is sent. */
export function isIdentifier({ value }: DraftIdentifier): boolean {
  return !isBlank(value);
}

/** Whether a line of the evidence list is sent: one that says or holds something. */
export function isEvidence({ description, capturedOn, file }: DraftEvidence): boolean {
  return file !== undefined || !isBlank(description) || isDay(capturedOn);
}

/** The kind of a piece of evidence as it is sent. */
export function evidenceKind({ kind }: DraftEvidence): string {
  return kind || OTHER_EVIDENCE;
}

/** The kind of an identifier as it is sent. */
export function identifierKind({ kind }: DraftIdentifier): string {
  return kind || OTHER_KIND;
}

/** A number as it is sent, or nothing if the text is none that can be. */
export function sum(text: string): number | undefined {
  const value = amountOf(text);
  return value !== undefined && value >= 0 && value <= LIMITS.amount ? value : undefined;
}

function identifier(row: DraftIdentifier): PlainObject {
  return given<Names<Entry<ReportForm["identifiers"]>>>({
    kind: identifierKind(row),
    value: tidy(row.value),
    note: tidy(row.note),
  });
}

function evidence(item: DraftEvidence): PlainObject {
  return given<Names<Entry<ReportForm["evidence"]>>>({
    kind: evidenceKind(item),
    description: tidy(item.description),
    capturedOn: parseDay(item.capturedOn),
    file: item.file?.name,
    sha256: item.file?.sha256,
    sm3: undefined,
    originalSha256: item.file?.originalSha256,
    lawful: item.lawful,
  });
}

function filing({ filing }: Draft, tables: Tables): PlainObject {
  return given<Names<ReportForm["filing"]>>({
    domain: tidy(filing.domain),
    subject: tidy(filing.subject),
    number: tidy(filing.number),
    ip: tidy(filing.ip),
    lookedUpOn: parseDay(filing.lookedUpOn),
    flags: choices(filing.flags, tables.filing.flags),
  });
}

function extra(draft: Draft, tables: Tables): PlainObject {
  const values = extraFor(tables, draft.category).map((field) => {
    const value = Object.hasOwn(draft.extra, field.name) ? draft.extra[field.name] : undefined;
    return [field.name, value === undefined ? undefined : extraValue(field, value)] as const;
  });
  return given(Object.fromEntries(values));
}

/** A value in the form's type; nothing where what is held is of another type. */
function extraValue(field: Field, value: DraftValue): Given {
  if (typeof value === "boolean") {
    return field.type === "boolean" ? value : undefined;
  }
  if (typeof value !== "string") {
    return field.type === "choices"
      ? choices(value, field.options)
      : field.type === "texts"
        ? texts(value)
        : undefined;
  }
  switch (field.type) {
    case "text":
    case "longtext":
      return tidy(value);
    case "choice":
      return chosen(value, field.options);
    case "day":
      return parseDay(value);
    case "money":
      return sum(value);
    case "integer": {
      const number = sum(value);
      return Number.isInteger(number) ? number : undefined;
    }
    default:
      return undefined;
  }
}

function partialDay(text: string): string | undefined {
  return isPartialDay(text) ? text : undefined;
}

function chosen(code: string, options: readonly Option[] | undefined): string | undefined {
  return byCode(options, code)?.code;
}

/** In the order of the table. */
function choices(codes: readonly string[], options: readonly Option[] | undefined): string[] {
  return (options ?? []).map((option) => option.code).filter((code) => codes.includes(code));
}

function texts(list: readonly string[]): string[] {
  return list.map(tidy).filter((text) => text !== "");
}

/** The members that hold something. */
function given<N extends string>(members: Readonly<Record<N, Given>>): PlainObject {
  const kept = Object.entries<Given>(members).filter(
    (member): member is [string, Plain] => !isNothing(member[1]),
  );
  return Object.fromEntries(kept);
}

function isNothing(value: Given): boolean {
  return (
    value === undefined ||
    value === "" ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}

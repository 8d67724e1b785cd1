import type { PlainObject } from "../crypto/json/value.ts";
import type { Draft } from "./draft.ts";
import { isEvidence, isIdentifier } from "./form.ts";
import { objectIn, objectsIn, textIn, textsIn } from "./form-view.ts";
import type { Oddity } from "./identifier/normal.ts";
import { normalise } from "./identifier/scheme.ts";
import { concerns, identifierKindOf } from "./lookups.ts";
import { type PersonalKind, findPersonalData } from "./personal-data.ts";
import type { Label, SchemeName, Tables } from "./tables.ts";
import { userNameIn } from "./user-name.ts";

/** Something worth a second look before a report is sealed. It never blocks. */
export interface Warning {
  /** Such as `warning.own-mobile`. */
  readonly code: string;
  /** The place in the form as a JSON pointer; see {@link inDraft}. */
  readonly at: string;
  readonly text: Label;
}

/** What a form alone does not tell. */
export interface Circumstances {
  /** Today in UTC, such as `2026-11-23`. */
  readonly today: string;
  /** Whether a contact is sent with it, sealed apart. */
  readonly hasContact: boolean;
  /** The notices of the agency's profile. */
  readonly notices: readonly PlainObject[];
}

const ODDITIES: Readonly<Record<Oddity, string>> = {
  FORM: "identifier-form",
  LENGTH: "identifier-length",
  CHECK_DIGIT: "identifier-check",
};

/** What is said of a find, and how the target's own is told from it. */
const PERSONAL: Readonly<Record<PersonalKind, readonly [code: string, scheme?: SchemeName]>> = {
  ID_CARD: ["own-id-card"],
  BANK_CARD: ["own-bank-card", "BANK_CARD"],
  MOBILE: ["own-mobile", "PHONE"],
  EMAIL: ["own-email", "EMAIL"],
};

/** All that is worth a second look in a form, the same as the office's and the command line's. */
export function warningsOf(
  form: PlainObject,
  tables: Tables,
  circumstances: Circumstances,
): readonly Warning[] {
  const warnings: Warning[] = [];
  const add: Add = (name, at) => {
    const code = `warning.${name}`;
    warnings.push({ code, at, text: tables.messages[code] ?? { zh: code, en: code } });
  };
  const targetKeys = identifiers(form, tables, add);
  days(form, circumstances.today, add);
  extra(form, tables, add);
  personalData(form, targetKeys, add);
  if (textIn(form, "mode") === "confidential" && !circumstances.hasContact) {
    add("confidential-without-contact", "/mode");
  }
  const answered = textIn(form, "notice");
  const notice = circumstances.notices.find((notice) => textIn(notice, "id") === answered);
  if (notice !== undefined && !isIntakeOpen(notice, circumstances.today)) {
    add("intake-closed", "/notice");
  }
  return warnings;
}

/** The place in a draft that a place in its form came from. */
export function inDraft(draft: Draft, at: string): string {
  const [, list, index, ...rest] = at.split("/");
  const sent =
    list === "identifiers"
      ? draft.identifiers.map(isIdentifier)
      : list === "evidence"
        ? draft.evidence.map(isEvidence)
        : [];
  const rows = [...sent.keys()].filter((row) => sent[row]);
  const row = rows[Number(index)];
  return row === undefined ? at : ["", list, row, ...rest].join("/");
}

type Add = (name: string, at: string) => void;

/** Gives what the report names as the target's, and therefore not the reporter's. */
function identifiers(form: PlainObject, tables: Tables, add: Add): ReadonlySet<string> {
  const seen = new Set<string>();
  const keys = new Set<string>();
  objectsIn(form, "identifiers").forEach((identifier, i) => {
    const kind = textIn(identifier, "kind");
    const scheme = identifierKindOf(tables, kind)?.scheme ?? "NAME";
    const normal = normalise(scheme, textIn(identifier, "value"));
    if (normal.oddity !== undefined) {
      add(ODDITIES[normal.oddity], `/identifiers/${i}/value`);
    }
    const spelling = `${kind}:${normal.value}`;
    if (seen.has(spelling)) {
      add("identifier-twice", `/identifiers/${i}`);
    }
    seen.add(spelling);
    normal.keys.forEach((key) => keys.add(key));
  });
  return keys;
}

function days(form: PlainObject, today: string, add: Add): void {
  const future = (at: string, date: string) => {
    // A month is in the future when its first day is.
    if (isDate(date) && date > today) {
      add("future", at);
    }
  };
  const dates = objectIn(form, "dates");
  const from = textIn(dates, "from");
  const to = textIn(dates, "to");
  future("/dates/from", from);
  future("/dates/to", to);
  const common = Math.min(from.length, to.length);
  if (isDate(from) && isDate(to) && to.slice(0, common) < from.slice(0, common)) {
    add("ends-before", "/dates/to");
  }
  future("/filing/lookedUpOn", textIn(objectIn(form, "filing"), "lookedUpOn"));
  objectsIn(form, "evidence").forEach((item, i) => {
    future(`/evidence/${i}/capturedOn`, textIn(item, "capturedOn"));
    if (item["lawful"] !== true) {
      add("not-lawful", `/evidence/${i}`);
    }
  });
}

function isDate(text: string): boolean {
  return /^[0-9]/.test(text);
}

function extra(form: PlainObject, tables: Tables, add: Add): void {
  for (const [name, value] of Object.entries(objectIn(form, "extra"))) {
    const field = tables.form.extra.find((field) => field.name === name);
    if (field !== undefined && !concerns(field, textIn(form, "category"))) {
      add("extra-elsewhere", `/extra/${name}`);
    }
    if (field?.danger && value === true) {
      add("danger", `/extra/${name}`);
    }
  }
}

function personalData(form: PlainObject, targetKeys: ReadonlySet<string>, add: Add): void {
  const target = textIn(form, "target");
  const isTargets = (scheme: SchemeName, found: string) =>
    normalise(scheme, found).keys.some((key) => targetKeys.has(key));
  const look = (at: string, text: string) => {
    const said = new Set<string>();
    for (const { kind, start, end } of findPersonalData(text)) {
      const [code, scheme] = PERSONAL[kind];
      const own = scheme === undefined || !isTargets(scheme, text.slice(start, end));
      if (own && !said.has(code)) {
        said.add(code);
        add(code, at);
      }
    }
  };
  look("/target", target);
  look("/facts", textIn(form, "facts"));
  look("/demand", textIn(form, "demand"));
  objectsIn(form, "identifiers").forEach((identifier, i) => {
    look(`/identifiers/${i}/note`, textIn(identifier, "note"));
  });
  objectsIn(form, "evidence").forEach((item, i) => {
    const file = textIn(item, "file");
    look(`/evidence/${i}/description`, textIn(item, "description"));
    look(`/evidence/${i}/file`, file);
    const user = userNameIn(file);
    if (
      user !== undefined &&
      !target.includes(user) &&
      !isTargets("WECHAT", user) &&
      !isTargets("QQ", user)
    ) {
      add("file-name", `/evidence/${i}/file`);
    }
  });
  const more = objectIn(form, "extra");
  for (const name of Object.keys(more)) {
    [textIn(more, name), ...textsIn(more, name)].forEach((text) => look(`/extra/${name}`, text));
  }
}

function isIntakeOpen(notice: PlainObject, today: string): boolean {
  const to = textIn(notice, "intakeTo");
  return textIn(notice, "intakeFrom") <= today && (to === "" || today <= to);
}

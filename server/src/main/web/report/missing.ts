import { amountOf } from "./amount.ts";
import { isDay, isPartialDay } from "./dates.ts";
import type { Draft, DraftValue } from "./draft.ts";
import {
  evidenceKind,
  identifierKind,
  identityOf,
  isEvidence,
  isIdentifier,
  regionOf,
} from "./form.ts";
import { type Gap, Gaps } from "./gaps.ts";
import { LIMITS } from "./limits.ts";
import { categoryOf, extraFor, fieldOf, fieldsFor } from "./lookups.ts";
import type { Field, Tables } from "./tables.ts";
import { isBlank, lengthOf } from "./text.ts";

const REGION = /^(?:[1-9][0-9]{5}|OVERSEAS)$/;

/**
 * All that has to be put right before a report can be checked and sealed, in the order of the form.
 * Where it finds nothing, the form is valid under report.schema.json and the tables. What another
 * category asks is not looked at.
 */
export function missing(draft: Draft, tables: Tables): readonly Gap[] {
  const gaps = new Gaps();
  for (const { name } of fieldsFor(tables, draft.category)) {
    if (Object.hasOwn(CHECKS, name)) {
      CHECKS[name]?.(draft, tables, gaps);
    }
    if (name === "category") {
      extra(draft, tables, gaps);
    }
  }
  return gaps.all;
}

/** Whether a field, common or extra, has nothing in its way. */
export function isComplete(gaps: readonly Gap[], field: string): boolean {
  return gaps.every((gap) => gap.field !== field);
}

type Check = (draft: Draft, tables: Tables, gaps: Gaps) => void;

/** What is checked of each common field. */
const CHECKS: Readonly<Record<string, Check>> = {
  category({ category }, tables, gaps) {
    if (category === "") {
      gaps.add("missing", "/category");
    } else if (categoryOf(tables, category) === undefined) {
      gaps.add("not-a-choice", "/category");
    }
  },
  region({ region }, _, gaps) {
    if (!isBlank(region) && !REGION.test(regionOf(region))) {
      gaps.add("not-a-region", "/region");
    }
  },
  target({ target, identifiers }, _, gaps) {
    if (isBlank(target) && !identifiers.some(isIdentifier)) {
      gaps.add("no-target", "/target");
    }
    gaps.length("/target", target, LIMITS.target);
  },
  identifiers({ identifiers }, tables, gaps) {
    identifiers.forEach((row, i) => {
      const at = `/identifiers/${i}`;
      if (isIdentifier(row)) {
        gaps.choice(`${at}/kind`, identifierKind(row), tables.identifiers.kinds);
        gaps.length(`${at}/value`, row.value, LIMITS.identifierValue);
      } else if (!isBlank(row.note)) {
        gaps.add("missing", `${at}/value`);
      }
      gaps.length(`${at}/note`, row.note, LIMITS.identifierNote);
    });
    gaps.count("/identifiers", identifiers.filter(isIdentifier).length, LIMITS.identifiers);
  },
  facts({ facts }, _, gaps) {
    const count = lengthOf(facts);
    if (count === 0) {
      gaps.add("missing", "/facts");
    } else if (count < LIMITS.minFacts) {
      gaps.add("too-short", "/facts", { min: LIMITS.minFacts, count });
    }
    gaps.length("/facts", facts, LIMITS.facts);
  },
  dates({ dates }, _, gaps) {
    for (const end of ["from", "to"] as const) {
      if (dates[end] !== "" && !isPartialDay(dates[end])) {
        gaps.add("not-a-day", `/dates/${end}`);
      }
    }
  },
  known({ known }, tables, gaps) {
    gaps.choice("/known", known, fieldOf(tables, "known")?.options ?? []);
  },
  amount({ amount }, _, gaps) {
    number("/amount", amount, gaps);
  },
  loss({ loss }, _, gaps) {
    number("/loss", loss, gaps);
  },
  role({ role }, tables, gaps) {
    gaps.choice("/role", role, fieldOf(tables, "role")?.options ?? []);
  },
  demand({ demand }, _, gaps) {
    if (isBlank(demand)) {
      gaps.add("missing", "/demand");
    }
    gaps.length("/demand", demand, LIMITS.demand);
  },
  filing({ filing }, _, gaps) {
    for (const name of ["domain", "subject", "number", "ip"] as const) {
      gaps.length(`/filing/${name}`, filing[name], LIMITS.filing[name]);
    }
    day("/filing/lookedUpOn", filing.lookedUpOn, gaps);
  },
  evidence({ evidence }, tables, gaps) {
    const names = new Set<string>();
    evidence.forEach((item, i) => {
      const at = `/evidence/${i}`;
      day(`${at}/capturedOn`, item.capturedOn, gaps);
      gaps.length(`${at}/description`, item.description, LIMITS.description);
      if (isEvidence(item)) {
        gaps.choice(`${at}/kind`, evidenceKind(item), tables.form.evidence);
      }
      if (item.file !== undefined) {
        if (names.has(item.file.name)) {
          gaps.add("file-twice", `${at}/file`);
        }
        names.add(item.file.name);
      }
    });
    gaps.count("/evidence", evidence.filter(isEvidence).length, LIMITS.evidence);
    gaps.count("/evidence", names.size, LIMITS.files);
  },
  exclude({ exclude }, _, gaps) {
    list("/exclude", exclude, LIMITS.exclude, LIMITS.excluded, gaps);
  },
  mode({ mode }, tables, gaps) {
    gaps.choice("/mode", mode, fieldOf(tables, "mode")?.options ?? []);
  },
  contact(draft, _, gaps) {
    const identity = identityOf(draft);
    if (draft.mode === "named" && identity?.name === undefined) {
      gaps.add("missing", "/contact/name");
    }
    if (identity !== undefined) {
      for (const name of ["name", "phone", "email", "address", "other"] as const) {
        gaps.length(`/contact/${name}`, identity[name] ?? "", LIMITS.contact[name]);
      }
      const count = new TextEncoder().encode(JSON.stringify(identity)).length;
      if (count > LIMITS.identityBytes) {
        gaps.add("too-long", "/contact");
      }
    }
  },
  declaration({ declaration }, _, gaps) {
    if (!declaration) {
      gaps.add("declaration", "/declaration");
    }
  },
};

function extra(draft: Draft, tables: Tables, gaps: Gaps): void {
  for (const field of extraFor(tables, draft.category)) {
    const at = `/extra/${field.name}`;
    const value = Object.hasOwn(draft.extra, field.name) ? draft.extra[field.name] : undefined;
    if (value === undefined || (typeof value === "string" && isBlank(value))) {
      continue;
    }
    extraValue(at, field, value, gaps);
  }
}

function extraValue(at: string, field: Field, value: DraftValue, gaps: Gaps): void {
  if (typeof value === "boolean") {
    return;
  }
  if (typeof value !== "string") {
    return list(at, value, LIMITS.extraItems, LIMITS.extraItem, gaps);
  }
  switch (field.type) {
    case "choice":
      return gaps.choice(at, value, field.options ?? []);
    case "day":
      return day(at, value, gaps);
    case "money":
    case "integer":
      return gaps.amount(at, amountOf(value), field.type === "integer");
    default:
      return gaps.length(at, value, LIMITS.extraText);
  }
}

function list(at: string, texts: readonly string[], most: number, max: number, gaps: Gaps): void {
  texts.forEach((text, i) => gaps.length(`${at}/${i}`, text, max));
  gaps.count(at, texts.filter((text) => !isBlank(text)).length, most);
}

function number(at: string, text: string, gaps: Gaps): void {
  if (!isBlank(text)) {
    gaps.amount(at, amountOf(text), false);
  }
}

function day(at: string, text: string, gaps: Gaps): void {
  if (text !== "" && !isDay(text)) {
    gaps.add("not-a-day", at);
  }
}

import type { Plain, PlainObject } from "../crypto/json/value.ts";
import { objectIn, objectsIn, textIn, textsIn } from "./form-view.ts";
import { matches } from "./lookups.ts";
import type { RoutingRule, RoutingTable } from "./tables.ts";

/** Where a report should go. The page suggests, the reporter decides. */
export interface Suggestion {
  /** The kind of channel that should handle it. */
  readonly primary: string;
  /** The kinds that should get a copy, in order, without the primary. */
  readonly copies: readonly string[];
  /** The kinds that the agency may pass identifiers on to; never recipients. */
  readonly forward: readonly string[];
  /** Whether the unit that the report names must not receive it. */
  readonly excludeNamedUnit: boolean;
}

/** Where a form should go (对口举报); its category alone may be known yet. */
export function suggest(routing: RoutingTable, form: PlainObject): Suggestion {
  let primary: string | undefined;
  const copies = new Set<string>();
  const forward = new Set<string>();
  let excludeNamedUnit = false;
  for (const rule of routing.rules.filter((rule) => applies(rule.when, form))) {
    if (primary === undefined) {
      primary = rule.to;
    } else if (rule.to !== undefined) {
      copies.add(rule.to);
    }
    rule.copies?.forEach((kind) => copies.add(kind));
    if (rule.forward !== undefined) {
      forward.add(rule.forward);
    }
    excludeNamedUnit ||= rule.excludeNamedUnit ?? false;
  }
  primary ??= routing.otherwise;
  copies.delete(primary);
  return { primary, copies: [...copies], forward: [...forward], excludeNamedUnit };
}

function applies(when: RoutingRule["when"], form: PlainObject): boolean {
  const category = textIn(form, "category");
  const flags = textsIn(objectIn(form, "filing"), "flags");
  const kinds = objectsIn(form, "identifiers").map((identifier) => textIn(identifier, "kind"));
  const extra = objectIn(form, "extra");
  return (
    (when.categories ?? []).some((pattern) => matches(pattern, category)) ||
    (when.filingFlags ?? []).some((flag) => flags.includes(flag)) ||
    (when.identifierKinds ?? []).some((kind) => kinds.includes(kind)) ||
    Object.entries(when.extra ?? {}).some(([name, wanted]) => {
      const chosen = Object.hasOwn(extra, name) ? codes(extra[name]) : [];
      return wanted.some((code) => chosen.includes(code));
    })
  );
}

function codes(value: Plain | undefined): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

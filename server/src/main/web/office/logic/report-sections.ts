import type { Label } from "../../i18n/label.ts";
import type { Coded, Tables } from "../api/contract.ts";
import { CASE, MEMBERS, type SECTIONS } from "../i18n/case.ts";
import { type Names, regionName } from "./names.ts";

/** Something that a report says: in the words of a table, or in those of whoever wrote it. */
export type Value =
  { readonly said: Label } | { readonly typed: string } | { readonly members: readonly Member[] };

/** One member of a report's form, with all that it says. */
export interface Member {
  readonly label: Label;
  readonly values: readonly Value[];
}

/** A part of the report. */
export interface Section {
  readonly code: keyof typeof SECTIONS;
  readonly members: readonly Member[];
}

type Form = Readonly<Record<string, unknown>>;

/** Where the common members stand, in this order; those of a category stand with what happened. */
const PLACES: Readonly<Record<keyof typeof SECTIONS, readonly string[]>> = {
  who: ["target", "identifiers", "role", "filing"],
  what: ["category", "facts", "dates", "region", "known", "ongoing", "amount", "loss", "extra"],
  demand: ["demand", "reward"],
  evidence: ["evidence"],
  manner: [],
};

/**
 * A report in words, as the sections of its form. Every member is in one of them, whatever the
 * tables say of it: nothing that was sent goes unseen.
 */
export function reportSections(form: Form, tables: Tables, names: Names): readonly Section[] {
  const words = new Words(tables, names);
  const placed = new Set(Object.values(PLACES).flat());
  const rest = Object.keys(form).filter((name) => !placed.has(name));
  return (Object.keys(PLACES) as (keyof typeof SECTIONS)[])
    .map((code) => ({
      code,
      members: [...PLACES[code], ...(code === "manner" ? rest : [])].flatMap((name) =>
        form[name] === undefined ? [] : words.members(name, form[name]),
      ),
    }))
    .filter(({ members }) => members.length > 0);
}

class Words {
  readonly #fields: ReadonlyMap<string, Tables["fields"][number]>;
  readonly #names: Names;

  constructor(tables: Tables, names: Names) {
    this.#fields = new Map(tables.fields.map((field) => [field.code, field]));
    this.#names = names;
  }

  /** The members of a form's member: those of `extra` and `filing` stand among the others. */
  members(name: string, value: unknown): readonly Member[] {
    return (name === "extra" || name === "filing") && isObject(value)
      ? Object.entries(value).flatMap(([inner, what]) => this.members(inner, what))
      : [{ label: this.#label(name), values: this.#values(name, value) }];
  }

  #label(name: string): Label {
    return this.#fields.get(name)?.label ?? MEMBERS[name] ?? { zh: name, en: name };
  }

  #values(name: string, value: unknown): readonly Value[] {
    if (Array.isArray(value)) {
      return value.flatMap((one) => this.#values(name, one));
    }
    if (isObject(value)) {
      const members = Object.entries(value).map(([inner, what]) => ({
        label: this.#label(inner),
        values: this.#values(inner === "kind" ? name : inner, what),
      }));
      return [{ members }];
    }
    if (typeof value === "boolean") {
      return [{ said: (value ? MEMBERS["yes"] : MEMBERS["no"]) as Label }];
    }
    const text = typeof value === "number" ? value.toLocaleString("en") : String(value);
    const said = this.#said(name, text);
    return [said === undefined ? { typed: text } : { said }];
  }

  #said(name: string, text: string): Label | undefined {
    switch (name) {
      case "category":
        return this.#names.category(text);
      case "channel":
      case "copies":
        return this.#names.channel(text);
      case "region":
        return regionName(text);
      case "language":
        return text === "zh" ? CASE.zh : text === "en" ? CASE.en : undefined;
      case "from":
      case "to":
        return text === "unknown" ? MEMBERS["unknown"] : undefined;
      default:
        return labelOf(this.#fields.get(name)?.options, text);
    }
  }
}

function labelOf(options: readonly Coded[] | undefined, code: string): Label | undefined {
  return options?.find((option) => option.code === code)?.label;
}

function isObject(value: unknown): value is Form {
  return typeof value === "object" && value !== null;
}

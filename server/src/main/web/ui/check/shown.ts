import { CHECK } from "../../i18n/check.ts";
import { REGIONS } from "../../i18n/regions.ts";
import { REPORT } from "../../i18n/report.ts";
import { SHELL } from "../../i18n/shell.ts";
import {
  type Field,
  type Option,
  type Tables,
  byCode,
  categoryOf,
  extraFor,
  identifierKindOf,
} from "../../report/index.ts";
import type { Plain, PlainObject } from "../../crypto/json/value.ts";
import type { Label, Say } from "../../i18n/label.ts";

/** One line of what will be sent. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/**
 * A form as it will be sealed, in words: every member of it is shown, whatever the tables say of it,
 * so that nothing is sent unseen.
 */
export function shownForm(form: PlainObject, tables: Tables, say: Say): readonly Line[] {
  const { extra, evidence: _, filing, ...common } = form;
  const category = String(form["category"] ?? "");
  const fields = [...tables.form.fields, ...OTHERS];
  return [
    ...lines(common, fields, tables, say),
    ...lines((filing ?? {}) as PlainObject, filingFields(tables), tables, say),
    ...lines((extra ?? {}) as PlainObject, extraFor(tables, category), tables, say),
  ];
}

/** Members that the form's table does not ask for. */
const OTHERS: readonly Pick<Field, "name" | "type" | "label">[] = [
  { name: "language", type: "text", label: CHECK.language },
  { name: "notice", type: "text", label: CHECK.notice },
  { name: "link", type: "text", label: CHECK.link },
  { name: "channel", type: "text", label: REPORT.primary },
  { name: "copies", type: "texts", label: REPORT.copies },
];

function filingFields(tables: Tables): readonly Field[] {
  return tables.filing.fields.map((field) =>
    field.name === "flags" ? { ...field, options: tables.filing.flags } : field,
  );
}

type Asked = Pick<Field, "name" | "type" | "label"> & { readonly options?: readonly Option[] };

function lines(
  members: PlainObject,
  fields: readonly Asked[],
  tables: Tables,
  say: Say,
): readonly Line[] {
  return Object.entries(members)
    .filter(([name]) => name !== "channel" && name !== "copies")
    .map(([name, value]) => {
      const field = fields.find((one) => one.name === name);
      const label = field === undefined ? name : say(field.label);
      return { label, text: shown(name, value as Plain, field, tables, say), order: field };
    })
    .sort((a, b) => place(fields, a.order) - place(fields, b.order))
    .map(({ label, text }) => ({ label, text }));
}

function place(fields: readonly Asked[], field: Asked | undefined): number {
  return field === undefined ? fields.length : fields.indexOf(field);
}

function shown(
  name: string,
  value: Plain,
  field: Asked | undefined,
  tables: Tables,
  say: Say,
): string {
  if (typeof value === "boolean") {
    return say(value ? SHELL.yes : SHELL.no);
  }
  if (Array.isArray(value)) {
    const entries = value as readonly Plain[];
    return entries.map((entry) => shown(name, entry, field, tables, say)).join("\n");
  }
  if (typeof value === "object" && value !== null) {
    return shownObject(value as PlainObject, tables, say);
  }
  const text = String(value);
  const known = labelOf(name, text, field, tables);
  return known === undefined ? text : say(known);
}

function shownObject(value: PlainObject, tables: Tables, say: Say): string {
  const { kind, value: what, note, from, to } = value;
  if (what !== undefined) {
    const known = identifierKindOf(tables, String(kind));
    const name = known === undefined ? String(kind) : say(known.label);
    return `${name}: ${String(what)}${note === undefined ? "" : ` (${String(note)})`}`;
  }
  const end = (text: unknown) =>
    text === "unknown" ? say(REPORT.precisionUnknown) : String(text ?? "…");
  return `${end(from)} – ${end(to)}`;
}

function labelOf(
  name: string,
  text: string,
  field: Asked | undefined,
  tables: Tables,
): Label | undefined {
  switch (name) {
    case "category":
      return categoryOf(tables, text)?.label;
    case "region":
      return text === "OVERSEAS" ? REPORT.overseas : byCode(REGIONS, text)?.label;
    case "language":
      return text === "zh" ? CHECK.zh : CHECK.en;
    default:
      return byCode(field?.options, text)?.label;
  }
}

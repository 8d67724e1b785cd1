import { readFileSync } from "node:fs";
import {
  type Draft,
  EMPTY_DRAFT,
  EMPTY_EVIDENCE,
  EMPTY_IDENTIFIER,
  type Label,
  type Tables,
} from "../../report/index.ts";

/** Tests run from the web folder. */
const MAIN = "../resources/org/tipseal/report/";
const VECTORS = "../../test/resources/org/tipseal/report/";

/** A table, a schema or any other file of the domain. */
export function table<T>(name: string): T {
  return JSON.parse(readFileSync(`${MAIN}${name}.json`, "utf8")) as T;
}

/** The tables as a page gets them. */
export const TABLES: Tables = {
  categories: table("categories"),
  form: table("form"),
  routing: table("routing"),
  filing: table("filing"),
  identifiers: table("identifiers"),
  statuses: table("statuses"),
  messages: Object.fromEntries(
    Object.entries(table<Record<string, Label>>("messages")).filter(([code]) =>
      code.startsWith("warning."),
    ),
  ),
};

/** The day on which every vector is read. */
export const TODAY = "2026-11-23";

/** The cases of a file that Java's tests run too. */
export function cases<T>(name: string): readonly T[] {
  return expanded(JSON.parse(readFileSync(`${VECTORS}${name}.json`, "utf8"))) as readonly T[];
}

/** Long texts are written as `{"repeat": "…", "times": n, "end": "…"}`. */
function expanded(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(expanded);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const { repeat, times, end = "" } = value as { repeat?: string; times?: number; end?: string };
  return repeat !== undefined && times !== undefined
    ? repeat.repeat(times) + end
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, expanded(member)]));
}

/** A whole draft, its files with content. */
export function draftOf(part: Partial<Draft>): Draft {
  return {
    ...EMPTY_DRAFT,
    ...part,
    identifiers: (part.identifiers ?? []).map((row) => ({ ...EMPTY_IDENTIFIER, ...row })),
    evidence: (part.evidence ?? []).map((item) => ({
      ...EMPTY_EVIDENCE,
      ...item,
      file: item.file && { ...item.file, content: new Blob([]) },
    })),
  };
}

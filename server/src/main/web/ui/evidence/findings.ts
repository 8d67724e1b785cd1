import type { Finding } from "../../evidence/index.ts";

/** What was found of one kind. */
export interface FoundKind {
  readonly code: string;
  /** Without those of which only the presence matters. */
  readonly values: readonly FoundValue[];
}

/** A value, and where it stood as far as that tells a reader anything. */
export interface FoundValue {
  readonly value: string;
  readonly place: string | undefined;
}

/** What points to a person most comes first. */
const WEIGHTY = [
  "location",
  "author",
  "serial-number",
  "unique-id",
  "organisation",
  "camera",
  "date",
  "file-path",
  "thumbnail",
  "previous-versions",
  "comment",
];

/** Findings by their kind, the weightiest first. */
export function byKind(findings: readonly Finding[]): readonly FoundKind[] {
  const kinds = new Map<string, FoundValue[]>();
  for (const { code, value, place: part } of findings) {
    const values = kinds.get(code) ?? [];
    kinds.set(code, values);
    // The inner parts of Office files mean nothing to those who write them.
    const place = part !== undefined && /\.(xml|rels|vml)$/.test(part) ? undefined : part;
    const known = values.some((other) => other.value === value && other.place === place);
    if (value !== undefined && !known) {
      values.push({ value, place });
    }
  }
  const weight = (code: string) => (WEIGHTY.includes(code) ? WEIGHTY.indexOf(code) : 99);
  return [...kinds]
    .map(([code, values]) => ({ code, values }))
    .sort((a, b) => weight(a.code) - weight(b.code));
}

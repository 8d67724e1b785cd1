import type { Templates } from "../api/contract.ts";

export type Template = Templates["templates"][number];

/** Statuses that an answer can set, and a text can be written for. */
export const ANSWERED = ["S20", "S25", "S30", "S50", "S60", "S65", "S70", "S80", "S85"] as const;

/** A template without words, with an id that none of the others has. */
export function newTemplate(others: readonly Template[]): Template {
  const taken = new Set(others.map(({ id }) => id));
  let n = others.length + 1;
  while (taken.has(`t${n}`)) {
    n += 1;
  }
  const empty = { zh: "", en: "" };
  return { id: `t${n}`, status: "S20", label: empty, text: empty };
}

/** The list with one template changed. */
export function changed(
  list: readonly Template[],
  id: string,
  part: Partial<Template>,
): readonly Template[] {
  return list.map((template) => (template.id === id ? { ...template, ...part } : template));
}

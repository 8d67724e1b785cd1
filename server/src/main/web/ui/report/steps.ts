import { STEPS } from "../../i18n/report.ts";
import type { Field, Gap, Tables } from "../../report/index.ts";
import { extraFor, fieldsFor } from "../../report/index.ts";

/** The steps of the form, in order. */
export type Step = keyof typeof STEPS;

export const STEP_NAMES = Object.keys(STEPS) as readonly Step[];

/** In which step a common field of the form's table is asked. One that is not named here comes last. */
const PLACES: Readonly<Record<string, Step>> = {
  category: "category",
  facts: "what",
  demand: "what",
  dates: "what",
  region: "what",
  known: "what",
  ongoing: "what",
  amount: "what",
  loss: "what",
  target: "who",
  identifiers: "who",
  role: "who",
  filing: "who",
  evidence: "evidence",
};

/** What is asked last of all: it is about everything before it. */
const LAST = "declaration";

/** The common fields that a step asks of a category, those that must be filled in first. */
export function fieldsOf(step: Step, tables: Tables, category: string): readonly Field[] {
  const fields = fieldsFor(tables, category).filter((field) => placeOf(field.name) === step);
  const rank = ({ name, required }: Field) => (name === LAST ? 2 : required ? 0 : 1);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** The step in which a gap is put right. */
export function stepOf(gap: Gap, tables: Tables, category: string): Step {
  return stepOfField(gap.field, tables, category);
}

/** The step in which a field, common or extra, is asked. */
export function stepOfField(name: string, tables: Tables, category: string): Step {
  const extra = extraFor(tables, category).some((field) => field.name === name);
  return extra ? "what" : placeOf(name);
}

function placeOf(field: string): Step {
  return PLACES[field] ?? "send";
}

/** What a JSON pointer into a draft leads to: the form that has it, and the control there. */
export interface DraftPlace {
  /** The rest of the form's address; empty for the list of all. */
  readonly form: readonly string[];
  /** The id of the control. */
  readonly control: string;
}

/** Members that have no form of their own. */
const FORMS = ["channels", "notices"];

/** Where a place of a draft is edited. */
export function placeOf(pointer: string): DraftPlace {
  const [list = "", index] = pointer.split("/").slice(1);
  const form = !FORMS.includes(list) ? ["agency"] : index === undefined ? [] : [list, index];
  return { form: pointer === "" ? [] : form, control: controlId(pointer) };
}

/** The id of the control that edits a place. */
export function controlId(pointer: string): string {
  return `at${pointer.replace(/[^A-Za-z0-9]+/g, "-")}`;
}

/** Whether one place is another, or inside of it. */
export function isWithin(pointer: string, outer: string): boolean {
  return pointer === outer || pointer.startsWith(`${outer}/`);
}

import type { Advice, Category, Field, IdentifierKind, Option, Status, Tables } from "./tables.ts";

/** Whether a pattern covers a category: an exact code, or `HE-*` for all that begin with `HE-`. */
export function matches(pattern: string, category: string): boolean {
  return pattern.endsWith("*") ? category.startsWith(pattern.slice(0, -1)) : pattern === category;
}

/** Whether something is asked or said for a category: for all of them where it names none. */
export function concerns(
  { categories }: { readonly categories?: readonly string[] },
  category: string,
): boolean {
  return !categories?.length || categories.some((pattern) => matches(pattern, category));
}

/** The entry of a list with this code. */
export function byCode<T extends { readonly code: string }>(
  list: readonly T[] | undefined,
  code: string,
): T | undefined {
  return list?.find((entry) => entry.code === code);
}

/** A category by its code. */
export function categoryOf(tables: Tables, code: string): Category | undefined {
  return byCode(tables.categories.categories, code);
}

/** The group of a category. */
export function groupOf(tables: Tables, category: Category): Option | undefined {
  return byCode(tables.categories.groups, category.group);
}

/** The categories of a group, in order. */
export function categoriesIn(tables: Tables, group: string): readonly Category[] {
  return tables.categories.categories.filter((category) => category.group === group);
}

/** The common fields that a report of this category is asked, in order. */
export function fieldsFor(tables: Tables, category: string): readonly Field[] {
  return tables.form.fields.filter((field) => concerns(field, category));
}

/** The extra fields of a category, in order. */
export function extraFor(tables: Tables, category: string): readonly Field[] {
  return tables.form.extra.filter((field) => concerns(field, category));
}

/** What to tell whoever writes a report of this category. */
export function adviceFor(tables: Tables, category: string): readonly Advice[] {
  return (tables.form.advice ?? []).filter((advice) => concerns(advice, category));
}

/** A common field by its name. */
export function fieldOf(tables: Tables, name: string): Field | undefined {
  return tables.form.fields.find((field) => field.name === name);
}

/** A kind of identifier by its code. */
export function identifierKindOf(tables: Tables, code: string): IdentifierKind | undefined {
  return byCode(tables.identifiers.kinds, code);
}

/** A status by its code. */
export function statusOf(tables: Tables, code: string): Status | undefined {
  return byCode(tables.statuses.statuses, code);
}

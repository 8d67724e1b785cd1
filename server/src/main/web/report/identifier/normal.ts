/**
 * Why a value looks unlike its kind: letters where only digits are expected, too short or too long,
 * or a wrong check digit. It is a hint to the reporter and never a reason to refuse.
 */
export type Oddity = "FORM" | "LENGTH" | "CHECK_DIGIT";

/** An identifier in its normal form. */
export interface NormalIdentifier {
  /** The one spelling of it. */
  readonly value: string;
  /**
   * What it is matched by, each with its namespace, such as `web:shop.example`: two identifiers that
   * share a key are the same or belong together.
   */
  readonly keys: readonly string[];
  readonly oddity?: Oddity | undefined;
}

/** A normal form that is matched by its value alone. */
export function normal(namespace: string, value: string, oddity?: Oddity): NormalIdentifier {
  return { value, keys: value === "" ? [] : [`${namespace}:${value}`], oddity };
}

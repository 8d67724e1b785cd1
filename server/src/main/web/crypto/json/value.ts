/**
 * A number as it was written: whether it is an integer shows in its text alone, and a form's numbers
 * keep theirs.
 */
export class JsonNumber {
  constructor(readonly text: string) {}

  get value(): number {
    return Number(this.text);
  }

  /** Whether it was written without fraction and exponent. */
  get isInteger(): boolean {
    return /^-?[0-9]+$/.test(this.text);
  }
}

/** A parsed JSON value. There is no `null` in the protocol. */
export type JsonValue = string | boolean | JsonNumber | readonly JsonValue[] | JsonMembers;

/** The members of an object in their order; none is inherited, whatever its name. */
export type JsonMembers = ReadonlyMap<string, JsonValue>;

/** What plain code makes of JSON: numbers are numbers, objects are objects. */
export type Plain = string | number | boolean | readonly Plain[] | PlainObject;

/** A JSON object in plain form. */
export interface PlainObject {
  readonly [name: string]: Plain;
}

export function isMembers(value: JsonValue | undefined): value is JsonMembers {
  return value instanceof Map;
}

export function isArray(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A parsed value in plain form. */
export function plain(value: JsonValue): Plain {
  if (value instanceof JsonNumber) {
    return value.value;
  }
  if (isArray(value)) {
    return value.map(plain);
  }
  return isMembers(value) ? plainObject(value) : value;
}

/** A parsed object in plain form. It inherits nothing, so that `__proto__` is a member like others. */
export function plainObject(members: JsonMembers): PlainObject {
  const object = Object.create(null) as Record<string, Plain>;
  for (const [name, value] of members) {
    object[name] = plain(value);
  }
  return object;
}

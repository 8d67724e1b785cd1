import { type Bytes, ascii } from "../bytes.ts";
import { MAX_DEPTH } from "./parse.ts";

const HALF_PAIR = /\p{Surrogate}/u;

/**
 * Writes JSON that {@link parseJson} takes: no white space, members in their order. Members that are
 * `undefined` are left out.
 *
 * @throws RangeError if the value has no such text
 */
export function writeJson(value: unknown): Bytes {
  check(value, MAX_DEPTH);
  return ascii(JSON.stringify(value));
}

function check(value: unknown, levels: number): void {
  switch (typeof value) {
    case "boolean":
      return;
    case "number":
      return checkThat(Number.isFinite(value));
    case "string":
      return checkThat(!HALF_PAIR.test(value));
    case "object":
      return checkContainer(value, levels);
    default:
      return checkThat(false);
  }
}

function checkContainer(value: object | null, levels: number): void {
  checkThat(value !== null && levels > 0);
  if (Array.isArray(value)) {
    value.forEach((element) => check(element, levels - 1));
    return;
  }
  for (const [name, member] of Object.entries(value as object)) {
    check(name, levels);
    if (member !== undefined) {
      check(member, levels - 1);
    }
  }
}

function checkThat(condition: boolean): void {
  if (!condition) {
    throw new RangeError("not a JSON value of the protocol");
  }
}

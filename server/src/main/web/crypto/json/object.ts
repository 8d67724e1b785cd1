import type { Bytes } from "../bytes.ts";
import { type Day, parseDay } from "../day.ts";
import { fromB64, fromB64u } from "../encoding.ts";
import { type Defect, demand } from "../refused.ts";
import { parseJson } from "./parse.ts";
import {
  type JsonMembers,
  JsonNumber,
  type JsonValue,
  type PlainObject,
  isArray,
  isMembers,
  plainObject,
} from "./value.ts";

/**
 * Takes one JSON object apart. Each member is asked for by name and type, then {@link end} refuses
 * the ones that nobody asked for. Whatever is wrong is refused with the one defect given at the
 * start.
 */
export class JsonObject {
  readonly #members: JsonMembers;
  readonly #unread: Set<string>;

  private constructor(
    value: JsonValue | undefined,
    readonly malformed: Defect,
  ) {
    demand(isMembers(value), malformed);
    this.#members = value;
    this.#unread = new Set(value.keys());
  }

  /** Parses a text and expects an object. */
  static parse(utf8: Bytes, malformed: Defect): JsonObject {
    return new JsonObject(parseJson(utf8, malformed), malformed);
  }

  /** Refuses the object unless a condition of its shape holds. */
  check(condition: boolean): void {
    demand(condition, this.malformed);
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** A text, which matches the whole pattern if there is one. */
  text(name: string, pattern?: RegExp): string {
    const member = this.#member(name);
    this.#demand(typeof member === "string");
    this.#demand(pattern === undefined || pattern.test(member));
    return member;
  }

  bool(name: string): boolean {
    const member = this.#member(name);
    this.#demand(typeof member === "boolean");
    return member;
  }

  /** An integer from `min` to `max`, both included, written without a fraction. */
  integer(name: string, min: number, max: number): number {
    const member = this.#member(name);
    this.#demand(member instanceof JsonNumber && member.isInteger);
    const { value } = member;
    this.#demand(value >= min && value <= max);
    return value;
  }

  day(name: string): Day {
    const day = parseDay(this.text(name));
    this.#demand(day !== undefined);
    return day;
  }

  /** A member that may be absent, read by one of the methods above. */
  optional<T>(name: string, read: (object: this, name: string) => T): T | undefined {
    return this.has(name) ? read(this, name) : undefined;
  }

  /** Bytes in base64url, of a known length if there is one. */
  b64u(name: string, length?: number): Bytes {
    return fromB64u(this.text(name), this.malformed, length);
  }

  /** Bytes in base64. */
  b64(name: string): Bytes {
    return fromB64(this.text(name), this.malformed);
  }

  object(name: string): JsonObject {
    return new JsonObject(this.#member(name), this.malformed);
  }

  /** An array of `min` to `max` objects. */
  objects(name: string, min: number, max: number): readonly JsonObject[] {
    const member = this.#member(name);
    this.#demand(isArray(member) && member.length >= min && member.length <= max);
    return member.map((element) => new JsonObject(element, this.malformed));
  }

  /** This whole object, its members somebody else's to judge. */
  opaque(): PlainObject {
    return plainObject(this.#members);
  }

  /** Refuses the object if it has a member that was never asked for. */
  end(): void {
    this.#demand(this.#unread.size === 0);
  }

  #demand(condition: boolean): asserts condition {
    demand(condition, this.malformed);
  }

  #member(name: string): JsonValue {
    const member = this.#members.get(name);
    this.#demand(member !== undefined);
    this.#unread.delete(name);
    return member;
  }
}

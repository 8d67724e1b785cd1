import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Bytes } from "../../crypto/bytes.ts";
import { fromB64u, fromHex } from "../../crypto/encoding.ts";
import { DEFECTS, type Defect } from "../../crypto/refused.ts";

/** One case. It knows which of its members were read, so that none is there in vain. */
export class Vector {
  readonly #json: Readonly<Record<string, unknown>>;
  readonly #unread: Set<string>;

  constructor(json: Readonly<Record<string, unknown>>) {
    this.#json = json;
    this.#unread = new Set(Object.keys(json));
    this.#unread.delete("about");
    this.#unread.delete("expect");
  }

  static load(path: string): Vector {
    return new Vector(JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>);
  }

  /** The defect that the case must be refused with, if it must not succeed. */
  get expect(): Defect | undefined {
    const name = this.#json["expect"];
    if (name !== undefined) {
      assert.ok(DEFECTS.includes(name as Defect), `no such defect: ${String(name)}`);
    }
    return name as Defect | undefined;
  }

  has(member: string): boolean {
    return member in this.#json;
  }

  text(member: string): string {
    return this.#of(member, "string") as string;
  }

  number(member: string): number {
    return this.#of(member, "number") as number;
  }

  /** Bytes in hexadecimal. */
  hex(member: string): Bytes {
    return fromHex(this.text(member), "payload-malformed");
  }

  /** Bytes in base64url. */
  b64u(member: string): Bytes {
    return fromB64u(this.text(member), "payload-malformed");
  }

  texts(member: string): readonly string[] {
    const texts = this.#of(member, "object") as readonly string[];
    assert.ok(Array.isArray(texts) && texts.every((text) => typeof text === "string"), member);
    return texts;
  }

  /** A list of bytes in hexadecimal. */
  hexes(member: string): readonly Bytes[] {
    return this.texts(member).map((text) => fromHex(text, "payload-malformed"));
  }

  /** Fails if a member was not read. */
  requireAllRead(): void {
    assert.deepEqual([...this.#unread], [], "members that nothing reads");
  }

  #of(member: string, type: string): unknown {
    const value = this.#json[member];
    assert.equal(typeof value, type, member);
    this.#unread.delete(member);
    return value;
  }
}

/** Runs one file: does what it describes and compares every result with the file. */
export type VectorRunner = (vector: Vector) => Promise<void> | void;

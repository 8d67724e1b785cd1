import type { Bytes } from "../bytes.ts";
import { fromUtf8 } from "../encoding.ts";
import { type Defect, Refused } from "../refused.ts";
import { JsonNumber, type JsonValue } from "./value.ts";

/** Levels of objects and arrays, the outermost one counted. */
export const MAX_DEPTH = 8;

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\n\r]*/y;
// Everything up to a quote, an escape or a control character.
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
const HALF_PAIR = /\p{Surrogate}/u;

/**
 * Parses one JSON text by the rules of PROTOCOL.md §1: strict UTF-8, at most eight levels, no
 * duplicate member, no `null`, no half surrogate pair, no number beyond a double.
 *
 * @param malformed the defect to name
 */
export function parseJson(utf8: Bytes, malformed: Defect): JsonValue {
  return new Parser(fromUtf8(utf8, malformed), malformed).parse();
}

class Parser {
  #position = 0;

  constructor(
    private readonly text: string,
    private readonly malformed: Defect,
  ) {}

  parse(): JsonValue {
    const value = this.#value(MAX_DEPTH);
    this.#skip(SPACE);
    if (this.#position !== this.text.length) {
      throw this.#refusal();
    }
    return value;
  }

  #value(levels: number): JsonValue {
    this.#skip(SPACE);
    switch (this.text[this.#position]) {
      case "{":
        return this.#object(levels);
      case "[":
        return this.#array(levels);
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      default:
        return this.#number();
    }
  }

  #object(levels: number): JsonValue {
    const members = new Map<string, JsonValue>();
    this.#items(levels, "}", () => {
      const name = this.#string();
      this.#skip(SPACE);
      this.#expect(":");
      if (members.has(name)) {
        throw this.#refusal();
      }
      members.set(name, this.#value(levels - 1));
    });
    return members;
  }

  #array(levels: number): JsonValue {
    const elements: JsonValue[] = [];
    this.#items(levels, "]", () => elements.push(this.#value(levels - 1)));
    return elements;
  }

  /** What stands between brackets, separated by commas. */
  #items(levels: number, end: string, item: () => void): void {
    if (levels === 0) {
      throw this.#refusal();
    }
    this.#position++;
    this.#skip(SPACE);
    if (this.text[this.#position] === end) {
      this.#position++;
      return;
    }
    for (;;) {
      this.#skip(SPACE);
      item();
      this.#skip(SPACE);
      if (this.text[this.#position] !== ",") {
        break;
      }
      this.#position++;
    }
    this.#expect(end);
  }

  #string(): string {
    this.#expect('"');
    let string = "";
    for (;;) {
      string += this.#match(PLAIN_TEXT);
      const next = this.text[this.#position++];
      if (next === '"') {
        break;
      }
      if (next !== "\\") {
        throw this.#refusal();
      }
      string += this.#escape();
    }
    if (HALF_PAIR.test(string)) {
      throw this.#refusal();
    }
    return string;
  }

  #escape(): string {
    const kind = this.text[this.#position++] ?? "";
    if (kind === "u") {
      const digits = this.text.slice(this.#position, this.#position + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        throw this.#refusal();
      }
      this.#position += 4;
      return String.fromCharCode(parseInt(digits, 16));
    }
    const character = ESCAPES[kind];
    if (character === undefined) {
      throw this.#refusal();
    }
    return character;
  }

  #number(): JsonNumber {
    const number = new JsonNumber(this.#match(NUMBER));
    if (number.text === "" || !Number.isFinite(number.value)) {
      throw this.#refusal();
    }
    return number;
  }

  #word(word: string, value: boolean): boolean {
    if (!this.text.startsWith(word, this.#position)) {
      throw this.#refusal();
    }
    this.#position += word.length;
    return value;
  }

  #expect(character: string): void {
    if (this.text[this.#position] !== character) {
      throw this.#refusal();
    }
    this.#position++;
  }

  #skip(pattern: RegExp): void {
    this.#match(pattern);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const match = pattern.exec(this.text)?.[0] ?? "";
    this.#position += match.length;
    return match;
  }

  #refusal(): Refused {
    return new Refused(this.malformed);
  }
}

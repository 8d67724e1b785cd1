import { findPersonalData } from "../personal-data.ts";
import type { Tables } from "../tables.ts";
import { narrow } from "../text.ts";
import { contextOf } from "./context.ts";
import { fittingKinds, hostOf, isIp, nameKinds, numberKinds } from "./kinds.ts";

/** An identifier that was found in a text. */
export interface Recognised {
  /** Index of its first UTF-16 unit. */
  readonly start: number;
  /** Index after its last one. */
  readonly end: number;
  /** As it is written there. */
  readonly value: string;
  /** The codes of the kinds that it may be, the likeliest first; at least one. */
  readonly kinds: readonly string[];
}

const URL_START = /[a-z][a-z0-9+.-]{1,15}:\/\/[\p{L}\p{N}._-]+(?::[0-9]{1,5})?/giu;
const ICP =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?ICP ?-?[备備证證] ?-?[0-9]{4,12}(?: ?[号號])?(?: ?- ?[0-9]{1,4}(?![0-9]))?/giu;
const VERSION_6 = /[0-9A-Fa-f:.]+/g;
const WORD = /[A-Za-z0-9_][A-Za-z0-9_.-]*/g;
const PORT = /(?::[0-9]{1,5}(?![0-9]))?/y;
const NUMBER = /\+?[0-9]+(?:[ -][0-9]+)*/g;
const PATH = /(?:[/?#][!-~]*)?/y;
const COURIER =
  /^(?:(?:SF|YT|JD|JT|ZTO|STO|YD|DPK)[A-Z0-9]{0,3}[0-9]{9,15}|[A-Z]{2}[0-9]{9}[A-Z]{2})$/i;
const WECHAT = /^(?:wxid|gh)_[a-z0-9]{6,}$/i;

/** The longest word and path that are looked at: no identifier is longer. */
const MAX_WORD = 253;
const MAX_PATH = 400;

/** The most pieces and digits that are taken for one number. */
const MAX_PIECES = 8;
const MAX_DIGITS = 24;

/** One reading of a text. What was found first is not read again. */
export class Scan {
  readonly #text: string;
  readonly #plain: string;
  readonly #tables: Tables;
  readonly #taken: Uint8Array;
  readonly #found: Recognised[] = [];

  constructor(text: string, tables: Tables) {
    this.#text = text;
    this.#plain = narrow(text);
    this.#tables = tables;
    this.#taken = new Uint8Array(text.length);
  }

  get found(): readonly Recognised[] {
    return this.#found.sort((a, b) => a.start - b.start);
  }

  urls(): void {
    for (const { 0: begin, index } of this.#plain.matchAll(URL_START)) {
      const host = begin.slice(begin.indexOf("//") + 2);
      const cut = begin.length - host.length + hostOf(host).length;
      this.#add(index, this.#pathEnd(index + cut), ["url"]);
    }
  }

  /** An identity card is nobody's account: it is passed over, unless the words before say otherwise. */
  personal(): void {
    for (const { kind, start, end } of findPersonalData(this.#text)) {
      const context = contextOf(this.#plain, start);
      if (kind === "EMAIL") {
        this.#add(start, end, [...context, "email", "alipay"]);
      } else if (kind === "ID_CARD" && context.length === 0) {
        this.#taken.fill(1, start, end);
      }
    }
  }

  icpNumbers(): void {
    for (const { 0: number, index } of this.#plain.matchAll(ICP)) {
      this.#add(index, index + number.length, ["icp"]);
    }
  }

  /** Domains, addresses, accounts: what is written in ASCII without blanks. */
  words(): void {
    for (const { 0: address, index } of this.#plain.matchAll(VERSION_6)) {
      const end = index + address.length;
      const apart = !/\w/.test(this.#plain.charAt(index - 1) + this.#plain.charAt(end));
      if (apart && address.length <= MAX_WORD && /::.{4}|:.*:/.test(address) && isIp(address)) {
        this.#add(index, end, ["ip"]);
      }
    }
    for (const { 0: run, index } of this.#plain.matchAll(WORD)) {
      if (run.length <= MAX_WORD) {
        this.#word(index, run.replace(/[._-]+$/, ""));
      }
    }
  }

  #word(start: number, word: string): void {
    const end = start + word.length;
    const before = this.#plain.slice(Math.max(0, start - 4), start);
    if (isIp(word)) {
      this.#host(start, end, /(?:v|版本)号? ?$/i.test(before) ? [] : ["ip"]);
    } else if (WECHAT.test(word)) {
      this.#add(start, end, ["wechat"]);
    } else if (COURIER.test(word)) {
      this.#add(start, end, ["courier", "payment-order"]);
    } else if (!/[a-z]/i.test(word) || !this.#add(start, end, contextOf(this.#plain, start))) {
      this.#host(start, end, nameKinds(word));
    }
  }

  numbers(): void {
    for (const { 0: run, index } of this.#plain.matchAll(NUMBER)) {
      const pieces = [...run.matchAll(/\+?[0-9]+/g)].map((piece) => ({
        start: index + piece.index,
        end: index + piece.index + piece[0].length,
      }));
      for (let i = 0; i < pieces.length;) {
        i += this.#longest(pieces.slice(i, i + MAX_PIECES));
      }
    }
  }

  /** Takes the longest number that begins with the first piece; gives how many pieces were read. */
  #longest(pieces: readonly { readonly start: number; readonly end: number }[]): number {
    const start = pieces[0]?.start ?? 0;
    const context = contextOf(this.#plain, start);
    for (let count = pieces.length; count > 0; count--) {
      const end = pieces[count - 1]?.end ?? start;
      const digits = this.#plain.slice(start, end).replace(/[ -]/g, "");
      if (digits.length <= MAX_DIGITS && this.#add(start, end, numberKinds(digits, context))) {
        return count;
      }
    }
    return 1;
  }

  /** A host, or an address where a port or a path follows. */
  #host(start: number, end: number, kinds: readonly string[]): void {
    if (kinds.length > 0) {
      const whole = this.#pathEnd(this.#match(PORT, end));
      this.#add(start, whole, whole > end ? ["url"] : kinds);
    }
  }

  /** Where a path ends that begins at a place; what closes a sentence is no part of it. */
  #pathEnd(start: number): number {
    const path = this.#plain.slice(start, Math.min(this.#match(PATH, start), start + MAX_PATH));
    return start + path.replace(/["'<>].*$/, "").replace(/[.,;:!?)\]}]+$/, "").length;
  }

  /** Where the match of a sticky pattern ends; each of them matches nothing at least. */
  #match(pattern: RegExp, start: number): number {
    pattern.lastIndex = start;
    pattern.exec(this.#plain);
    return pattern.lastIndex;
  }

  /** Takes a place, unless some of it is taken or no kind fits. */
  #add(start: number, end: number, kinds: readonly string[]): boolean {
    const value = this.#text.slice(start, end);
    const fitting = fittingKinds(value, kinds, this.#tables);
    if (fitting.length === 0 || this.#taken.subarray(start, end).includes(1)) {
      return false;
    }
    this.#taken.fill(1, start, end);
    this.#found.push({ start, end, value, kinds: fitting });
    return true;
  }
}

import { ascii, type Bytes, concat } from "../../crypto/bytes.ts";
import { CleaningRefused, demand } from "../refusal.ts";

const MAX_DEPTH = 2000;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAME = /[^\s/<>="'&]+/y;
const ATTRIBUTE = /\s+([^\s/<>="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;

/** A start tag. */
export interface Tag {
  /** Its name with its prefix, and without. */
  readonly name: string;
  readonly local: string;
  /** Its attributes in their order; values are as written, with references such as `&amp;`. */
  attributes: [name: string, value: string][];
}

/** Looks at each element before it is written; it may change the attributes. */
export interface Visitor {
  /** @returns whether the element stays; if not, all that is in it goes too */
  element(tag: Tag, parent: string | undefined): boolean;
  /** Text between tags, as written; `parent` is the local name of what it stands in. */
  text?(text: string, parent: string): void;
  /** A comment or processing instruction, which is always left out. */
  aside?(text: string): void;
}

/** Text of an XML part: UTF-8, or UTF-16 where it says so by its first bytes. */
export function decodeXml(bytes: Bytes): string {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? "le" : first === 0xfe && second === 0xff ? "be" : "";
  try {
    return new TextDecoder(wide ? `utf-16${wide}` : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CleaningRefused("broken");
  }
}

/**
 * Writes an XML part anew as a visitor wants it. What the visitor leaves as it is is written as it stood.
 *
 * @throws CleaningRefused `broken` if it is not well-formed, or declares a document type, which Office
 *     files never do and which can hide anything
 */
export function rewriteXml(text: string, visitor: Visitor): string {
  return new Rewriter(text, visitor).run();
}

/** An XML part as bytes, in UTF-8. */
export function encodeXml(text: string): Bytes {
  return concat(ascii(DECLARATION + text));
}

/** The characters that an attribute's or text's references stand for. */
export function plain(written: string): string {
  const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return written.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex, decimal, name) => {
      const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : NaN;
      return code <= 0x10ffff ? String.fromCodePoint(code) : (named[name] ?? all);
    },
  );
}

/** Text as an attribute or element holds it. */
export function written(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

class Rewriter {
  readonly #out: string[] = [];
  readonly #open: { name: string; local: string }[] = [];
  /** How many elements were open when the one that is left out began; 0 while nothing is left out. */
  #dropping = 0;
  #roots = 0;
  #at: number;

  constructor(
    private readonly text: string,
    private readonly visitor: Visitor,
  ) {
    this.#at = text.startsWith("\ufeff") ? 1 : 0;
  }

  run(): string {
    while (this.#at < this.text.length) {
      this.#text();
      if (this.#at < this.text.length) {
        this.#markup();
      }
    }
    demand(this.#open.length === 0 && this.#roots === 1);
    return this.#out.join("");
  }

  #text(): void {
    const next = this.text.indexOf("<", this.#at);
    const end = next < 0 ? this.text.length : next;
    const run = this.text.slice(this.#at, end);
    this.#at = end;
    const parent = this.#open.at(-1);
    if (run && parent) {
      this.#write(run);
      if (this.#dropping === 0) {
        this.visitor.text?.(run, parent.local);
      }
    } else {
      demand(/^\s*$/.test(run));
    }
  }

  #markup(): void {
    const { text } = this;
    const at = this.#at;
    if (text.startsWith("<!--", at)) {
      this.#aside("-->");
    } else if (text.startsWith("<?", at)) {
      this.#aside("?>");
    } else if (text.startsWith("<![CDATA[", at)) {
      demand(this.#open.length > 0);
      this.#write(text.slice(at, this.#end("]]>")));
    } else if (text.startsWith("</", at)) {
      const end = this.#end(">");
      demand(text.slice(at + 2, end - 1).trimEnd() === this.#open.at(-1)?.name);
      this.#write(text.slice(at, end));
      this.#open.pop();
      this.#dropping = this.#open.length < this.#dropping ? 0 : this.#dropping;
    } else {
      this.#start();
    }
  }

  #start(): void {
    const start = this.#at;
    this.#at++;
    const name = this.#match(NAME)[0];
    demand(!name.startsWith("!") && this.#open.length < MAX_DEPTH);
    const attributes: [string, string][] = [];
    ATTRIBUTE.lastIndex = this.#at;
    for (let found; (found = ATTRIBUTE.exec(this.text));) {
      attributes.push([found[1] ?? "", found[2] ?? found[3] ?? ""]);
      this.#at = ATTRIBUTE.lastIndex;
    }
    const closed = this.#match(TAG_END)[1] === "/";
    const parent = this.#open.at(-1);
    this.#roots += parent ? 0 : 1;
    const tag: Tag = { name, local: local(name), attributes: [...attributes] };
    const keep = this.#dropping === 0 && this.visitor.element(tag, parent?.local);
    const same =
      tag.attributes.length === attributes.length &&
      tag.attributes.every(
        ([key, value], i) => attributes[i]?.[0] === key && attributes[i]?.[1] === value,
      );
    if (keep) {
      this.#write(same ? this.text.slice(start, this.#at) : rebuilt(tag, closed));
    }
    if (!closed) {
      this.#open.push({ name, local: tag.local });
      this.#dropping ||= keep ? 0 : this.#open.length;
    }
  }

  #aside(mark: string): void {
    const start = this.#at;
    const end = this.#end(mark);
    if (!this.text.startsWith("<?xml ", start)) {
      this.visitor.aside?.(this.text.slice(start, end));
    }
  }

  #end(mark: string): number {
    const found = this.text.indexOf(mark, this.#at);
    demand(found >= 0);
    this.#at = found + mark.length;
    return this.#at;
  }

  #match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text);
    demand(found !== null);
    this.#at = pattern.lastIndex;
    return found;
  }

  #write(text: string): void {
    if (this.#dropping === 0) {
      this.#out.push(text);
    }
  }
}

/** A name without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function rebuilt({ name, attributes }: Tag, closed: boolean): string {
  const quoted = attributes.map(([key, value]) => ` ${key}="${value.replaceAll('"', "&quot;")}"`);
  return `<${name}${quoted.join("")}${closed ? "/" : ""}>`;
}

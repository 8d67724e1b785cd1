/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the value of a JSON pointer (RFC 6901) stands in a JSON text; of a place that is not there,
 * where the nearest one around it stands. Undefined if the text is no JSON so far.
 */
export function placeOf(text: string, pointer: string): Stretch | undefined {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));
  try {
    return new Scanner(text).find(steps);
  } catch {
    return undefined;
  }
}

/** Reads no more of JSON than where its values begin and end. */
class Scanner {
  #at = 0;

  constructor(private readonly text: string) {}

  find(steps: readonly string[]): Stretch {
    this.#space();
    const start = this.#at;
    const found = this.#value(steps);
    return found ?? { start, end: this.#at };
  }

  /** Passes over a value; gives the place that was looked for, if it is inside. */
  #value(steps: readonly string[] | undefined): Stretch | undefined {
    this.#space();
    const start = this.#at;
    const opening = this.text[start];
    let inside: Stretch | undefined;
    if (opening === "{" || opening === "[") {
      inside = this.#entries(opening === "{" ? "}" : "]", steps);
    } else if (opening === '"') {
      this.#string();
    } else {
      this.#match(/[-+.\w]+/y);
    }
    return steps === undefined ? undefined : (inside ?? { start, end: this.#at });
  }

  #entries(closing: string, steps: readonly string[] | undefined): Stretch | undefined {
    let found: Stretch | undefined;
    this.#at++;
    for (let index = 0; ; index++) {
      this.#space();
      if (this.text[this.#at] === closing) {
        this.#at++;
        return found;
      }
      if (index > 0) {
        this.#match(/,\s*/y);
      }
      const name = closing === "}" ? this.#name() : String(index);
      const wanted = steps !== undefined && steps.length > 0 && steps[0] === name;
      const inside = this.#value(wanted ? steps.slice(1) : undefined);
      found = inside ?? found;
    }
  }

  #name(): string {
    const name = JSON.parse(this.#string()) as string;
    this.#match(/\s*:\s*/y);
    return name;
  }

  #string(): string {
    return this.#match(/"(?:[^"\\]|\\.)*"/y);
  }

  #space(): void {
    this.#match(/\s*/y);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    if (match === null) {
      throw new Error("no JSON");
    }
    this.#at = pattern.lastIndex;
    return match[0];
  }
}

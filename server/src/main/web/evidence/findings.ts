/** What a file tells about people, devices, places and times; it may be removed, or have to remain. */
export const METADATA = [
  "location",
  "camera",
  "serial-number",
  "author",
  "organisation",
  "software",
  "date",
  "title",
  "description",
  "comment",
  "keywords",
  "copyright",
  "unique-id",
  "maker-note",
  "thumbnail",
  "exif",
  "xmp",
] as const;

/** What is taken out of files. The names are stable: messages.json tells them. */
export const REMOVED = [
  ...METADATA,
  "iptc",
  "colour-profile",
  "embedded-image",
  "trailing-data",
  "unknown-data",
  "text",
  "audio-tags",
  "container-data",
  "attachment",
  "script",
  "form",
  "form-value",
  "signature",
  "annotation",
  "private-data",
  "outline",
  "previous-versions",
  "custom-data",
  "edit-history",
  "revision-ids",
  "template",
  "file-path",
  "printer",
  "macros",
] as const;

/** What stays in a file, so that its sender can decide. */
export const REMAINING = [
  ...METADATA,
  "not-cleanable",
  "heic-not-cleanable",
  "old-office-not-cleanable",
  "archive-not-cleanable",
  "stream-content",
  "timed-metadata",
  "encoder",
  "embedded-object",
  "embedded-image",
  "hidden-content",
  "tracked-changes",
  "speaker-notes",
  "fields",
  "hidden-layers",
  "colour-profile",
] as const;

export type MetadataCode = (typeof METADATA)[number];
export type RemovedCode = (typeof REMOVED)[number];
export type RemainingCode = (typeof REMAINING)[number];

/** One thing that was found. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  /** What was found, as it stood in the file, at most 200 characters; absent where only that matters. */
  readonly value?: string;
  /** Where in a file of many parts: `page 3`, `word/media/image1.jpeg`. */
  readonly place?: string;
}

/** Takes note of metadata as it is read. */
export type Note = (code: MetadataCode, value?: string) => void;

const MAX_FINDINGS = 500;
const MAX_VALUE = 200;

/** Collects what is found. The same thing at the same place is told once. */
export class Findings {
  readonly #removed: Map<string, Finding<RemovedCode>>;
  readonly #remaining: Map<string, Finding<RemainingCode>>;
  readonly #place: string | undefined;

  constructor(within?: Findings, place?: string) {
    this.#removed = within ? within.#removed : new Map();
    this.#remaining = within ? within.#remaining : new Map();
    const outer = within ? within.#place : undefined;
    this.#place = outer && place ? `${outer} › ${place}` : place;
  }

  /** The same collection, noting things at a place inside the file. */
  at(place: string): Findings {
    return new Findings(this, place);
  }

  /** Something was taken out. */
  readonly removed = (code: RemovedCode, value?: string): void => {
    put(this.#removed, code, value, this.#place);
  };

  /** Something is still there. */
  readonly remains = (code: RemainingCode, value?: string): void => {
    put(this.#remaining, code, value, this.#place);
  };

  /** All that was taken out, in the order in which it was found. */
  get allRemoved(): readonly Finding<RemovedCode>[] {
    return [...this.#removed.values()];
  }

  /** All that is still there. */
  get allRemaining(): readonly Finding<RemainingCode>[] {
    return [...this.#remaining.values()];
  }
}

function put<Code extends string>(
  into: Map<string, Finding<Code>>,
  code: Code,
  value: string | undefined,
  place: string | undefined,
): void {
  const shown = value === undefined ? undefined : printable(value);
  const key = JSON.stringify([code, shown, place]);
  if (into.size < MAX_FINDINGS && !into.has(key)) {
    into.set(key, {
      code,
      ...(shown ? { value: shown } : {}),
      ...(place === undefined ? {} : { place }),
    });
  }
}

/** Text as it may be shown: one line, no control or direction characters, of a bounded length. */
function printable(value: string): string {
  return value
    .slice(0, 4 * MAX_VALUE)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .slice(0, MAX_VALUE);
}

import type { Findings } from "../findings.ts";
import { MAX_METADATA, MAX_XML } from "../limits.ts";
import type { Source } from "../source.ts";
import {
  readRelationships,
  type Relationship,
  relationships,
  relationshipsName,
  targetName,
} from "./package.ts";
import { type Entry, readEntry } from "./zip-reader.ts";
import type { ZipWriter } from "./zip-writer.ts";

/** What a link to a file of the author's machine leads to instead. */
const NOWHERE = "removed";

/** The relationships of a package, without those to parts that are left out. */
export class Links {
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #leftOut = new Set<string>();
  #notes: Promise<ReadonlySet<string>> | undefined;

  constructor(
    private readonly source: Source,
    entries: readonly Entry[],
    private readonly found: Findings,
  ) {
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** A part is left out. */
  leftOut(name: string): void {
    this.#leftOut.add(name.toLowerCase());
  }

  /** The names, in lower case, of the small pictures of the document itself. */
  async thumbnails(): Promise<ReadonlySet<string>> {
    const links = (await this.#of("")).filter(({ type }) => type.endsWith("/thumbnail"));
    return new Set(links.map(({ target }) => targetName("", target).toLowerCase()));
  }

  /** Whether a part draws the boxes of a sheet's comments and nothing else. */
  async isNotesDrawing(name: string, type: string): Promise<boolean> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry || !/vmlDrawing$/.test(type)) {
      return false;
    }
    this.#notes ??= this.#notesDrawings();
    if (!(await this.#notes).has(name.toLowerCase())) {
      return false;
    }
    const text = new TextDecoder().decode(await readEntry(this.source, entry, MAX_XML));
    return !/ObjectType=["'](?!Note)/.test(text);
  }

  /**
   * Writes the relationships of a part that stay.
   *
   * @returns the identifiers of those that do not
   */
  async write(part: string, writer: ZipWriter): Promise<ReadonlySet<string>> {
    const gone = new Set<string>();
    const kept: Relationship[] = [];
    for (const link of await this.#of(part)) {
      const lost = !link.external && this.#isGone(targetName(part, link.target));
      if (lost) {
        gone.add(link.id);
      } else if (link.type.endsWith("/attachedTemplate")) {
        this.found.removed("template", link.target);
        gone.add(link.id);
      } else if (link.external && isLocal(link.target)) {
        if (link.target !== NOWHERE) {
          this.found.removed("file-path", link.target);
        }
        kept.push({ ...link, target: NOWHERE });
      } else {
        kept.push(link);
      }
    }
    if (kept.length > 0) {
      writer.add(relationshipsName(part), relationships(kept), false);
    }
    return gone;
  }

  async #of(part: string): Promise<Relationship[]> {
    const entry = this.#entries.get(relationshipsName(part).toLowerCase());
    return entry ? readRelationships(await readEntry(this.source, entry, MAX_METADATA)) : [];
  }

  #isGone(name: string): boolean {
    return this.#leftOut.has(name.toLowerCase()) || !this.#entries.has(name.toLowerCase());
  }

  async #notesDrawings(): Promise<ReadonlySet<string>> {
    const drawings = new Set<string>();
    for (const { name } of this.#entries.values()) {
      if (!name.endsWith(".xml")) {
        continue;
      }
      const links = await this.#of(name);
      if (links.some(({ type }) => type.endsWith("/comments"))) {
        links
          .filter(({ type }) => type.endsWith("/vmlDrawing"))
          .forEach(({ target }) => drawings.add(targetName(name, target).toLowerCase()));
      }
    }
    return drawings;
  }
}

/** Whether a target outside is a file: of a drive, a share, or by a bare path. */
function isLocal(target: string): boolean {
  return (
    /^file:/i.test(target) || /^[a-z]:/i.test(target) || !/^([a-z][a-z0-9+.-]+:|#|$)/i.test(target)
  );
}

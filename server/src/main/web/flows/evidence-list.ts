import type { CleaningStep, Outcome } from "../worker/cleaner-messages.ts";
import {
  type Cleaning,
  type EvidenceItem,
  type EvidenceItems,
  type ItemFile,
  MOST,
  type Said,
} from "./evidence-item.ts";
import { guessedKind } from "./evidence-kind.ts";

/**
 * The evidence list while it is put together. Pure: every function takes a list and gives the list
 * after. Cleaning goes on elsewhere, and reports here; so what is not in the list any more when it is
 * done is passed over.
 */

/** A file as it was chosen. */
export interface ChosenFile {
  readonly file: Blob;
  readonly name: string;
}

/** How many more files there is room for. */
export function room(items: EvidenceItems): number {
  const files = items.filter((item) => item.file !== undefined).length;
  return Math.min(MOST.files - files, MOST.items - items.length);
}

/**
 * Adds files, as many as there is room for.
 *
 * @param word what a file is called, without its number: `evidence`
 * @param most bytes of the largest file that the agency takes
 */
export function added(
  items: EvidenceItems,
  files: readonly ChosenFile[],
  word: string,
  most: number,
): EvidenceItems {
  return files.slice(0, room(items)).reduce<EvidenceItems>((list, { file, name }) => {
    const id = nextId(list);
    const cleaning: Cleaning =
      file.size > most ? { at: "unusable", why: "too-large" } : { at: "waiting" };
    const itemFile: ItemFile = {
      original: file,
      chosenName: name,
      stem: `${word}-${id}`,
      typedName: undefined,
      cleaning,
      asIs: false,
    };
    return [...list, { ...NOTHING_SAID, id, file: itemFile }];
  }, items);
}

/** Adds a piece of evidence that is described only, if there is room. */
export function described(items: EvidenceItems): EvidenceItems {
  const item: EvidenceItem = { ...NOTHING_SAID, id: nextId(items), file: undefined };
  return items.length < MOST.items ? [...items, item] : items;
}

/** The reporter says something of a piece of evidence. */
export function said(items: EvidenceItems, id: number, change: Partial<Said>): EvidenceItems {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

/** The reporter wants a file to be called so; empty or undefined for the name that tells nothing. */
export function renamed(items: EvidenceItems, id: number, name: string | undefined): EvidenceItems {
  return onFile(items, id, (file) => ({ ...file, typedName: name || undefined }));
}

/** The reporter decides whether a file is sent as it is. */
export function decided(items: EvidenceItems, id: number, asIs: boolean): EvidenceItems {
  return onFile(items, id, (file) => ({ ...file, asIs }));
}

/** Has a file cleaned again, from the beginning. */
export function retried(items: EvidenceItems, id: number): EvidenceItems {
  return onFile(items, id, (file) => ({ ...file, cleaning: { at: "waiting" }, asIs: false }));
}

/** Takes a piece of evidence out. */
export function removed(items: EvidenceItems, id: number): EvidenceItems {
  return items.filter((item) => item.id !== id);
}

/** Puts back what was taken out, where it was; nowhere if its number or its place is taken. */
export function restored(items: EvidenceItems, item: EvidenceItem): EvidenceItems {
  const taken = items.some(({ id }) => id === item.id);
  const fits = item.file === undefined ? items.length < MOST.items : room(items) > 0;
  return taken || !fits ? items : [...items, again(item)].sort((a, b) => a.id - b.id);
}

/** A file's cleaning has come on. */
export function progressed(
  items: EvidenceItems,
  original: Blob,
  step: CleaningStep,
): EvidenceItems {
  return onOriginal(items, original, (item, file) => ({
    ...item,
    file: { ...file, cleaning: step },
  }));
}

/**
 * A file's cleaning has ended.
 *
 * @param kinds the codes that there are for kinds of evidence: one of them may be guessed
 */
export function settled(
  items: EvidenceItems,
  original: Blob,
  outcome: Outcome,
  kinds: readonly string[],
): EvidenceItems {
  const cleaning: Cleaning =
    outcome.at === "uncleaned" && outcome.why === "unreadable"
      ? { at: "unusable", why: "unreadable" }
      : outcome;
  return onOriginal(items, original, (item, file) => {
    const guess = item.kind === "" ? guessedKind(outcome, file.chosenName) : item.kind;
    const kind = kinds.includes(guess) ? guess : item.kind;
    return { ...item, kind, file: { ...file, cleaning } };
  });
}

const NOTHING_SAID: Said = { kind: "", description: "", capturedOn: "", lawful: false };

function nextId(items: EvidenceItems): number {
  return 1 + Math.max(0, ...items.map(({ id }) => id));
}

/** Work on it ended when it was taken out. */
function again(item: EvidenceItem): EvidenceItem {
  const { file } = item;
  const atWork = file?.cleaning.at === "cleaning" || file?.cleaning.at === "hashing";
  return atWork ? { ...item, file: { ...file, cleaning: { at: "waiting" } } } : item;
}

function onFile(
  items: EvidenceItems,
  id: number,
  change: (file: ItemFile) => ItemFile,
): EvidenceItems {
  return items.map((item) =>
    item.id === id && item.file !== undefined ? { ...item, file: change(item.file) } : item,
  );
}

function onOriginal(
  items: EvidenceItems,
  original: Blob,
  change: (item: EvidenceItem, file: ItemFile) => EvidenceItem,
): EvidenceItems {
  return items.map((item) => (item.file?.original === original ? change(item, item.file) : item));
}

import messages from "../evidence/messages.json";
import type { Label } from "./label.ts";

type Texts = Readonly<Record<string, Label | undefined>>;

const METADATA: Texts = messages.metadata;
const REMOVED: Texts = messages.removed;
const REMAINING: Texts = messages.remaining;
const REFUSED: Texts = messages.refused;

/** What was taken out of a file, by its code. */
export function removedText(code: string): Label | undefined {
  return METADATA[code] ?? REMOVED[code];
}

/** What is still in a file, by its code. */
export function remainingText(code: string): Label | undefined {
  return METADATA[code] ?? REMAINING[code];
}

/** Why a file was not cleaned, by the reason of the refusal. */
export function refusedText(reason: string): Label | undefined {
  return REFUSED[reason];
}

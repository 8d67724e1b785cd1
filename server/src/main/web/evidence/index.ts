/**
 * Takes metadata out of evidence files, in a browser, a worker or Node.
 *
 * `detect` tells what a file is, `clean` cleans it. Every finding and refusal has a stable code, which
 * `messages.json` tells in Chinese and English. One format a folder or file:
 * `image/` and `media/` cut containers and keep what is shown bit for bit; `pdf/` and `office/` write
 * the document anew from the parts that are needed to show it; `metadata/` reads what is taken out, so
 * that it can be told.
 */
export { clean, type Cleaning } from "./clean.ts";
export { detect } from "./detect.ts";
export {
  type Finding,
  REMAINING,
  REMOVED,
  type RemainingCode,
  type RemovedCode,
} from "./findings.ts";
export { CleaningRefused, type Refusal, REFUSALS } from "./refusal.ts";
export { type EvidenceType, MEDIA_TYPES } from "./types.ts";

import type { EvidenceType } from "../evidence/index.ts";
import type { Outcome } from "../worker/cleaner-messages.ts";

const RECORDINGS: readonly EvidenceType[] = ["mp4", "mov", "m4a", "webm", "mp3", "wav"];
const PICTURES: readonly EvidenceType[] = ["jpeg", "png", "webp", "gif"];

const NAMED_SCREENSHOT = /截图|截屏|屏幕快照|screen|capture/i;

/**
 * What kind of evidence a file probably is, to be corrected by the reporter: recordings `EV6`, sheets
 * of numbers `EV2`, screenshots `EV3`; empty where nothing speaks for any of them.
 */
export function guessedKind(outcome: Outcome, chosenName: string): string {
  const { type } = outcome;
  if (type === undefined) {
    return "";
  }
  if (RECORDINGS.includes(type)) {
    return "EV6";
  }
  if (type === "xlsx") {
    return "EV2";
  }
  return PICTURES.includes(type) && isScreenshot(outcome, chosenName) ? "EV3" : "";
}

/** Phones write into a photo what took it; into a screenshot they do not. */
function isScreenshot(outcome: Outcome, chosenName: string): boolean {
  const camera = outcome.at === "cleaned" && outcome.removed.some(({ code }) => code === "camera");
  return NAMED_SCREENSHOT.test(chosenName) || !camera;
}

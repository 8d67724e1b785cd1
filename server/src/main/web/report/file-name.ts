import { LIMITS } from "./limits.ts";

const UNPRINTABLE = /[/\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const ENDING = /\.[^.\s]{1,16}$/;

/**
 * What a file is called in a report: its name without what could lead astray, and unlike the names
 * that are taken. Cameras call every picture the same.
 *
 * @param name as the device calls it
 * @param taken the names that the draft has already
 */
export function fileNameOf(name: string, taken: readonly string[] = []): string {
  // The end of a name says what it is.
  const safe = name
    .replace(UNPRINTABLE, "_")
    .slice(-LIMITS.fileName)
    .replace(/^[\uDC00-\uDFFF]/, "");
  const whole = /\S/.test(safe) && safe !== "." && safe !== ".." ? safe : "_";
  const used = new Set(taken);
  const ending = ENDING.exec(whole)?.[0] ?? "";
  const stem = whole.slice(0, whole.length - ending.length);
  for (let i = 1; ; i++) {
    const next = i === 1 ? whole : `${stem} (${i})${ending}`.slice(-LIMITS.fileName);
    if (!used.has(next)) {
      return next;
    }
  }
}

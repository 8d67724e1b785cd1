/** A run of a text: as it is, or one character that would not be seen for what it is. */
export type Run = { readonly text: string } | { readonly sign: string };

/**
 * Control characters but line breaks and tabs, characters that turn others around, and those that
 * take no room: a stranger can hide or disguise words with them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, "gu");

/** Between two pictures, a joiner belongs to them: families, flags, skin tones. */
const JOINER = "\u200d";
const PICTURE = /\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?$/u;

/** Parts a text, so that nothing in it is unseen. */
export function visibleRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: character, index } of text.matchAll(EVERY_HIDDEN)) {
    if (character === "\r" && text[index + 1] === "\n") {
      continue;
    }
    if (character === JOINER && PICTURE.test(text.slice(Math.max(0, index - 8), index))) {
      continue;
    }
    if (index > from) {
      runs.push({ text: text.slice(from, index) });
    }
    runs.push({ sign: signOf(character) });
    from = index + character.length;
  }
  if (from < text.length) {
    runs.push({ text: text.slice(from) });
  }
  return runs;
}

function signOf(character: string): string {
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${number.padStart(4, "0")}`;
}

import type { EvidenceType } from "../evidence/index.ts";
import { fileNameOf } from "../report/file-name.ts";
import { type EvidenceItems, type ItemFile, typeOf } from "./evidence-item.ts";

/** The usual endings of each type, the most usual one first; of other types any ending is kept. */
const ENDINGS: Readonly<Partial<Record<EvidenceType, readonly string[]>>> = {
  jpeg: ["jpg", "jpeg"],
  png: ["png"],
  webp: ["webp"],
  gif: ["gif"],
  heic: ["heic", "heif"],
  avif: ["avif"],
  tiff: ["tif", "tiff"],
  pdf: ["pdf"],
  docx: ["docx"],
  xlsx: ["xlsx"],
  pptx: ["pptx"],
  mp4: ["mp4", "m4v", "3gp"],
  mov: ["mov"],
  m4a: ["m4a"],
  webm: ["webm", "mkv", "mka"],
  mp3: ["mp3"],
  wav: ["wav"],
};

/** An ending that can hardly tell anything but a type. */
const ENDING = /\.([a-z0-9]{1,5})$/;

/**
 * What a file is called when it is sent, if the reporter has not named it: names of files tell user
 * names, dates, programs and contacts.
 */
export function neutralName(file: ItemFile): string {
  const chosen = ENDING.exec(file.chosenName.toLowerCase())?.[1];
  const type = typeOf(file);
  const usual = type === undefined ? undefined : ENDINGS[type];
  const ending =
    usual === undefined || (chosen !== undefined && usual.includes(chosen)) ? chosen : usual[0];
  return ending === undefined ? file.stem : `${file.stem}.${ending}`;
}

/** The names of all files as they are sent, by the item's id: allowed ones, and no two alike. */
export function sentNames(items: EvidenceItems): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { id, file } of items) {
    if (file !== undefined) {
      names.set(id, fileNameOf(file.typedName ?? neutralName(file), [...names.values()]));
    }
  }
  return names;
}

import type { EvidenceType } from "../../evidence/index.ts";

const PATHS = {
  add: "M12 16V4m0 0L7 9m5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3",
  camera:
    "M4 8h3l2-3h6l2 3h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1Zm8 9a4 4 0 1 0 0-8 4 4 0 0 0 0 8Z",
  document: "M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6M9 16h6",
  picture: "M4 5h16v14H4V5Zm0 11 5-5 4 4 3-3 4 4M15 9.5h.01",
  film: "M4 6h12v12H4V6Zm12 5 5-3v8l-5-3",
  sound:
    "M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Zm10-2a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0Z",
  done: "M5 13l4.5 4.5L19 7.5",
  wait: "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z",
  warn: "M12 4 2.8 20h18.4L12 4Zm0 6v4.5m0 2.6h.01",
  words: "M4 6h16M4 12h16M4 18h9",
  file: "M6 3h8l4 4v14H6V3Zm8 0v4h4",
} as const;

type IconName = keyof typeof PATHS;

/** A small drawing beside a text that says the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** What stands for a file of a type. */
export function iconOf(type: EvidenceType | undefined): IconName {
  switch (type) {
    case "jpeg":
    case "png":
    case "webp":
    case "gif":
    case "heic":
    case "avif":
    case "tiff":
      return "picture";
    case "mp4":
    case "mov":
    case "webm":
      return "film";
    case "m4a":
    case "mp3":
    case "wav":
      return "sound";
    case "pdf":
    case "docx":
    case "xlsx":
    case "pptx":
    case "ole":
      return "document";
    default:
      return "file";
  }
}

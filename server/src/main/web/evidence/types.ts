/** Every kind of evidence file that is told apart, with its media type. */
export const MEDIA_TYPES = {
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  heic: "image/heic",
  avif: "image/avif",
  tiff: "image/tiff",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ole: "application/x-ole-storage",
  zip: "application/zip",
  mp4: "video/mp4",
  mov: "video/quicktime",
  m4a: "audio/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  unknown: "application/octet-stream",
} as const;

/**
 * What a file is by its content. `ole` is the container of Word, Excel and PowerPoint before 2007 and
 * of encrypted Office files; `zip` is any archive that is no Office file; `webm` is Matroska too.
 */
export type EvidenceType = keyof typeof MEDIA_TYPES;

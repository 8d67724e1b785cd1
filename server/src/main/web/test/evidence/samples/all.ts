import { PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import type { Bytes } from "../../../crypto/bytes.ts";
import type { EvidenceType } from "../../../evidence/index.ts";
import { markedExif, markedXmp } from "../fixtures/exif.ts";
import { markedJpeg, markedPng, markedWebp } from "../fixtures/images.ts";
import { mark, markedWith } from "../fixtures/marks.ts";
import { markedHeic, markedMp4, markedWav } from "../fixtures/media.ts";
import { SHOWN, docx, pptx, xlsx } from "./office.ts";

/** A file as a reporter might add it, which programs that know nothing of Tipseal open. */
export interface Sample {
  readonly name: string;
  readonly type: EvidenceType;
  /** Planted in it where it shows nothing; no other sample has it. */
  readonly mark: string;
  /** Whether it can be cleaned; else it is sent only if the reporter says so. */
  readonly cleanable: boolean;
  /** A text that it shows, and has to go on showing. */
  readonly shows?: string;
  readonly bytes: Bytes;
}

/** A letter with an author, a date and XMP. */
async function pdf(): Promise<Bytes> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  document.setTitle(mark("title"));
  document.setAuthor(mark("author"));
  document.setCreator(mark("program"));
  document.setCreationDate(new Date("2024-05-06T07:08:09Z"));
  document.catalog.set(
    PDFName.of("Metadata"),
    context.register(context.stream(markedXmp(), { Type: "Metadata", Subtype: "XML" })),
  );
  const font = await document.embedFont(StandardFonts.Helvetica);
  document.addPage([300, 200]).drawText(SHOWN, { x: 20, y: 100, size: 12, font });
  return new Uint8Array(await document.save());
}

async function sample(
  type: EvidenceType,
  own: string,
  make: () => Bytes | Promise<Bytes>,
  more: { readonly shows?: string; readonly cleanable?: boolean } = {},
): Promise<Sample> {
  const bytes = await markedWith(own, make);
  const ending = type === "jpeg" ? "jpg" : type;
  return { name: `sample.${ending}`, type, mark: own, cleanable: true, ...more, bytes };
}

/** One of each type, in the order of {@link markers}. */
export const SAMPLES: readonly Sample[] = [
  await sample("jpeg", "TIPSEALJPEG", markedJpeg),
  await sample("png", "TIPSEALPNGS", markedPng),
  await sample("webp", "TIPSEALWEBP", markedWebp),
  await sample("pdf", "TIPSEALPDFS", pdf, { shows: SHOWN }),
  await sample("docx", "TIPSEALDOCX", docx, { shows: SHOWN }),
  await sample("xlsx", "TIPSEALXLSX", xlsx, { shows: SHOWN }),
  await sample("pptx", "TIPSEALPPTX", pptx, { shows: SHOWN }),
  await sample("mp4", "TIPSEALFILM", () => markedMp4()),
  await sample("wav", "TIPSEALWAVE", markedWav),
  await sample("heic", "TIPSEALHEIC", () => markedHeic(markedExif()), { cleanable: false }),
];

/** `markers.json`, which tells other tests what to look for. */
export const MARKERS = SAMPLES.map(({ name, type, mark, cleanable, shows }) => ({
  file: name,
  type,
  mark,
  cleanable,
  ...(shows === undefined ? {} : { shows }),
}));

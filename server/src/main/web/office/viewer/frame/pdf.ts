import { forgetWindow } from "./no-port.ts";
import * as core from "pdfjs-dist/legacy/build/pdf.worker.mjs";
import { getDocument, PasswordException, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { scaled, scaleTo, type Size } from "../fitting.ts";
import { MAX_PAGES, MAX_PDF_IMAGE_PIXELS } from "../limits.ts";
import { readParts } from "../parts.ts";
import { CannotDraw, type Drawing, serve } from "./desk.ts";

// Both halves of PDF.js run in this worker: it finds its other half here instead of starting a worker of its own.
Object.assign(globalThis, { pdfjsWorker: core });
forgetWindow();

/** What PDF.js says when it leaves something out of a page; it draws the rest. */
const LEFT_OUT = /exceeded|unable to decode|ignoring|too long|not available/i;
let leftOut = false;

// Nobody reads a sandbox's console; what it would say there is listened to here.
console.warn = console.log = (text: unknown) => {
  leftOut ||= LEFT_OUT.test(String(text));
};

/** Canvases without a document. */
class CanvasFactory {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  }

  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas !== null) {
      canvas.width = width;
      canvas.height = height;
    }
  }

  destroy(entry: CanvasAndContext): void {
    this.reset(entry, 0, 0);
    entry.canvas = null;
    entry.context = null;
  }
}

interface CanvasAndContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** No filters of SVG without a document: PDF.js then computes masks itself. */
class FilterFactory {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  addSelectionHCMFilter = none;
  addSelectionHCMFilterForHighlight = none;
  createSelectionStyle = (): null => null;
  destroy(): void {}
}

function none(): string {
  return "none";
}

/** Parts come from the page, not from a network. */
function partsFactory(parts: ReadonlyMap<string, Uint8Array>) {
  return class {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      const part = parts.get(filename);
      if (part === undefined) {
        throw new RangeError("no such part");
      }
      return part.slice();
    }
  };
}

/** Opens a PDF: nothing of it is run, fetched or filled in; its fonts are drawn as outlines. */
async function open(file: ArrayBuffer, parts: ArrayBuffer | undefined): Promise<Drawing> {
  const task = getDocument({
    data: new Uint8Array(file),
    verbosity: VerbosityLevel.WARNINGS,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWorkerFetch: false,
    isImageDecoderSupported: false,
    maxImageSize: MAX_PDF_IMAGE_PIXELS,
    cMapUrl: "parts/",
    standardFontDataUrl: "parts/",
    wasmUrl: "parts/",
    CanvasFactory,
    FilterFactory,
    BinaryDataFactory: partsFactory(readParts(parts ?? new ArrayBuffer(4))),
  });
  const document = await task.promise.catch((error: unknown) => {
    throw new CannotDraw(error instanceof PasswordException ? "locked" : "unreadable");
  });
  return {
    pages: document.numPages,
    draw: async (number, quarters, wanted) => {
      leftOut = false;
      const page = await document.getPage(number);
      const rotation = (page.rotate + 90 * quarters) % 360;
      const whole = page.getViewport({ scale: 1, rotation });
      const scale = scaleTo(checked(whole), wanted);
      const { width, height } = scaled(whole, scale);
      const canvas = new OffscreenCanvas(width, height);
      await page.render({
        // PDF.js has no word for a canvas without a document, and treats both alike.
        canvas: canvas as never,
        viewport: page.getViewport({ scale, rotation }),
        background: "#fff",
      }).promise;
      page.cleanup();
      return { canvas, whole: !leftOut };
    },
  };
}

function checked(size: Size): Size {
  const right = [size.width, size.height].every((side) => Number.isFinite(side) && side > 0);
  if (!right) {
    throw new CannotDraw("unreadable");
  }
  return size;
}

serve(open, MAX_PAGES);

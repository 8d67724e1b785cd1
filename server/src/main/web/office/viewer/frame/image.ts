import { scaled, scaleTo, turned } from "../fitting.ts";
import { imageSize } from "../image-header.ts";
import { MAX_DRAWN_PIXELS, MAX_IMAGE_PIXELS, MAX_IMAGE_SIDE } from "../limits.ts";
import { CannotDraw, type Drawing, serve } from "./desk.ts";

/**
 * Decodes an image with the browser's own decoder, in this worker of a frame without origin and network. What it says of its size is
 * believed only to refuse it; what was decoded is measured again.
 */
async function open(file: ArrayBuffer): Promise<Drawing> {
  const size = imageSize(new Uint8Array(file));
  if (size === undefined || size.width === 0 || size.height === 0) {
    throw new CannotDraw("unreadable");
  }
  const { width, height } = size;
  if (width * height > MAX_IMAGE_PIXELS || Math.max(width, height) > MAX_IMAGE_SIDE) {
    throw new CannotDraw("too-large", size);
  }
  const decoded = await decode(new Blob([file]));
  const bitmap = await shrunk(decoded);
  return {
    pages: 1,
    draw: async (_page, quarters, wanted) => {
      const whole = turned(bitmap, quarters);
      const { width, height } = scaled(whole, Math.min(1, scaleTo(whole, wanted)));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext("2d");
      if (context === null) {
        throw new CannotDraw("unreadable");
      }
      context.imageSmoothingQuality = "high";
      // Around the middle: first turned, then put where its middle is.
      context.translate(width / 2, height / 2);
      context.rotate((quarters * Math.PI) / 2);
      const lying = turned({ width, height }, quarters);
      context.drawImage(bitmap, -lying.width / 2, -lying.height / 2, lying.width, lying.height);
      return { canvas, whole: true };
    },
  };
}

async function decode(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob);
  } catch {
    throw new CannotDraw("unreadable");
  }
}

/** Keeps no more pixels than ever come out. */
async function shrunk(bitmap: ImageBitmap): Promise<ImageBitmap> {
  if (bitmap.width * bitmap.height <= MAX_DRAWN_PIXELS) {
    return bitmap;
  }
  const { width, height } = scaled(bitmap, scaleTo(bitmap, bitmap.width));
  const smaller = await createImageBitmap(bitmap, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: "high",
  });
  bitmap.close();
  return smaller;
}

serve(open, 1);

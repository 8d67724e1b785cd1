import type { Size } from "./fitting.ts";

/**
 * The size that an image says it has, read from its header without decoding anything.
 *
 * @returns undefined if it is no PNG, JPEG, GIF or WebP, or its header is cut off
 */
export function imageSize(file: Uint8Array): Size | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    return pngSize(view) ?? gifSize(view) ?? webpSize(view) ?? jpegSize(view);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function text(view: DataView, at: number, length: number): string {
  let read = "";
  for (let i = at; i < at + length; i++) {
    read += String.fromCharCode(view.getUint8(i));
  }
  return read;
}

function pngSize(view: DataView): Size | undefined {
  return text(view, 0, 8) === "\x89PNG\r\n\x1a\n" && text(view, 12, 4) === "IHDR"
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : undefined;
}

function gifSize(view: DataView): Size | undefined {
  return /^GIF8[79]a$/.test(text(view, 0, 6))
    ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : undefined;
}

/** RFC 9649: the canvas of the extended form, or the frame of the two simple ones. */
function webpSize(view: DataView): Size | undefined {
  if (text(view, 0, 4) !== "RIFF" || text(view, 8, 4) !== "WEBP") {
    return undefined;
  }
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  switch (text(view, 12, 4)) {
    case "VP8X":
      return { width: uint24(24) + 1, height: uint24(27) + 1 };
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    default:
      return undefined;
  }
}

/** The frame header (SOF0 to SOF15 but for DHT, JPG and DAC) behind however many other segments. */
function jpegSize(view: DataView): Size | undefined {
  if (view.getUint16(0) !== 0xffd8) {
    return undefined;
  }
  for (let at = 2; ;) {
    const marker = view.getUint16(at);
    if (marker === 0xffff) {
      // A filling byte before a marker.
      at++;
    } else if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else if (marker < 0xffc0 || marker === 0xffda || marker === 0xffd9) {
      return undefined;
    } else {
      at += 2 + Math.max(2, view.getUint16(at + 2));
    }
  }
}

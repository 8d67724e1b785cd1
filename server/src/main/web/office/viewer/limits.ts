const MIB = 1024 * 1024;

/** Largest image or PDF that is drawn, bytes: it is in memory once here and once in the sandbox. */
export const MAX_DRAWN_BYTES = 100 * MIB;

/** Largest image that is decoded, pixels, each of which takes 4 bytes. The largest phones take 200 million, and send fewer. */
export const MAX_IMAGE_PIXELS = 120_000_000;

/** Longest side of an image that is decoded. */
export const MAX_IMAGE_SIDE = 32_767;

/** Most pixels of one picture that comes out of the sandbox: 48 MiB. */
export const MAX_DRAWN_PIXELS = 12 * MIB;

/** Longest side of such a picture. */
export const MAX_DRAWN_SIDE = 16_384;

/** Largest picture within a PDF that is decoded, pixels; a larger one stays blank. */
export const MAX_PDF_IMAGE_PIXELS = 64 * MIB;

/** Most pages of a PDF that can be leafed through. */
export const MAX_PAGES = 5_000;

/** How long the sandbox has to open a file or to draw a page before it is ended, milliseconds. */
export const MAX_DRAWING_MS = 20_000;

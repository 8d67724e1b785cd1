const MIB = 1024 * 1024;

/** Largest image, bytes. Images are cut, not decoded: memory stays at a few MiB. */
export const MAX_IMAGE = 100 * MIB;

/** Largest PDF, bytes. It is held in memory once as read and once as written. */
export const MAX_PDF = 100 * MIB;

/** Largest Office file, bytes. One part of it is held in memory at a time, beside what was written. */
export const MAX_OFFICE = 100 * MIB;

/** Largest single part of an Office file once unpacked, bytes. */
export const MAX_PART = 100 * MIB;

/** Largest XML part, bytes: text takes four times its bytes while it is rewritten. */
export const MAX_XML = 48 * MIB;

/** All parts of an Office file together once unpacked, bytes. */
export const MAX_UNPACKED = 512 * MIB;

/** Most entries of an archive. */
export const MAX_ENTRIES = 10_000;

/** Largest directory of an archive, bytes. */
export const MAX_DIRECTORY = 8 * MIB;

/** Most segments, chunks, boxes or elements of a file; more is not what a camera or phone writes. */
export const MAX_SEGMENTS = 1_000_000;

/** Largest piece of metadata that is read to tell what is in it, bytes. */
export const MAX_METADATA = 4 * MIB;

/** All compressed object tables of a PDF together once unpacked, bytes. */
export const MAX_PDF_OBJECTS = 128 * MIB;

/** Deepest nesting of objects, elements or boxes. */
export const MAX_DEPTH = 64;

/** How many documents may stand in one another. */
export const MAX_EMBEDDING = 2;

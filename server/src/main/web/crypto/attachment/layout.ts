import { padded } from "../padding.ts";
import { TAG_LENGTH } from "../primitives.ts";

/** What each segment but the last takes in the sealed stream, in bytes. */
export const SEALED_SEGMENT_LENGTH = 1_048_576;

/** The largest file in bytes, 1 TiB; what a drop takes is its own, smaller limit. */
export const MAX_FILE_SIZE = 2 ** 40;

export const SALT_LENGTH = 32;
export const NONCE_PREFIX_LENGTH = 7;

/** Length of what stands before the first segment. */
export const HEADER_LENGTH = 1 + SALT_LENGTH + NONCE_PREFIX_LENGTH;

const SEGMENT_LENGTH = SEALED_SEGMENT_LENGTH - TAG_LENGTH;
const FIRST_SEGMENT_LENGTH = SEGMENT_LENGTH - HEADER_LENGTH;

/** Whether a number can be the size of an attachment. */
export function isFileSize(size: number): boolean {
  return Number.isInteger(size) && size >= 0 && size <= MAX_FILE_SIZE;
}

/**
 * Where everything lies in the sealed stream of a file (PROTOCOL.md §6). The plaintext is the file
 * followed by zeros up to the padded size; it is cut into segments; the 40-byte header belongs to
 * segment 0, so that every segment but the last takes 1 MiB sealed.
 */
export class AttachmentLayout {
  /** Length of the stream's plaintext: file and filler. */
  readonly paddedSize: number;
  /** At least 1. */
  readonly segments: number;
  /** Length of the sealed stream: header, ciphertexts and tags. */
  readonly sealedSize: number;

  /** @param size of the file in bytes */
  constructor(readonly size: number) {
    if (!isFileSize(size)) {
      throw new RangeError("not the size of an attachment");
    }
    this.paddedSize = padded(size);
    const afterFirst = Math.max(0, this.paddedSize - FIRST_SEGMENT_LENGTH);
    this.segments = 1 + Math.ceil(afterFirst / SEGMENT_LENGTH);
    this.sealedSize = this.paddedSize + HEADER_LENGTH + TAG_LENGTH * this.segments;
  }

  isLast(segment: number): boolean {
    return segment === this.segments - 1;
  }

  /** Where the plaintext of a segment starts in file and filler. */
  plaintextOffset(segment: number): number {
    this.#check(segment);
    return segment === 0 ? 0 : segment * SEGMENT_LENGTH - HEADER_LENGTH;
  }

  /** Length of the plaintext of a segment, filler included. */
  plaintextLength(segment: number): number {
    const end = this.isLast(segment) ? this.paddedSize : this.plaintextOffset(segment + 1);
    return end - this.plaintextOffset(segment);
  }

  /** How many bytes of a segment's plaintext are the file's; the rest is filler. */
  fileLength(segment: number): number {
    const left = Math.max(0, this.size - this.plaintextOffset(segment));
    return Math.min(left, this.plaintextLength(segment));
  }

  /** Where a segment starts in the sealed stream; segment 0 starts with the header. */
  sealedOffset(segment: number): number {
    this.#check(segment);
    return segment * SEALED_SEGMENT_LENGTH;
  }

  /** Length of a segment in the sealed stream; for segment 0 with the header. */
  sealedLength(segment: number): number {
    const header = segment === 0 ? HEADER_LENGTH : 0;
    return header + this.plaintextLength(segment) + TAG_LENGTH;
  }

  /** The segment in which a byte of the sealed stream lies. */
  segmentAt(sealedOffset: number): number {
    const segment = Math.floor(sealedOffset / SEALED_SEGMENT_LENGTH);
    this.#check(segment);
    return segment;
  }

  #check(segment: number): void {
    if (!Number.isInteger(segment) || segment < 0 || segment >= this.segments) {
      throw new RangeError("no such segment");
    }
  }
}

import { createSHA256 } from "hash-wasm";
import type { Bytes } from "../crypto/bytes.ts";
import { hex } from "../crypto/encoding.ts";

/** Bytes that are read at a time, and the most that are held beside those being hashed. */
const PIECE = 1024 * 1024;

/**
 * SHA-256 of a file of any size, 64 hexadecimal digits.
 *
 * @param progress told how many bytes have been hashed
 * @throws whatever the device says if the file cannot be read
 */
export async function fileDigest(file: Blob, progress: (done: number) => void): Promise<string> {
  const hash = await createSHA256();
  let next = readAhead(file, 0);
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = await next;
    next = readAhead(file, at + PIECE);
    hash.update(piece);
    progress(at + piece.length);
  }
  return hex(hash.digest("binary"));
}

/** Begins to read a piece, while the one before it is hashed. */
function readAhead(file: Blob, at: number): Promise<Bytes> {
  const piece = file
    .slice(at, at + PIECE)
    .arrayBuffer()
    .then((buffer) => new Uint8Array(buffer));
  // Whoever waits for it hears of a failure; whoever has stopped meanwhile need not.
  piece.catch(() => {});
  return piece;
}

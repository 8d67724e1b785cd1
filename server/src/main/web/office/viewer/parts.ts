/**
 * The parts that PDF.js reads besides a PDF (character maps, standard fonts, decoders) in one file, so that the sandbox has them
 * without a network: u32 count, then for each u16 length of its name, its name in ASCII, u32 length, its bytes; big-endian.
 *
 * @returns the parts by name, which share the buffer's memory
 * @throws RangeError if the file is cut off
 */
export function readParts(file: ArrayBuffer): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const view = new DataView(file);
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = 4;
  for (let left = view.getUint32(0); left > 0; left--) {
    const nameEnd = at + 2 + view.getUint16(at);
    const name = new TextDecoder().decode(new Uint8Array(file, at + 2, nameEnd - at - 2));
    const length = view.getUint32(nameEnd);
    parts.set(name, new Uint8Array(file, nameEnd + 4, length));
    at = nameEnd + 4 + length;
  }
  return parts;
}

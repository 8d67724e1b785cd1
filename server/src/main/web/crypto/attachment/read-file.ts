import { createSHA256 } from "hash-wasm";
import { type Bytes, equal } from "../bytes.ts";
import { hex } from "../encoding.ts";
import { sha256 } from "../primitives.ts";
import { AttachmentLayout } from "./layout.ts";

/** A file is not, or no longer, what it was when it was first read. */
export class FileChanged extends Error {
  override readonly name = "FileChanged";
}

/** A file cannot be read. */
export class FileUnreadable extends Error {
  override readonly name = "FileUnreadable";
}

/**
 * A file as it was when it was read from beginning to end, before any of it was sealed.
 *
 * The digest of each segment is kept from that reading, and a segment is handed out only if it is
 * still the same. A file that is changed, cut or replaced meanwhile is found out before two
 * plaintexts meet under one nonce (PROTOCOL.md §6). Takes 32 bytes of memory for each MiB.
 */
export class ReadFile {
  readonly #file: Blob;
  readonly #digests: readonly Bytes[];

  private constructor(
    file: Blob,
    readonly layout: AttachmentLayout,
    /** SHA-256 of the file, 64 hexadecimal digits. */
    readonly sha256: string,
    digests: readonly Bytes[],
  ) {
    this.#file = file;
    this.#digests = digests;
  }

  /**
   * Reads a file whole.
   *
   * @param progress told how many bytes have been read
   * @param signal ends the reading
   * @throws FileUnreadable, or FileChanged if it is being written to
   */
  static async read(
    file: Blob,
    progress: (done: number) => void = () => {},
    signal?: AbortSignal,
  ): Promise<ReadFile> {
    const layout = new AttachmentLayout(file.size);
    const whole = await createSHA256();
    const digests: Bytes[] = [];
    let next = readAhead(file, layout, 0);
    for (let i = 0; i < layout.segments; i++) {
      signal?.throwIfAborted();
      const part = await next;
      next = readAhead(file, layout, i + 1);
      const digest = sha256(part);
      whole.update(part);
      digests.push(await digest);
      progress(Math.min(layout.size, layout.plaintextOffset(i) + part.length));
    }
    return new ReadFile(file, layout, hex(whole.digest("binary")), digests);
  }

  /**
   * The plaintext of a segment: of the file, then zeros.
   *
   * @throws FileChanged if it is not what it was
   * @throws FileUnreadable
   */
  async segment(index: number): Promise<Bytes> {
    const part = await readPart(this.#file, this.layout, index);
    if (!equal(await sha256(part), this.#digests[index] as Bytes)) {
      throw new FileChanged();
    }
    const plaintext = new Uint8Array(this.layout.plaintextLength(index));
    plaintext.set(part);
    return plaintext;
  }
}

/** Begins to read a segment, while the one before it is hashed; nothing after the last. */
function readAhead(file: Blob, layout: AttachmentLayout, index: number): Promise<Bytes> {
  const part =
    index < layout.segments ? readPart(file, layout, index) : Promise.resolve(new Uint8Array(0));
  // Whoever waits for it hears of a failure; whoever has stopped meanwhile need not.
  part.catch(() => {});
  return part;
}

async function readPart(file: Blob, layout: AttachmentLayout, index: number): Promise<Bytes> {
  const start = layout.plaintextOffset(index);
  const slice = file.slice(start, start + layout.fileLength(index));
  let part: Bytes;
  try {
    part = new Uint8Array(await slice.arrayBuffer());
  } catch {
    // Browsers refuse so a file that was changed on disk, too.
    throw new FileUnreadable();
  }
  if (part.length !== layout.fileLength(index)) {
    throw new FileChanged();
  }
  return part;
}

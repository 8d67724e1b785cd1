import { MAX_FILE_SIZE } from "../crypto/attachment/layout.ts";
import { SealingParameters } from "../crypto/attachment/parameters.ts";
import { FileChanged, FileUnreadable, ReadFile } from "../crypto/attachment/read-file.ts";
import { AttachmentSealer } from "../crypto/attachment/sealer.ts";
import type { UploadId } from "../crypto/names.ts";
import {
  type AttachmentEntry,
  MAX_ATTACHMENTS,
  isFileName,
  isMediaType,
} from "../crypto/payload/attachment-entry.ts";
import type { Random } from "../crypto/random.ts";
import { Failure } from "./failure.ts";
import { DropProblem } from "./problem.ts";
import { SealedSource } from "./sealed-source.ts";
import type { Wish } from "./session.ts";
import { Uploader } from "./uploader.ts";

/** What a reporter says of a file. */
type Said = Pick<
  AttachmentEntry,
  "name" | "type" | "kind" | "description" | "capturedOn" | "obtainedLawfully" | "originalSha256"
>;

/** A file to attach, with what the reporter says of it. */
export interface EvidenceFile extends Said {
  readonly file: Blob;
}

/** How often an upload that the drop has forgotten is begun anew. */
const TRIES = 3;

const ANY_TYPE = "application/octet-stream";

/** One file on its way. Its key, salt and nonces stay with the file as it was first read. */
interface Attachment {
  readonly read: ReadFile;
  readonly parameters: SealingParameters;
  readonly source: SealedSource;
  upload: UploadId | undefined;
}

/**
 * The attachments of one message. Reads every file whole before any of it is sealed, then uploads
 * them one after the other; whoever calls {@link send} again goes on where it ended.
 */
export class Evidence {
  readonly #files: readonly EvidenceFile[];
  readonly #random: Random;
  readonly #attachments: Attachment[] = [];

  /**
   * @param most the largest file that the agency takes, in bytes
   * @throws Failure `too-many-files`, or `file-too-large`
   */
  constructor(files: readonly EvidenceFile[], most: number, random: Random) {
    if (files.length > MAX_ATTACHMENTS) {
      throw new Failure("too-many-files");
    }
    for (const { file, name } of files) {
      if (file.size > Math.min(most, MAX_FILE_SIZE)) {
        throw new Failure("file-too-large", name);
      }
      if (!isFileName(name)) {
        throw new RangeError("not a file name");
      }
    }
    this.#files = files;
    this.#random = random;
  }

  /** Reads, seals and uploads whatever is not at the drop yet. */
  async send(wish: Wish): Promise<void> {
    for (const [index, file] of this.#files.entries()) {
      this.#attachments[index] ??= await named(file.name, () => this.#begin(index, wish));
    }
    for (const [index, attachment] of this.#attachments.entries()) {
      const { name } = this.#files[index] as EvidenceFile;
      await named(name, () => this.#upload(attachment, index, wish));
    }
  }

  /** The manifest, once everything was sent. */
  manifest(): readonly AttachmentEntry[] {
    return this.#attachments.map((attachment, index) => {
      const { name, type, kind, ...said } = this.#files[index] as EvidenceFile;
      return {
        id: attachment.upload as UploadId,
        key: attachment.parameters.key,
        size: attachment.read.layout.size,
        sha256: attachment.read.sha256,
        name,
        type: isMediaType(type) ? type : ANY_TYPE,
        kind,
        description: said.description,
        capturedOn: said.capturedOn,
        obtainedLawfully: said.obtainedLawfully,
        originalSha256: said.originalSha256,
      };
    });
  }

  /** The uploads, in the order of the manifest. */
  uploads(): readonly UploadId[] {
    return this.#attachments.map((attachment) => attachment.upload as UploadId);
  }

  /** Takes back what was uploaded, as far as the drop can be reached now. */
  async takeBack(wish: Wish): Promise<void> {
    for (const { upload } of this.#attachments) {
      if (upload !== undefined) {
        // What cannot be taken back expires by itself.
        await wish.drop.deleteUpload(upload).catch(() => {});
      }
    }
  }

  /** Wipes the keys. */
  close(): void {
    for (const { parameters } of this.#attachments) {
      parameters.close();
    }
  }

  async #begin(index: number, wish: Wish): Promise<Attachment> {
    const { file } = this.#files[index] as EvidenceFile;
    const report = (done: number) =>
      wish.listener({ step: "reading", file: index, done, size: file.size });
    const read = await ReadFile.read(file, report, wish.signal);
    const parameters = SealingParameters.generate(this.#random);
    const sealer = await AttachmentSealer.of(parameters, read.layout);
    return { read, parameters, source: new SealedSource(read, sealer), upload: undefined };
  }

  async #upload(attachment: Attachment, index: number, wish: Wish): Promise<void> {
    const size = attachment.read.layout.sealedSize;
    const report = (done: number) => wish.listener({ step: "uploading", file: index, done, size });
    for (let i = 1; ; i++) {
      attachment.upload ??= await wish.patience.insist(() => wish.drop.createUpload(size));
      try {
        const uploader = new Uploader(wish.drop, wish.patience, report);
        await uploader.upload(attachment.source, attachment.upload);
        return;
      } catch (error) {
        const forgotten = error instanceof DropProblem && error.problem === "upload-not-found";
        if (!forgotten || i === TRIES) {
          throw error;
        }
        // The same file under the same key gives the same bytes: only the place is new.
        attachment.upload = undefined;
      }
    }
  }
}

/** Names the file that cannot be sent. */
async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FileChanged) {
      throw new Failure("file-changed", name);
    }
    throw error instanceof FileUnreadable ? new Failure("file-unreadable", name) : error;
  }
}

import type { UploadId } from "../crypto/names.ts";
import type { Bytes } from "../crypto/bytes.ts";
import type { DropClient } from "./drop.ts";
import { Failure } from "./failure.ts";
import { ConnectionLost } from "./http.ts";
import { PartSize } from "./part-size.ts";
import type { Patience } from "./patience.ts";
import { DropProblem } from "./problem.ts";
import type { SealedSource } from "./sealed-source.ts";

/** Refusals after which the drop is asked where it stands, and the upload goes on from there. */
const OUT_OF_STEP: readonly string[] = ["upload-offset-wrong", "checksum-wrong"];

/**
 * Sends a sealed stream, from where the drop stands. While one part is on its way the next one is
 * sealed: two parts are in memory at a time, 16 MiB at most.
 */
export class Uploader {
  readonly #drop: DropClient;
  readonly #patience: Patience;
  readonly #progress: (done: number) => void;
  readonly #size = new PartSize();

  /** @param progress told how many sealed bytes the drop has */
  constructor(drop: DropClient, patience: Patience, progress: (done: number) => void) {
    this.#drop = drop;
    this.#patience = patience;
    this.#progress = progress;
  }

  /**
   * Sends what the drop does not have yet.
   *
   * @throws DropProblem `upload-not-found` if the upload has expired, or what else is refused for good
   */
  async upload(source: SealedSource, id: UploadId): Promise<void> {
    for (;;) {
      try {
        await this.#run(source, id, await this.#drop.uploadOffset(id));
        return;
      } catch (error) {
        this.#size.lost();
        await this.#patience.pause(isOutOfStep(error) ? new ConnectionLost() : error);
      }
    }
  }

  /** One uninterrupted stretch. */
  async #run(source: SealedSource, id: UploadId, start: number): Promise<void> {
    if (start > source.layout.sealedSize) {
      throw new Failure("bad-answer", "Upload-Offset");
    }
    this.#progress(start);
    let offset = start;
    let part = await source.part(offset, this.#size.bytes);
    while (part.length > 0) {
      const next = offset + part.length;
      const sent = this.#send(id, offset, part);
      // Both are waited for, so that no failure of one is left alone with the other.
      const [answer, sealed] = await Promise.allSettled([
        sent,
        source.part(next, this.#size.bytes),
      ]);
      part = valueOf(sealed);
      if (valueOf(answer) !== next) {
        throw new ConnectionLost();
      }
      offset = next;
      this.#patience.success();
      this.#progress(offset);
    }
  }

  async #send(id: UploadId, offset: number, part: Bytes): Promise<number> {
    const start = performance.now();
    const next = await this.#drop.sendPart(id, offset, part);
    this.#size.took(part.length, (performance.now() - start) / 1000);
    return next;
  }
}

function isOutOfStep(error: unknown): boolean {
  return error instanceof DropProblem && OUT_OF_STEP.includes(error.problem);
}

function valueOf<T>(result: PromiseSettledResult<T>): T {
  if (result.status === "rejected") {
    throw result.reason;
  }
  return result.value;
}

import { createSHA256 } from "hash-wasm";
import { type Bytes, ascii, at, concat } from "../bytes.ts";

/**
 * The proof of work of a sealed file (PROTOCOL.md §10): a `u32` for which SHA-256("tipseal/v1 stamp" ‖
 * SHA-256(submission) ‖ number) begins with 20 zero bits. It fits one submission alone.
 */
export type Stamp = number;

/** How many numbers have to be tried on average. */
export const EXPECTED_TRIES = 2 ** 20;

const NUMBERS = 2 ** 32;

/** Hashes between two looks at other messages: a tenth of a second on a telephone. */
const STEP = 32_768;

/**
 * Makes a stamp, trying numbers from 0 upwards, in small steps so that a wish to stop is heard.
 *
 * @param submission its SHA-256
 * @param listener hears now and then how many numbers were tried
 */
export async function makeStamp(
  submission: Bytes,
  listener: (tried: number) => void,
  signal?: AbortSignal,
): Promise<Stamp> {
  const fits = await trial(submission);
  for (let number = 0; number < NUMBERS; number++) {
    if (fits(number)) {
      return number;
    }
    if (number % STEP === STEP - 1) {
      listener(number + 1);
      await breath();
      signal?.throwIfAborted();
    }
  }
  // Once in e^4096 submissions.
  throw new RangeError("no number stamps this submission");
}

/** Whether a number stamps a submission. @param submission its SHA-256 */
export async function stampFits(stamp: Stamp, submission: Bytes): Promise<boolean> {
  return (await trial(submission))(stamp);
}

/** Hashes one number after the other: 52 bytes, one block of SHA-256. */
async function trial(submission: Bytes): Promise<(number: number) => boolean> {
  const message = concat(ascii("tipseal/v1 stamp"), submission, new Uint8Array(4));
  const view = new DataView(message.buffer);
  const hasher = await createSHA256();
  return (number) => {
    view.setUint32(message.length - 4, number);
    const hash = hasher.init().update(message).digest("binary");
    return at(hash, 0) === 0 && at(hash, 1) === 0 && at(hash, 2) < 0x10;
  };
}

/** Lets whatever waits in the queue run first. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

import { createSHA256 } from "hash-wasm";
import type { components } from "../build/openapi.d.ts";
import { type Bytes, ascii, equal } from "../crypto/bytes.ts";
import { b64, fromHex, fromUtf8 } from "../crypto/encoding.ts";
import { Refused } from "../crypto/refused.ts";
import { Failure } from "./failure.ts";

/** A proof of work that the drop asks for (ALTCHA): the number whose hash after the salt is given. */
type Challenge = components["schemas"]["Challenge"];

/** Beyond minutes of work: no drop that means well asks for more. */
const MOST_WORK = 50_000_000;

/** Hashes between two looks at other messages: some milliseconds. */
const STEP = 4096;

/**
 * Solves a challenge in small steps, so that a wish to stop is heard.
 *
 * @param document the challenge's JSON as the drop gave it
 * @returns what the request carries: base64 of the solution's JSON
 * @throws Failure `bad-answer` if it is no challenge or has no solution
 */
export async function solveChallenge(document: Bytes, signal?: AbortSignal): Promise<string> {
  const challenge = parse(document);
  const number = await search(challenge, signal);
  const { algorithm, salt, signature } = challenge;
  const solution = { algorithm, challenge: challenge.challenge, number, salt, signature };
  return b64(ascii(JSON.stringify(solution)));
}

async function search(challenge: Challenge, signal?: AbortSignal): Promise<number> {
  const target = digestOf(challenge);
  const hasher = await createSHA256();
  const prefix = hasher.init().update(ascii(challenge.salt)).save();
  for (let number = 0; number <= challenge.maxnumber; number++) {
    if (number % STEP === STEP - 1) {
      await breath();
      signal?.throwIfAborted();
    }
    hasher.load(prefix).update(ascii(String(number)));
    if (equal(hasher.digest("binary"), target)) {
      return number;
    }
  }
  throw new Failure("bad-answer", "challenge");
}

function parse(document: Bytes): Challenge {
  try {
    const text = fromUtf8(document, "payload-malformed");
    const challenge = JSON.parse(text) as Partial<Challenge> | null;
    if (isChallenge(challenge)) {
      return challenge;
    }
  } catch {
    // Said below.
  }
  throw new Failure("bad-answer", "challenge");
}

function isChallenge(challenge: Partial<Challenge> | null): challenge is Challenge {
  return (
    challenge?.algorithm === "SHA-256" &&
    typeof challenge.challenge === "string" &&
    typeof challenge.salt === "string" &&
    typeof challenge.signature === "string" &&
    Number.isInteger(challenge.maxnumber) &&
    (challenge.maxnumber ?? MOST_WORK + 1) <= MOST_WORK
  );
}

function digestOf(challenge: Challenge): Bytes {
  try {
    return fromHex(challenge.challenge, "payload-malformed", 32);
  } catch (error) {
    throw error instanceof Refused ? new Failure("bad-answer", "challenge") : error;
  }
}

/** Lets whatever waits in the queue run first. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

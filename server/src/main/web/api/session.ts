import type { Bytes } from "../crypto/bytes.ts";
import { type Day, dayOf } from "../crypto/day.ts";
import { type Random, systemRandom } from "../crypto/random.ts";
import { RootFingerprint } from "../crypto/profile/fingerprint.ts";
import {
  NOTHING_SEEN,
  type SeenSerials,
  type VerifiedProfile,
  verifyProfile,
} from "../crypto/profile/verify.ts";
import { DropClient } from "./drop.ts";
import { Failure } from "./failure.ts";
import { DropHttp } from "./http.ts";
import { Patience } from "./patience.ts";
import { DropProblem } from "./problem.ts";
import type { Listener } from "./progress.ts";

/** A wrong address should not take minutes to be found out. */
const FIRST_CONTACT_SECONDS = 15;

/** What a reporter's device goes by. */
export interface SessionSettings {
  /** The drop's URL without a slash at its end; empty for the page's own origin. */
  readonly base: string;
  /** The agency's root, as the page or a printed notice has it. */
  readonly fingerprint: string;
  /** Seconds to go on trying while the drop is away. */
  readonly patience: number;
  readonly random?: Random;
  readonly now?: () => Date;
}

/** One reporter's dealings with one drop. Remembers nothing beyond the page. */
export class Session {
  readonly #http: DropHttp;
  readonly #pinned: RootFingerprint;
  readonly #settings: SessionSettings;
  #seen: SeenSerials = NOTHING_SEEN;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.#http = new DropHttp(settings.base);
    this.#pinned = RootFingerprint.parse(settings.fingerprint);
  }

  get random(): Random {
    return this.#settings.random ?? systemRandom;
  }

  today(): Day {
    return dayOf((this.#settings.now ?? (() => new Date()))());
  }

  /** The ends of one wish: the drop, and how long to try. */
  wish(listener: Listener, signal?: AbortSignal): Wish {
    const drop = new DropClient(this.#http, listener, signal);
    return {
      drop,
      patience: new Patience({ limit: this.#settings.patience, listener, signal }),
      listener,
      signal,
    };
  }

  /** Fetches the agency's profile and checks it. */
  async profile(listener: Listener, signal?: AbortSignal): Promise<VerifiedProfile> {
    listener({ step: "profile" });
    const limit = Math.min(this.#settings.patience, FIRST_CONTACT_SECONDS);
    const patience = new Patience({ limit, listener, signal });
    const drop = new DropClient(this.#http, listener, signal);
    return this.checked(await translated(() => patience.insist(() => drop.profile())));
  }

  /** Checks a profile that was fetched or saved. @param document its bytes */
  async checked(document: Bytes): Promise<VerifiedProfile> {
    const verified = await verifyProfile(document, this.#pinned, this.today(), this.#seen);
    this.#seen = { profile: verified.profile.serial, charter: verified.profile.charter };
    return verified;
  }
}

/** What one wish works with. */
export interface Wish {
  readonly drop: DropClient;
  readonly patience: Patience;
  readonly listener: Listener;
  readonly signal: AbortSignal | undefined;
}

/** Says a drop's refusal in the reporter's terms. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DropProblem ? error.toFailure() : error;
  }
}

/** Whether a refusal says that a message must be sealed anew: keys have rolled, or an upload is gone. */
export function wantsAnew(error: unknown): boolean {
  return (
    error instanceof DropProblem &&
    (error.problem === "profile-outdated" || error.problem === "attachment-missing")
  );
}

/** Fails with `too-long` where an envelope holds less than a payload. */
export function requireRoom(length: number, most: number): void {
  if (length > most) {
    throw new Failure("too-long");
  }
}

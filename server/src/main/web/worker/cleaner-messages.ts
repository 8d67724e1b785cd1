import type {
  EvidenceType,
  Finding,
  Refusal,
  RemainingCode,
  RemovedCode,
} from "../evidence/index.ts";

/** What a page and the worker that cleans files say to each other. */

/** A file to be cleaned. */
export interface CleanRequest {
  readonly id: number;
  readonly file: Blob;
}

/** How far it is. */
export type CleaningStep =
  | { readonly at: "cleaning" }
  /** The original's digest is made; in bytes. */
  | { readonly at: "hashing"; readonly done: number; readonly size: number };

/**
 * Why a file was not cleaned: a refusal of the cleaner; `not-cleanable` nothing is known about cleaning
 * files of this type; `too-slow` it took longer than any honest file does; `fault` the cleaner could
 * not be loaded, or broke.
 */
export type WhyUncleaned = Refusal | "not-cleanable" | "too-slow" | "fault";

/** What came of cleaning a file. */
export type Outcome =
  | {
      readonly at: "cleaned";
      readonly type: EvidenceType;
      /** May refer to the original, which has to stay readable. */
      readonly cleaned: Blob;
      readonly removed: readonly Finding<RemovedCode>[];
      readonly remaining: readonly Finding<RemainingCode>[];
      /** SHA-256 of the original, 64 hexadecimal digits. */
      readonly originalSha256: string;
    }
  | {
      readonly at: "uncleaned";
      /** Absent if it was not even told. */
      readonly type: EvidenceType | undefined;
      readonly why: WhyUncleaned;
      /** What is in it, as far as that could be seen. */
      readonly remaining: readonly Finding<RemainingCode>[];
    };

/** What the worker sends. */
export type CleanReply =
  | { readonly id: number; readonly step: CleaningStep }
  | { readonly id: number; readonly outcome: Outcome };

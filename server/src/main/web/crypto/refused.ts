/** Every reason for a refusal, by its name on the wire (PROTOCOL.md §12). */
export const DEFECTS = [
  "receipt-bad-character",
  "receipt-bad-length",
  "receipt-bad-check",
  "envelope-malformed",
  "unsupported-version",
  "unsupported-suite",
  "wrong-purpose",
  "wrong-epoch",
  "not-a-recipient",
  "unwrap-failed",
  "commitment-mismatch",
  "body-forged",
  "bad-padding",
  "message-malformed",
  "unknown-signer",
  "signature-forged",
  "out-of-order",
  "replayed",
  "stream-malformed",
  "stream-forged",
  "digest-mismatch",
  "payload-malformed",
  "mailbox-mismatch",
  "identity-malformed",
  "profile-malformed",
  "root-mismatch",
  "delegation-forged",
  "charter-forged",
  "agency-mismatch",
  "profile-forged",
  "charter-mismatch",
  "delegation-expired",
  "profile-expired",
  "charter-older",
  "profile-older",
  "expired-epoch",
  "fingerprint-malformed",
  "keyfile-malformed",
  "wrong-kind",
  "wrong-passphrase",
  "submission-malformed",
  "memo-forged",
  "sealed-file-malformed",
  "stamp-weak",
  "site-malformed",
  "site-forged",
] as const;

/** The name of a refusal, such as `commitment-mismatch`. */
export type Defect = (typeof DEFECTS)[number];

/**
 * What came from outside is not as it must be. Everything that an attacker, or a slip of the hand,
 * can cause ends here; a caller's mistake is a `RangeError` instead.
 */
export class Refused extends Error {
  override readonly name = "Refused";

  constructor(readonly defect: Defect) {
    super(defect);
  }
}

/** Refuses unless the condition holds. */
export function demand(condition: boolean, defect: Defect): asserts condition {
  if (!condition) {
    throw new Refused(defect);
  }
}

package org.tipseal.crypto;

import java.util.Locale;
import java.util.Optional;

/**
 * Why something was refused. The names are part of the protocol (PROTOCOL.md §12): test vectors,
 * problem documents and commands all use {@link #wireName()}.
 */
public enum Defect {
  RECEIPT_BAD_CHARACTER,
  RECEIPT_BAD_LENGTH,
  RECEIPT_BAD_CHECK,

  ENVELOPE_MALFORMED,
  UNSUPPORTED_VERSION,
  UNSUPPORTED_SUITE,
  WRONG_PURPOSE,
  WRONG_EPOCH,
  NOT_A_RECIPIENT,
  UNWRAP_FAILED,
  COMMITMENT_MISMATCH,
  BODY_FORGED,
  BAD_PADDING,

  MESSAGE_MALFORMED,
  UNKNOWN_SIGNER,
  SIGNATURE_FORGED,
  OUT_OF_ORDER,
  REPLAYED,

  STREAM_MALFORMED,
  STREAM_FORGED,
  DIGEST_MISMATCH,

  PAYLOAD_MALFORMED,
  MAILBOX_MISMATCH,
  IDENTITY_MALFORMED,

  PROFILE_MALFORMED,
  ROOT_MISMATCH,
  DELEGATION_FORGED,
  CHARTER_FORGED,
  AGENCY_MISMATCH,
  PROFILE_FORGED,
  CHARTER_MISMATCH,
  DELEGATION_EXPIRED,
  PROFILE_EXPIRED,
  CHARTER_OLDER,
  PROFILE_OLDER,
  EXPIRED_EPOCH,
  FINGERPRINT_MALFORMED,

  KEYFILE_MALFORMED,
  WRONG_KIND,
  WRONG_PASSPHRASE,

  SUBMISSION_MALFORMED,
  MEMO_FORGED,
  SEALED_FILE_MALFORMED,
  STAMP_WEAK,

  SITE_MALFORMED,
  SITE_FORGED;

  private final String wireName = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name as the protocol writes it, such as {@code commitment-mismatch}. */
  public String wireName() {
    return wireName;
  }

  /**
   * Finds a defect by its name on the wire.
   *
   * @param wireName such as {@code commitment-mismatch}
   * @return the defect, or empty when there is none of that name
   */
  public static Optional<Defect> ofWireName(String wireName) {
    for (Defect defect : values()) {
      if (defect.wireName.equals(wireName)) {
        return Optional.of(defect);
      }
    }
    return Optional.empty();
  }
}

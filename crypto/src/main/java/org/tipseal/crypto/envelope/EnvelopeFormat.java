package org.tipseal.crypto.envelope;

import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.KeyId;

/** Where each field of an envelope stands (PROTOCOL.md §4). */
final class EnvelopeFormat {
  static final byte[] MAGIC = Bytes.ascii("TSEV");
  static final int VERSION = 1;
  static final int SUITE = 1;
  static final int MAX_RECIPIENTS = 8;

  static final int VERSION_OFFSET = 4;
  static final int SUITE_OFFSET = 5;
  static final int PURPOSE_OFFSET = 6;
  static final int COUNT_OFFSET = 7;
  static final int EPOCH_OFFSET = 8;
  static final int COMMITMENT_OFFSET = 12;
  static final int COMMITMENT_LENGTH = 32;
  static final int STANZAS_OFFSET = COMMITMENT_OFFSET + COMMITMENT_LENGTH;

  /** The first byte of Tink's output prefix. */
  static final int STANZA_START = 0x01;

  static final int STANZA_KEY_ID_OFFSET = 1;
  static final int STANZA_SEALED_OFFSET = STANZA_KEY_ID_OFFSET + KeyId.LENGTH;
  static final int CONTENT_KEY_LENGTH = 32;
  static final int STANZA_LENGTH =
      STANZA_SEALED_OFFSET + Hpke.ENCAPSULATED_KEY_LENGTH + CONTENT_KEY_LENGTH + AesGcm.TAG_LENGTH;

  static final int MIN_BODY_LENGTH = Padding.SMALLEST + AesGcm.TAG_LENGTH;
  static final int MAX_LENGTH = 262_144;

  static final String COMMITMENT_LABEL = "tipseal/v1 commitment";
  static final String BODY_LABEL = "tipseal/v1 body";

  private EnvelopeFormat() {}

  static int headerLength(int recipients) {
    return STANZAS_OFFSET + recipients * STANZA_LENGTH;
  }

  static int bodyOffset(int recipients) {
    return headerLength(recipients) + AesGcm.NONCE_LENGTH;
  }
}

package org.tipseal.crypto.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyId;

/**
 * What anyone can read of an envelope: its purpose, its epoch and the key ids of its recipients.
 * All of it is unproven until the envelope is opened.
 *
 * @param purpose one that is sealed
 * @param epoch 0 to 4294967295
 * @param recipients 1 to 8 different key ids, in the order of their stanzas
 */
public record EnvelopeHeader(Purpose purpose, long epoch, List<KeyId> recipients) {
  /** The most recipients of one envelope. */
  public static final int MAX_RECIPIENTS = EnvelopeFormat.MAX_RECIPIENTS;

  /** The longest envelope in bytes. */
  public static final int MAX_ENVELOPE_LENGTH = EnvelopeFormat.MAX_LENGTH;

  /** Keeps the recipients as they are now. */
  public EnvelopeHeader {
    recipients = List.copyOf(recipients);
  }

  /**
   * Reads the header of a whole envelope and checks everything that can be checked without a key.
   *
   * @param envelope all bytes of it
   * @throws RefusedException {@code envelope-malformed}, {@code unsupported-version}, {@code
   *     unsupported-suite}, {@code wrong-purpose} for a purpose that is never sealed, {@code
   *     wrong-epoch} for an epoch on a purpose that has none
   */
  public static EnvelopeHeader parse(byte[] envelope) throws RefusedException {
    requireStart(envelope);
    int count = envelope[EnvelopeFormat.COUNT_OFFSET] & 0xff;
    if (count < 1
        || count > EnvelopeFormat.MAX_RECIPIENTS
        || envelope.length < EnvelopeFormat.bodyOffset(count) + EnvelopeFormat.MIN_BODY_LENGTH) {
      throw new RefusedException(Defect.ENVELOPE_MALFORMED);
    }
    List<KeyId> recipients = recipients(envelope, count);
    Purpose purpose =
        Purpose.ofCode(envelope[EnvelopeFormat.PURPOSE_OFFSET] & 0xff)
            .filter(Purpose::isSealed)
            .orElseThrow(() -> new RefusedException(Defect.WRONG_PURPOSE));
    long epoch = Bytes.u32At(envelope, EnvelopeFormat.EPOCH_OFFSET);
    if (epoch != 0 && !purpose.hasEpoch()) {
      throw new RefusedException(Defect.WRONG_EPOCH);
    }
    return new EnvelopeHeader(purpose, epoch, recipients);
  }

  /** The number of bytes before the nonce: all of them are bound to the body. */
  int length() {
    return EnvelopeFormat.headerLength(recipients.size());
  }

  /** Magic first, then what says how to read the rest. */
  private static void requireStart(byte[] envelope) throws RefusedException {
    int magicEnd = EnvelopeFormat.MAGIC.length;
    if (envelope.length < EnvelopeFormat.STANZAS_OFFSET
        || envelope.length > EnvelopeFormat.MAX_LENGTH
        || !Arrays.equals(envelope, 0, magicEnd, EnvelopeFormat.MAGIC, 0, magicEnd)) {
      throw new RefusedException(Defect.ENVELOPE_MALFORMED);
    }
    if (envelope[EnvelopeFormat.VERSION_OFFSET] != EnvelopeFormat.VERSION) {
      throw new RefusedException(Defect.UNSUPPORTED_VERSION);
    }
    if (envelope[EnvelopeFormat.SUITE_OFFSET] != EnvelopeFormat.SUITE) {
      throw new RefusedException(Defect.UNSUPPORTED_SUITE);
    }
  }

  private static List<KeyId> recipients(byte[] envelope, int count) throws RefusedException {
    List<KeyId> recipients = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int stanza = EnvelopeFormat.headerLength(i);
      if (envelope[stanza] != EnvelopeFormat.STANZA_START) {
        throw new RefusedException(Defect.ENVELOPE_MALFORMED);
      }
      recipients.add(KeyId.at(envelope, stanza + EnvelopeFormat.STANZA_KEY_ID_OFFSET));
    }
    if (new HashSet<>(recipients).size() != count) {
      throw new RefusedException(Defect.ENVELOPE_MALFORMED);
    }
    return recipients;
  }
}

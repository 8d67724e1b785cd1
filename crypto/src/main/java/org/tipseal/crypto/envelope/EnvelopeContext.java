package org.tipseal.crypto.envelope;

import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;

/**
 * What an envelope is bound to beside its recipients: it opens in no other context.
 *
 * @param purpose one that is sealed
 * @param epoch a {@code u32}; 0 for purposes without epochs
 * @param agency whose message it is
 */
public record EnvelopeContext(Purpose purpose, long epoch, AgencyId agency) {
  /**
   * Checks that the three go together.
   *
   * @throws IllegalArgumentException if messages of the purpose are not sealed, or the epoch is
   *     none of it
   */
  public EnvelopeContext {
    if (!purpose.isSealed()) {
      throw new IllegalArgumentException("messages of this purpose are not sealed");
    }
    Bytes.checkU32(epoch);
    if (epoch != 0 && !purpose.hasEpoch()) {
      throw new IllegalArgumentException("envelopes of this purpose carry epoch 0");
    }
  }

  /** HPKE's info (RFC 9180 §5.1). */
  byte[] info() {
    return Bytes.concat(
        Bytes.ascii("tipseal/v1 wrap"),
        Bytes.u8(0),
        Bytes.u8(purpose.code()),
        Bytes.u32(epoch),
        Bytes.lp(agency.bytes()));
  }
}

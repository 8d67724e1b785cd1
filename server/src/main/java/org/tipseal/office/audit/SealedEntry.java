package org.tipseal.office.audit;

import java.util.Arrays;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * An entry as it lies in the log: its place in the chain and its signature for all to check, what
 * happened sealed.
 *
 * <pre>
 *    0   8  number, from 1
 *    8  32  SHA-256 of the entry before it; zeros for entry 1
 *   40   4  key id of the signer
 *   44   n  what happened, sealed by {@link SealedEvents}
 * 44+n  64  Ed25519 signature
 * </pre>
 *
 * The signature is over {@code "tipseal/v1 audit" ‖ 0x00 ‖ lp(agency id)} and all that stands
 * before it.
 */
final class SealedEntry {
  /** The longest entry in bytes. */
  static final int MAX_LENGTH = 1 << 16;

  /** The length of a hash. */
  static final int HASH_LENGTH = 32;

  /** What entry 1 has in the place of the hash before it. */
  static final String NOTHING_BEFORE = "00".repeat(HASH_LENGTH);

  private static final int PREVIOUS_OFFSET = 8;
  private static final int SIGNER_OFFSET = PREVIOUS_OFFSET + HASH_LENGTH;
  private static final int SEALED_OFFSET = SIGNER_OFFSET + KeyId.LENGTH;
  private static final int MIN_LENGTH = SEALED_OFFSET + SigningKey.SIGNATURE_LENGTH;

  private final byte[] bytes;

  private SealedEntry(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Signs a new entry.
   *
   * @param number its number
   * @param previous the hash of the entry before it, hexadecimal
   * @param sealed what happened
   */
  static SealedEntry sign(
      long number, String previous, byte[] sealed, AgencyId agency, SigningKey key) {
    byte[] unsigned =
        Bytes.concat(
            Bytes.u32(number >>> 32),
            Bytes.u32(number & 0xffff_ffffL),
            java.util.HexFormat.of().parseHex(previous),
            key.verifyingKey().id().bytes(),
            sealed);
    if (unsigned.length + SigningKey.SIGNATURE_LENGTH > MAX_LENGTH) {
      throw new IllegalArgumentException("too much for one entry of the audit log");
    }
    return new SealedEntry(Bytes.concat(unsigned, key.sign(signed(agency, unsigned))));
  }

  /** Reads an entry, of which nothing is proven yet; empty if it cannot be one. */
  static Optional<SealedEntry> parse(byte[] bytes) {
    return isLength(bytes.length) && bytes[0] >= 0
        ? Optional.of(new SealedEntry(bytes))
        : Optional.empty();
  }

  /** Whether an entry can be so long. */
  static boolean isLength(long length) {
    return length >= MIN_LENGTH && length <= MAX_LENGTH;
  }

  /** The bytes, not copied. */
  byte[] bytes() {
    return bytes;
  }

  long number() {
    return (Bytes.u32At(bytes, 0) << 32) | Bytes.u32At(bytes, 4);
  }

  /** The hash of the entry before it, hexadecimal. */
  String previous() {
    return Bytes.hex(Arrays.copyOfRange(bytes, PREVIOUS_OFFSET, SIGNER_OFFSET));
  }

  KeyId signer() {
    return KeyId.at(bytes, SIGNER_OFFSET);
  }

  byte[] sealed() {
    return Arrays.copyOfRange(bytes, SEALED_OFFSET, signatureOffset());
  }

  /** SHA-256 of the whole entry, hexadecimal: what the next one names. */
  String hash() {
    return Bytes.hex(Bytes.sha256(bytes));
  }

  /** Whether one of these keys has the id that it names. */
  boolean namesOneOf(Iterable<VerifyingKey> keys) {
    for (VerifyingKey key : keys) {
      if (key.id().equals(signer())) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these keys signed it for this agency. */
  boolean isSignedByOneOf(Iterable<VerifyingKey> keys, AgencyId agency) {
    byte[] signature = Arrays.copyOfRange(bytes, signatureOffset(), bytes.length);
    byte[] message = signed(agency, Arrays.copyOf(bytes, signatureOffset()));
    for (VerifyingKey key : keys) {
      if (key.id().equals(signer()) && key.verify(message, signature)) {
        return true;
      }
    }
    return false;
  }

  private int signatureOffset() {
    return bytes.length - SigningKey.SIGNATURE_LENGTH;
  }

  private static byte[] signed(AgencyId agency, byte[] unsigned) {
    return Bytes.concat(
        Bytes.ascii("tipseal/v1 audit"), Bytes.u8(0), Bytes.lp(agency.bytes()), unsigned);
  }
}

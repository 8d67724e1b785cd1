package org.tipseal.office.audit;

import java.util.HexFormat;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;

/**
 * How far the log has come: its last entry.
 *
 * @param number of the entry; 0 for an empty log
 * @param hash SHA-256 of the entry, 64 hexadecimal digits
 */
record Position(long number, String hash) {
  /** The position of an empty log. */
  static final Position NONE = new Position(0, SealedEntry.NOTHING_BEFORE);

  private static final String PLACE = "audit-head";
  private static final int LENGTH = 8 + SealedEntry.HASH_LENGTH;

  static Position of(SealedEntry entry) {
    return new Position(entry.number(), entry.hash());
  }

  /** Sealed for the office's Redis: {@code u64 number ‖ hash}. */
  byte[] seal(ArchiveKeys keys) {
    return keys.seal(
        PLACE,
        Bytes.concat(
            Bytes.u32(number >>> 32),
            Bytes.u32(number & 0xffff_ffffL),
            HexFormat.of().parseHex(hash)));
  }

  static Position open(ArchiveKeys keys, byte[] sealed) throws ArchiveDamagedException {
    byte[] bytes = keys.open(PLACE, sealed);
    if (bytes.length != LENGTH) {
      throw new ArchiveDamagedException(PLACE);
    }
    long number = (Bytes.u32At(bytes, 0) << 32) | Bytes.u32At(bytes, 4);
    return new Position(number, HexFormat.of().formatHex(bytes, 8, LENGTH));
  }
}

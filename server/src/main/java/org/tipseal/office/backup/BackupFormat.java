package org.tipseal.office.backup;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.security.InvalidAlgorithmParameterException;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.keys.SecretBytes;

/**
 * A backup, from its first byte to its last (PROTOCOL §18):
 *
 * <pre>
 * 0      4  "TSBK"
 * 4      1  version = 1
 * 5      4  length n of the envelope
 * 9      n  envelope of purpose 7, sealed to the recovery key: {@link BackupHeader}
 * 9 + n  …  records, as a stream in Tink's AES256-GCM-HKDF-1MB format under the header's key,
 *           with bytes 0 to 9 + n as associated data
 * end    4  "KBST", which tells a backup that was changed from one that was cut off
 *
 * record: u8 kind ‖ u16 length of name ‖ name ‖ u64 time ‖ u64 size ‖ content
 * </pre>
 *
 * The last record is of kind 0.
 */
final class BackupFormat {
  static final byte[] MAGIC = Bytes.ascii("TSBK");
  static final byte[] TRAILER = Bytes.ascii("KBST");
  static final int VERSION = 1;
  static final int MAX_ENVELOPE = 1 << 20;
  static final int MAX_NAME = 4096;

  /** The largest value that is taken into memory: a keyset, or a value of Redis. */
  static final long MAX_VALUE = 512L << 20;

  private static final int SEGMENT = 1 << 20;

  private BackupFormat() {}

  static EnvelopeContext context(AgencyId agency) {
    return new EnvelopeContext(Purpose.BACKUP, 0, agency);
  }

  static StreamingAead stream(SecretBytes key) {
    byte[] copy = key.copy();
    try {
      return new AesGcmHkdfStreaming(copy, "HmacSha256", 32, SEGMENT, 0);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalStateException("the parameters are constant", e);
    } finally {
      Bytes.wipe(copy);
    }
  }
}

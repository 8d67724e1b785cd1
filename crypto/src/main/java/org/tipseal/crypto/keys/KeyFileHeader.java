package org.tipseal.crypto.keys;

import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The first 28 bytes of a key file (PROTOCOL.md §9), which are the associated data of the rest.
 *
 * <pre>
 *  0  4  "TSKF"
 *  4  1  version = 1
 *  5  1  kind
 *  6  4  Argon2id memory in KiB
 * 10  1  passes
 * 11  1  lanes
 * 12 16  salt
 * </pre>
 */
final class KeyFileHeader {
  static final int LENGTH = 28;
  static final int SALT_LENGTH = 16;

  private static final byte[] MAGIC = Bytes.ascii("TSKF");
  private static final int VERSION = 1;
  private static final int VERSION_OFFSET = 4;
  private static final int KIND_OFFSET = 5;
  private static final int MEMORY_OFFSET = 6;
  private static final int PASSES_OFFSET = 10;
  private static final int LANES_OFFSET = 11;
  private static final int SALT_OFFSET = 12;

  private final KeyFile.Kind kind;
  private final Argon2 argon2;
  private final byte[] salt;

  KeyFileHeader(KeyFile.Kind kind, Argon2 argon2, byte[] salt) {
    this.kind = kind;
    this.argon2 = argon2;
    this.salt = salt.clone();
  }

  KeyFile.Kind kind() {
    return kind;
  }

  /** The key of the rest of the file, which the caller closes. */
  SecretBytes deriveKey(SecretBytes password) {
    byte[] copy = password.copy();
    try {
      return argon2.derive(copy, salt);
    } finally {
      Bytes.wipe(copy);
    }
  }

  byte[] encode() {
    return Bytes.concat(
        MAGIC,
        Bytes.u8(VERSION),
        Bytes.u8(kind.code()),
        Bytes.u32(argon2.memoryKib()),
        Bytes.u8(argon2.passes()),
        Bytes.u8(argon2.lanes()),
        salt);
  }

  /**
   * Reads the header of a file of at least {@link #LENGTH} bytes.
   *
   * @throws RefusedException {@code keyfile-malformed} (also for parameters that would exhaust the
   *     reader), {@code unsupported-version}, {@code wrong-kind}
   */
  static KeyFileHeader parse(byte[] file, KeyFile.Kind expected) throws RefusedException {
    long memory = Bytes.u32At(file, MEMORY_OFFSET);
    int passes = Byte.toUnsignedInt(file[PASSES_OFFSET]);
    int lanes = Byte.toUnsignedInt(file[LANES_OFFSET]);
    if (!Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || !Argon2.isAllowed(memory, passes, lanes)) {
      throw new RefusedException(Defect.KEYFILE_MALFORMED);
    }
    if (file[VERSION_OFFSET] != VERSION) {
      throw new RefusedException(Defect.UNSUPPORTED_VERSION);
    }
    if (file[KIND_OFFSET] != expected.code()) {
      throw new RefusedException(Defect.WRONG_KIND);
    }
    return new KeyFileHeader(
        expected,
        new Argon2((int) memory, passes, lanes),
        Arrays.copyOfRange(file, SALT_OFFSET, LENGTH));
  }
}

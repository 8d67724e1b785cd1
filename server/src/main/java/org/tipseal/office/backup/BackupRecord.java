package org.tipseal.office.backup;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a record is, without its content.
 *
 * @param kind what the content is
 * @param name a path below the data directory, or a key of Redis as Latin-1; empty for others
 * @param time for a file, be it here or in an earlier backup, when it was last changed; for a
 *     value, when it expires, 0 for never; in milliseconds since 1970
 * @param size of the content in bytes
 */
record BackupRecord(Kind kind, String name, long time, long size) {
  /** What there is in a backup. */
  enum Kind {
    /** Nothing comes after it. The content is empty. */
    END(0),
    /** The keyset, as a file {@code keys.backup}: sealed to the recovery key once more. */
    KEYSET(1),
    /** A value of Redis, as DUMP gives it. */
    VALUE(2),
    /** A file of the data directory. */
    FILE(3),
    /** A file that an earlier backup of the chain holds. The content is its size, a u64. */
    HELD(4);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    int code() {
      return code;
    }

    static Optional<Kind> of(int code) {
      return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
  }
}

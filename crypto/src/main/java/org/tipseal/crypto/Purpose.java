package org.tipseal.crypto;

import java.util.Optional;

/** What a message is for. Its code is bound into every envelope and signature (PROTOCOL.md §1). */
public enum Purpose {
  /** A report, sealed to intake keys. */
  REPORT(1),
  /** A reporter's later message, signed by him, sealed to intake keys. */
  FOLLOW_UP(2),
  /** The agency's message, signed by the office, sealed to the reporter's reply key. */
  REPLY(3),
  /** The reporter takes the report back; a signed statement, not sealed. */
  WITHDRAWAL(4),
  /** The reporter presses for an answer; a signed statement, not sealed. */
  REMINDER(5),
  /** The office has the report durably; a signed statement, not sealed. */
  ACKNOWLEDGEMENT(6),
  /** The office's backup, sealed to the recovery key. */
  BACKUP(7),
  /** What one channel hands to another of the same office, sealed to that one's intake key. */
  TRANSFER(8);

  private final int code;

  Purpose(int code) {
    this.code = code;
  }

  /** The {@code u8} that stands for the purpose. */
  public int code() {
    return code;
  }

  /** Whether messages of this purpose travel in an envelope. */
  public boolean isSealed() {
    return switch (this) {
      case REPORT, FOLLOW_UP, REPLY, BACKUP, TRANSFER -> true;
      case WITHDRAWAL, REMINDER, ACKNOWLEDGEMENT -> false;
    };
  }

  /** Whether envelopes of this purpose are sealed to the keys of an epoch; all others carry 0. */
  public boolean hasEpoch() {
    return this == REPORT || this == FOLLOW_UP || this == TRANSFER;
  }

  /**
   * Finds a purpose.
   *
   * @param code the {@code u8}
   * @return the purpose, or empty when the code is none
   */
  public static Optional<Purpose> ofCode(int code) {
    for (Purpose purpose : values()) {
      if (purpose.code == code) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }
}

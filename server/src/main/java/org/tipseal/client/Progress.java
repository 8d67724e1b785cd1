package org.tipseal.client;

import java.time.Duration;

/** Hears how far a long command has come. */
public interface Progress {
  /** Hears nothing. */
  Progress NONE = new Progress() {};

  /** What is being done. */
  enum Step {
    /** The agency's profile is fetched and checked. */
    PROFILE,
    /** The receipt's keys are derived. */
    KEYS,
    /** The drop's challenge is solved. */
    CHALLENGE,
    /** The report is sealed. */
    SEALING,
    /** The sealed file is stamped. */
    STAMP,
    /** The report, follow-up, reminder or withdrawal is sent. */
    SENDING
  }

  /**
   * A step begins.
   *
   * @param step which
   */
  default void step(Step step) {}

  /**
   * A file is read for the first time, for its digest.
   *
   * @param name of the file
   * @param done bytes so far
   * @param size bytes in all
   */
  default void reading(String name, long done, long size) {}

  /**
   * A file is sealed and uploaded.
   *
   * @param name of the file
   * @param done sealed bytes that the drop has
   * @param size sealed bytes in all
   */
  default void uploading(String name, long done, long size) {}

  /**
   * A sealed file is stamped.
   *
   * @param tried numbers so far
   * @param expected what it takes on average; now and then it takes several times as many
   */
  default void stamping(long tried, long expected) {}

  /**
   * Nothing can be done until the drop is there again.
   *
   * @param reason {@code UNREACHABLE} or {@code BUSY}
   * @param pause until the next try
   */
  default void waiting(ClientException.Reason reason, Duration pause) {}
}

package org.tipseal.report;

import java.util.List;

/**
 * One status of a case.
 *
 * @param code such as {@code S60} or {@code R10}
 * @param track whether it is the case's own status or its reward's, which runs beside
 * @param by who may set it
 * @param label its name
 * @param explanation what a reporter reads with it
 * @param requires what has to be given with it, or null
 * @param followsParent whether from here on the case's status is its parent's
 * @param nextAtNewChannel whether the next status is set by another channel
 * @param next the codes that may follow
 */
public record Status(
    String code,
    Track track,
    Actor by,
    Label label,
    Label explanation,
    Requirement requires,
    boolean followsParent,
    boolean nextAtNewChannel,
    List<String> next) {

  /** Copies the list. */
  public Status {
    next = Texts.copy(next);
  }

  /** The two lines that statuses run on. */
  public enum Track {
    CASE,
    REWARD
  }

  /** Who sets a status. */
  public enum Actor {
    SYSTEM,
    HANDLER,
    REPORTER
  }

  /** What a status needs beside its code. */
  public enum Requirement {
    REASON,
    FINDING,
    CHANNEL,
    PARENT
  }
}

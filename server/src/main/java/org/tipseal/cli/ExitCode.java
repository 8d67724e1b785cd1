package org.tipseal.cli;

/** How a command ends: what a script can go by. */
enum ExitCode {
  /** Done. */
  DONE(0),
  /** A failure that the program did not foresee. */
  UNEXPECTED(1),
  /** The command line, an input file or a configuration is wrong; nothing was sent or changed. */
  BAD_INPUT(2),
  /**
   * Something that was received or opened is not what it has to be; the message names the defect.
   */
  REFUSED(3),
  /** The other side cannot be reached or is busy. The same command later may succeed. */
  UNAVAILABLE(4),
  /** There is no such mailbox or case. */
  NOT_FOUND(5),
  /** Done in part: what was shown or checked is right, and what is missing is named. */
  INCOMPLETE(6);

  /** For the foot of every {@code --help}. */
  static final String[] HELP = {
    "0:done",
    "1:unexpected failure",
    "2:wrong command line, input file or configuration; nothing was sent or changed",
    "3:refused: something received or opened is not what it must be; the message names the defect",
    "4:the other side cannot be reached or is busy; try again later",
    "5:no such mailbox or case",
    "6:done in part: something is damaged or could not be checked, and is named; the rest is right"
  };

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}

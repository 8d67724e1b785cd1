package org.tipseal.cli;

/** Ends a command with a message in the user's words. */
final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /**
   * A failure to be shown as it is.
   *
   * @param exitCode how the command ends
   * @param message what is wrong and what to do about it, without anything secret
   */
  CommandFailure(ExitCode exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  ExitCode exitCode() {
    return exitCode;
  }
}

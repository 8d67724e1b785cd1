package org.tipseal.client;

/** Says a drop's refusal in the reporter's terms. */
final class Problems {
  private Problems() {}

  /** Something that the drop may refuse. */
  @FunctionalInterface
  interface Wish<T> {
    T run() throws ClientException, DropProblemException;
  }

  static <T> T translate(Wish<T> wish) throws ClientException {
    try {
      return wish.run();
    } catch (DropProblemException e) {
      throw translate(e);
    }
  }

  static ClientException translate(DropProblemException problem) {
    ClientException.Reason reason =
        switch (problem.name()) {
          case "mailbox-not-found" -> ClientException.Reason.MAILBOX_NOT_FOUND;
          case "mailbox-ended" -> ClientException.Reason.MAILBOX_ENDED;
          case "number-taken", "number-out-of-order" -> ClientException.Reason.NUMBER_TAKEN;
          case "reminder-not-due" -> ClientException.Reason.REMINDER_NOT_DUE;
          default ->
              problem.passes() ? ClientException.Reason.BUSY : ClientException.Reason.DROP_REFUSED;
        };
    return new ClientException(reason, problem.name(), problem);
  }
}

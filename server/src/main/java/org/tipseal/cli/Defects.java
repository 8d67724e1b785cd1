package org.tipseal.cli;

import org.tipseal.crypto.RefusedException;

/** Says to an operator or handler why something was refused. */
final class Defects {
  private static final Words ENGLISH = new Words(Language.EN);

  private Defects() {}

  static CommandFailure failure(String what, RefusedException e) {
    return new CommandFailure(
        ExitCode.REFUSED, what + ": " + e.defect().wireName() + ": " + ENGLISH.explain(e.defect()));
  }
}

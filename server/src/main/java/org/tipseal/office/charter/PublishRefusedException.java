package org.tipseal.office.charter;

import java.util.List;
import org.tipseal.report.Problem;

/** What was signed is not put in force. */
public final class PublishRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Signed, but with mistakes in it. */
  public static final String MISTAKES = "signed-mistakes";

  private final transient List<Problem> problems;

  PublishRefusedException(String code, List<Problem> problems) {
    super(code);
    this.problems = List.copyOf(problems);
  }

  /** Why: {@code signed-mistakes}, or the name of a reason of the key file's. */
  public String code() {
    return getMessage();
  }

  /** All mistakes, for {@code signed-mistakes}. */
  public List<Problem> problems() {
    return problems;
  }
}

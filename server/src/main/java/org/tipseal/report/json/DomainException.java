package org.tipseal.report.json;

import java.util.List;
import java.util.stream.Collectors;
import org.tipseal.report.Problem;

/** An agency's own tables have mistakes: all of them, each with its file, place and sentence. */
public final class DomainException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  DomainException(List<Problem> problems) {
    super(problems.stream().map(p -> p.line("en")).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** The mistakes, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }
}

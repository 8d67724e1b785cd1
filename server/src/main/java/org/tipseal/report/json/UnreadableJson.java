package org.tipseal.report.json;

import org.tipseal.report.Problem;

/** A document that is no JSON at all. */
final class UnreadableJson extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableJson(Problem problem) {
    super(problem.code());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}

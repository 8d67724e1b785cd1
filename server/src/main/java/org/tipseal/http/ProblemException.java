package org.tipseal.http;

/**
 * Ends a request with a {@link Problem}.
 *
 * <p>It has neither message nor stack trace: it is an answer, thrown at every bad request, and
 * costs nothing to make.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;

  /** A request that is refused. */
  public ProblemException(Problem problem) {
    super(problem.wireName(), null, false, false);
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}

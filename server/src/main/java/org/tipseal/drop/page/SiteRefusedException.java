package org.tipseal.drop.page;

/** The page cannot be served as it is; the message says why, and what to run. */
public final class SiteRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal in words for the operator. */
  public SiteRefusedException(String message) {
    super(message);
  }
}

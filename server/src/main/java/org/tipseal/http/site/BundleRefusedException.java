package org.tipseal.http.site;

/** The page in this jar is missing or damaged; the message says which, and what to do. */
public final class BundleRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal in words for the operator. */
  public BundleRefusedException(String message) {
    super(message);
  }
}

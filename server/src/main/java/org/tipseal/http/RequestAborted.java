package org.tipseal.http;

/** A request whose sender went away before it was whole. There is nobody to answer. */
public final class RequestAborted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A request that was cut off. */
  public RequestAborted() {
    super("aborted", null, false, false);
  }
}

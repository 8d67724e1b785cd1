package org.tipseal.storage;

/**
 * The store cannot answer now: it is away, full, too slow, or refuses to write durably. The
 * operation may have taken effect or not; every operation can be repeated. Callers answer 503.
 *
 * <p>Messages name a cause out of a fixed list and never a key, a value or an argument.
 */
public final class StorageUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, in words for the operator's log
   */
  public StorageUnavailableException(String reason) {
    super(reason);
  }

  /**
   * @param reason what is wrong, in words for the operator's log
   * @param cause the failure below
   */
  public StorageUnavailableException(String reason, Throwable cause) {
    super(reason, cause);
  }
}

package org.tipseal.drop.upload;

import io.vertx.core.Future;

/**
 * Adds bytes to an upload. Nothing counts before it is committed. No two of its operations are
 * under way at once.
 */
public interface ContentWriter {
  /**
   * Adds bytes, not yet durable.
   *
   * @param bytes not to be changed until the result is there
   * @param length how many of them, from the first
   */
  Future<Void> write(byte[] bytes, int length);

  /** Makes everything that was written durable; writing may go on. */
  Future<Void> commit();

  /** Ends writing. What was written since the last commit is gone. */
  Future<Void> close();
}

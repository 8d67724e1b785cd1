package org.tipseal.drop.upload;

import io.vertx.core.Future;
import java.util.List;
import org.tipseal.crypto.submission.UploadId;

/** Deletes the content of uploads whose records are gone. */
public final class Discarded {
  private final ContentStore content;

  /** Of one content store. */
  public Discarded(ContentStore content) {
    this.content = content;
  }

  /**
   * Deletes one after the other; what is missed here is found by the sweeper, for it is garbage
   * already.
   */
  public Future<Void> delete(List<UploadId> uploads) {
    Future<Void> all = Future.succeededFuture();
    for (UploadId upload : uploads) {
      all = all.eventually(() -> content.delete(upload));
    }
    return all;
  }
}

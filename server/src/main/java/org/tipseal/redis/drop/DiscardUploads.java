package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.util.List;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.redis.RedisLink;

/**
 * Forgets uploads that nothing names any more. Each lies in a slot of its own, so this is not part
 * of the script that decided it; what is left over when the drop dies in between is found by {@link
 * FindGarbage}.
 */
final class DiscardUploads {
  private final RedisLink link;

  DiscardUploads(RedisLink link) {
    this.link = link;
  }

  /**
   * Forgets them.
   *
   * @param joined 16 bytes each
   * @return them
   */
  Future<List<UploadId>> run(byte[] joined) {
    List<UploadId> ids = UploadIds.split(joined);
    return Future.join(ids.stream().map(this::forget).toList()).map(done -> ids);
  }

  private Future<Long> forget(UploadId id) {
    byte[] key = RedisText.bytes(DropKeys.upload(id));
    return link.write(commands -> commands.del(key));
  }
}

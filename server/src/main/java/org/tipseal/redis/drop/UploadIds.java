package org.tipseal.redis.drop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.submission.UploadId;

/** Upload ids as arrivals name them: 16 bytes each, one after the other. */
final class UploadIds {
  private UploadIds() {}

  static byte[] join(List<UploadId> ids) {
    return Bytes.concat(ids.stream().map(UploadId::bytes).toArray(byte[][]::new));
  }

  static List<UploadId> split(byte[] joined) {
    List<UploadId> ids = new ArrayList<>();
    for (int at = 0; at < joined.length; at += UploadId.LENGTH) {
      ids.add(UploadId.of(Arrays.copyOfRange(joined, at, at + UploadId.LENGTH)));
    }
    return ids;
  }
}

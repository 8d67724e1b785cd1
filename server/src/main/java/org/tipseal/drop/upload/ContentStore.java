package org.tipseal.drop.upload;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import org.tipseal.crypto.submission.UploadId;

/**
 * Where the bytes of uploads are kept: files, or an object store. What is known of an upload stands
 * in {@link UploadStore}; bytes without such a record are garbage.
 *
 * <p>Every operation fails with {@link org.tipseal.storage.StorageUnavailableException} when the
 * bytes cannot be kept or read.
 */
public interface ContentStore {
  /** How many bytes are durable, counted from the first; 0 for an id that has none. */
  Future<Long> length(UploadId id);

  /**
   * Goes on writing behind the durable bytes. One writer at a time for an id; the caller sees to
   * that.
   *
   * @param offset {@link #length}
   */
  Future<ContentWriter> append(UploadId id, long offset);

  /**
   * Reads durable bytes.
   *
   * @param from first byte
   * @param length how many
   */
  Future<ReadStream<Buffer>> read(UploadId id, long from, long length);

  /** Deletes all bytes of an id; done too if there are none. */
  Future<Void> delete(UploadId id);

  /**
   * Bytes that could still be stored, or {@link Long#MAX_VALUE} where nobody can tell. Cheap enough
   * to ask often.
   */
  long free();

  /**
   * The ids of which there are bytes, durable or not, that begin with this byte.
   *
   * @param firstByte 0 to 255
   */
  Future<List<UploadId>> ids(int firstByte);
}

package org.tipseal.drop.upload;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.storage.StorageUnavailableException;

/** Content as files below a folder; see {@link ContentFiles} for how they lie. */
public final class FileContentStore implements ContentStore {
  /** Read at a time when the office fetches. */
  private static final int READ_BYTES = 256 * 1024;

  /** How long an answer about free space is good. */
  private static final long FREE_NANOS = 1_000_000_000L;

  private final Vertx vertx;
  private final ContentFiles files;
  private volatile long free;
  private volatile long freeUntil = System.nanoTime();

  /**
   * A store in a folder, which is made when it is needed.
   *
   * @param root the folder, used by nothing else
   * @param clock for the day that files bear as their time
   */
  public FileContentStore(Vertx vertx, Path root, Clock clock) {
    this.vertx = vertx;
    this.files = new ContentFiles(root, clock);
  }

  @Override
  public Future<Long> length(UploadId id) {
    return blocking(() -> files.durable(id));
  }

  @Override
  public Future<ContentWriter> append(UploadId id, long offset) {
    return blocking(() -> new Writer(id, files.open(id, offset)));
  }

  @Override
  public Future<ReadStream<Buffer>> read(UploadId id, long from, long length) {
    OpenOptions readOnly = new OpenOptions().setRead(true).setWrite(false).setCreate(false);
    return vertx
        .fileSystem()
        .open(files.path(id).toString(), readOnly)
        .<ReadStream<Buffer>>map(
            file -> file.setReadPos(from).setReadLength(length).setReadBufferSize(READ_BYTES))
        .recover(failure -> Future.failedFuture(unavailable(failure)));
  }

  @Override
  public Future<Void> delete(UploadId id) {
    return blocking(
        () -> {
          files.delete(id);
          return null;
        });
  }

  @Override
  public long free() {
    if (System.nanoTime() - freeUntil >= 0) {
      try {
        free = files.free();
      } catch (IOException e) {
        free = 0;
      }
      freeUntil = System.nanoTime() + FREE_NANOS;
    }
    return free;
  }

  @Override
  public Future<List<UploadId>> ids(int firstByte) {
    return blocking(() -> files.ids(firstByte));
  }

  private <T> Future<T> blocking(FileTask<T> task) {
    return vertx.executeBlocking(
        () -> {
          try {
            return task.run();
          } catch (IOException e) {
            throw unavailable(e);
          }
        },
        false);
  }

  private static StorageUnavailableException unavailable(Throwable cause) {
    return new StorageUnavailableException("the disk does not take or give files", cause);
  }

  @FunctionalInterface
  private interface FileTask<T> {
    T run() throws IOException;
  }

  private final class Writer implements ContentWriter {
    private final UploadId id;
    private final FileChannel channel;

    Writer(UploadId id, FileChannel channel) {
      this.id = id;
      this.channel = channel;
    }

    @Override
    public Future<Void> write(byte[] bytes, int length) {
      return blocking(
          () -> {
            ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
            while (left.hasRemaining()) {
              channel.write(left);
            }
            return null;
          });
    }

    @Override
    public Future<Void> commit() {
      return blocking(
          () -> {
            files.commit(id, channel);
            return null;
          });
    }

    @Override
    public Future<Void> close() {
      return blocking(
          () -> {
            try (channel) {
              long durable = files.durable(id);
              if (channel.size() > durable) {
                channel.truncate(durable);
              }
              if (durable == 0) {
                files.delete(id);
              } else {
                files.blurTime(id);
              }
            }
            return null;
          });
    }
  }
}

package org.tipseal.drop.upload;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.events.DropEvent;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * Uploads: their records in a store and their bytes in another, brought together. Safe for use by
 * several threads.
 */
public final class UploadService {
  private final UploadStore store;
  private final ContentStore content;
  private final UploadSettings settings;
  private final DropEvents events;
  private final Clock clock;
  private final SecureRandom random;
  private final Set<UploadId> writing = ConcurrentHashMap.newKeySet();

  /** A service upon both stores. */
  public UploadService(
      UploadStore store,
      ContentStore content,
      UploadSettings settings,
      DropEvents events,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.content = content;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
    this.random = random;
  }

  /**
   * An upload as its sender sees it.
   *
   * @param offset bytes that are durable
   */
  record Progress(UploadId id, long length, long offset, LocalDate expires) {}

  UploadSettings settings() {
    return settings;
  }

  /**
   * Begins an upload.
   *
   * @param length bytes that it will have
   * @return fails with {@code uploads-paused} when the disk is short
   */
  Future<Progress> create(long length) {
    if (content.free() - length < settings.reserve()) {
      return Future.failedFuture(new ProblemException(Problem.UPLOADS_PAUSED));
    }
    UploadId id = UploadId.generate(random);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate expires = today.plusDays(settings.expiryDays() + 1L);
    return store
        .create(id, length, expires)
        .map(
            made -> {
              if (!made) {
                throw new IllegalStateException("an upload id came up twice");
              }
              events.count(DropEvent.UPLOAD_BEGUN);
              return new Progress(id, length, 0, expires);
            });
  }

  /**
   * Where an upload stands. One whose last bytes were stored but not yet declared complete is so
   * now.
   *
   * @return fails with {@code upload-not-found}
   */
  Future<Progress> progress(UploadId id) {
    return found(id)
        .compose(
            upload ->
                upload.complete()
                    ? Future.succeededFuture(
                        new Progress(id, upload.length(), upload.length(), upload.expires()))
                    : content
                        .length(id)
                        .map(offset -> new Progress(id, upload.length(), offset, upload.expires()))
                        .compose(this::completed));
  }

  private Future<Progress> completed(Progress progress) {
    if (progress.offset() < progress.length()) {
      return Future.succeededFuture(progress);
    }
    events.count(DropEvent.UPLOAD_COMPLETED);
    return store.complete(progress.id()).map(progress);
  }

  /**
   * Adds a part.
   *
   * @param offset where the sender believes the upload to stand
   * @param receive given a writer and the bytes still lacking, carries the part into it
   * @return where it stands afterwards. Fails with {@code upload-not-found}, {@code upload-busy},
   *     {@code upload-claimed}, {@code upload-offset-wrong} or what {@code receive} fails with
   */
  Future<Progress> append(UploadId id, long offset, Receiver receive) {
    return alone(
        id,
        upload -> {
          if (upload.claimed()) {
            return Future.failedFuture(new ProblemException(Problem.UPLOAD_CLAIMED));
          }
          return content
              .length(id)
              .compose(
                  durable -> {
                    if (durable != offset) {
                      throw new ProblemException(Problem.UPLOAD_OFFSET_WRONG);
                    }
                    return content.append(id, offset);
                  })
              .compose(writer -> receive.into(writer, upload.length() - offset))
              .compose(done -> progress(id));
        });
  }

  /**
   * Forgets an upload and its bytes. Fails with {@code upload-not-found}, {@code upload-busy} or
   * {@code upload-claimed}.
   */
  Future<Void> terminate(UploadId id) {
    return alone(
        id,
        upload ->
            store
                .terminate(id)
                .compose(
                    forgotten ->
                        forgotten
                            ? content.delete(id)
                            : Future.failedFuture(new ProblemException(Problem.UPLOAD_CLAIMED))));
  }

  /** Whether uploads have to stop to leave space for reports. */
  boolean diskIsShort() {
    return content.free() < settings.reserve();
  }

  private Future<UploadRecord> found(UploadId id) {
    return store
        .find(id)
        .map(upload -> upload.orElseThrow(() -> new ProblemException(Problem.UPLOAD_NOT_FOUND)));
  }

  private <T> Future<T> alone(UploadId id, Function<UploadRecord, Future<T>> task) {
    if (!writing.add(id)) {
      return Future.failedFuture(new ProblemException(Problem.UPLOAD_BUSY));
    }
    return found(id).compose(task).onComplete(done -> writing.remove(id));
  }

  /** Carries a part into a writer, and closes that. */
  @FunctionalInterface
  interface Receiver {
    /**
     * Carries it.
     *
     * @param room bytes that the upload still lacks
     */
    Future<Void> into(ContentWriter writer, long room);
  }
}

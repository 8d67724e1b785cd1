package org.tipseal.drop.upload;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.submission.UploadId;

/**
 * What is known of uploads. Their content is kept elsewhere, under the same id; it is made after
 * the record, and deleted after it, so that content without a record is always garbage.
 *
 * <p>Every answer arrives when it is durable; fails with {@link
 * org.tipseal.storage.StorageUnavailableException} when the store is away.
 */
public interface UploadStore {
  /**
   * Makes a record, with the id drawn by the caller.
   *
   * @param length of the sealed attachment in bytes
   * @param expires the first day on which it is no longer known if nothing claims it
   * @return false if the id is in use
   */
  Future<Boolean> create(UploadId id, long length, LocalDate expires);

  /** What is known of it. */
  Future<Optional<UploadRecord>> find(UploadId id);

  /**
   * Says that all bytes are stored durably. May be said again.
   *
   * @return false if there is no such upload
   */
  Future<Boolean> complete(UploadId id);

  /**
   * Forgets an upload that nothing has claimed.
   *
   * @return whether it is forgotten now, and its content to be deleted; false if it is unknown or
   *     claimed
   */
  Future<Boolean> terminate(UploadId id);

  /**
   * Which of these are garbage, for the sweeper: those unknown, and those claimed before yesterday
   * by a mailbox for which nothing that waits names them (the submission never came, or it was
   * taken or withdrawn and the drop died before deleting). Their records are gone afterwards.
   *
   * @param ids at most 1000
   */
  Future<List<UploadId>> garbage(List<UploadId> ids, LocalDate today);
}

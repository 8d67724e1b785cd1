package org.tipseal.redis.drop;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.redis.RedisLink;

/** What belongs to setting a mailbox's life anew, besides {@code life.lua}. */
final class MailboxLife {
  private final RedisLink link;
  private final Lifetimes lifetimes;

  MailboxLife(RedisLink link, Lifetimes lifetimes) {
    this.link = link;
    this.lifetimes = lifetimes;
  }

  /** Marker, mailbox, replies, waiting, queue. */
  static List<String> keys(MailboxId mailbox) {
    return List.of(
        DropKeys.marker(mailbox),
        DropKeys.mailbox(mailbox),
        DropKeys.replies(mailbox),
        DropKeys.waiting(mailbox),
        DropKeys.queue(DropKeys.shard(mailbox)));
  }

  /**
   * Lets uploads live as long as a mailbox that is set anew today. If this is cut off, the next
   * renewal does it.
   *
   * @param joined 16 bytes each
   */
  Future<Void> extendUploads(byte[] joined, LocalDate today) {
    return Future.join(UploadIds.split(joined).stream().map(id -> extend(id, today)).toList())
        .mapEmpty();
  }

  private Future<Boolean> extend(UploadId id, LocalDate today) {
    byte[] key = RedisText.bytes(DropKeys.upload(id));
    return link.write(commands -> commands.pexpireat(key, DropKeys.midnight(lifetimes.end(today))));
  }
}

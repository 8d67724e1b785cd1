package org.tipseal.redis.drop;

import java.util.List;
import org.tipseal.crypto.receipt.MailboxId;

/** The keys that everything needs which queues something for an open mailbox. */
final class ArrivalKeys {
  private ArrivalKeys() {}

  /** Marker, mailbox, queue, sequence, waiting. */
  static List<String> of(MailboxId mailbox) {
    int shard = DropKeys.shard(mailbox);
    return List.of(
        DropKeys.marker(mailbox),
        DropKeys.mailbox(mailbox),
        DropKeys.queue(shard),
        DropKeys.sequence(shard),
        DropKeys.waiting(mailbox));
  }
}

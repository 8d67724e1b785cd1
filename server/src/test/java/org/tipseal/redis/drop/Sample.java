package org.tipseal.redis.drop;

import static org.tipseal.redis.RedisExtension.await;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.receipt.RecipientMemo;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalCursor;
import org.tipseal.drop.mailbox.FollowUp;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult.Accepted;

/** Random submissions and what one does with them. */
final class Sample {
  static final int STATEMENT_LENGTH = 72;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Sample() {}

  static Buffer bytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Buffer.buffer(bytes);
  }

  static Buffer statement() {
    return bytes(STATEMENT_LENGTH);
  }

  static MailboxId mailbox() {
    return new MailboxId(bytes(MailboxId.LENGTH).getBytes());
  }

  static Submission submission(LocalDate today, UploadId... uploads) {
    return submission(mailbox(), bytes(9000), today, uploads);
  }

  static Submission submission(
      MailboxId mailbox, Buffer body, LocalDate today, UploadId... uploads) {
    return new Submission(
        mailbox,
        Buffer.buffer(Bytes.sha256(body.getBytes())),
        bytes(RecipientMemo.LENGTH),
        List.of(uploads),
        body,
        today);
  }

  static FollowUp followUp(
      MailboxAddress address, long number, Buffer body, LocalDate today, UploadId... uploads) {
    return new FollowUp(
        address,
        number,
        Buffer.buffer(Bytes.sha256(body.getBytes())),
        List.of(uploads),
        body,
        today);
  }

  /** A complete upload. */
  static UploadId upload(RedisDropStores stores, LocalDate today) {
    UploadId id = UploadId.generate(RANDOM);
    await(stores.uploads().create(id, 1000, today.plusDays(2)));
    await(stores.uploads().complete(id));
    return id;
  }

  /** A new report's mailbox. */
  static MailboxAddress submitted(RedisDropStores stores, LocalDate today, UploadId... uploads) {
    Submission submission = submission(today, uploads);
    Locator locator = ((Accepted) await(stores.submissions().submit(submission))).locator();
    return new MailboxAddress(submission.mailbox(), locator);
  }

  /** What waits of a mailbox, in order. */
  static List<Arrival> waiting(RedisDropStores stores, MailboxAddress address) {
    return await(stores.arrivals().waiting(ArrivalCursor.START)).stream()
        .filter(arrival -> arrival.mailbox().equals(address.id()))
        .toList();
  }

  /** The office fetches and acknowledges the one thing that waits. */
  static void take(RedisDropStores stores, MailboxAddress address) {
    Arrival arrival = waiting(stores, address).get(0);
    await(stores.arrivals().body(arrival.id()));
    Buffer statement =
        switch (arrival.kind()) {
          case REPORT -> statement();
          case FOLLOW_UP, REMINDER, WITHDRAWAL -> Buffer.buffer();
        };
    await(stores.arrivals().acknowledge(arrival.id(), statement));
  }
}

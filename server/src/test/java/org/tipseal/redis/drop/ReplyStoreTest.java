package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.submitted;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.ReplyResult;

/** What the agency does with a mailbox, and the two clocks. */
final class ReplyStoreTest extends DropStoreTests {
  @Test
  void repliesAreNumberedAndShown() {
    MailboxAddress address = submitted(stores, today);
    Buffer first = bytes(9000);
    assertEquals(new ReplyResult.NumberSkipped(1), put(address, 2, first));
    assertEquals(new ReplyResult.Stored(), put(address, 1, first));
    assertEquals(new ReplyResult.AlreadyStored(), put(address, 1, first));
    assertEquals(new ReplyResult.NumberTaken(), put(address, 1, bytes(9000)));
    Buffer second = bytes(9000);
    assertEquals(new ReplyResult.Stored(), put(address, 2, second));
    assertEquals(
        List.of(new MailboxView.Reply(1, first), new MailboxView.Reply(2, second)),
        open(address).replies());
    assertEquals(
        new ReplyResult.NotFound(),
        await(stores.replies().put(Sample.mailbox(), 1, first, true, today)));
  }

  @Test
  void whatTheAgencyDoesSetsTheLifeAnew() {
    MailboxAddress address = submitted(stores, today.minusDays(20));
    assertEquals(10, open(address).daysLeft());
    assertTrue(await(stores.replies().renew(address.id(), today.minusDays(5))));
    assertEquals(25, open(address).daysLeft());
    await(stores.replies().put(address.id(), 1, bytes(9000), false, today));
    assertEquals(30, open(address).daysLeft());
    assertFalse(await(stores.replies().renew(Sample.mailbox(), today)));
  }

  @Test
  void whatWaitsLivesAsLongAsItsMailbox() {
    UploadId upload = upload(stores, today);
    MailboxAddress address = submitted(stores, today.minusDays(20), upload);
    await(stores.replies().renew(address.id(), today));
    assertEquals(
        Lifetimes.DEFAULT.end(today), await(stores.uploads().find(upload)).orElseThrow().expires());
    Arrival arrival = waiting(stores, address).get(0);
    for (String key :
        List.of(
            DropKeys.mailbox(address.id()),
            DropKeys.arrival(arrival.id()),
            DropKeys.waiting(address.id()),
            DropKeys.queue(arrival.id().shard()))) {
      assertEquals(DropKeys.midnight(Lifetimes.DEFAULT.end(today)), expiry(key), key);
    }
    for (String key :
        List.of(
            DropKeys.marker(address.id()),
            DropKeys.locator(arrival.id().shard(), address.locator()))) {
      assertEquals(DropKeys.midnight(Lifetimes.DEFAULT.markerEnd(today)), expiry(key), key);
    }
  }

  @Test
  void theAnswerClock() {
    LocalDate submitted = today.minusDays(29);
    MailboxAddress address = submitted(stores, submitted);
    assertFalse(overdue(address, submitted.plusDays(30)));
    assertTrue(overdue(address, submitted.plusDays(31)));

    await(stores.mailboxes().followUp(followUp(address, 1, bytes(9000), submitted.plusDays(10))));
    assertTrue(overdue(address, submitted.plusDays(31)), "a follow-up does not restart it");

    await(stores.replies().put(address.id(), 1, bytes(9000), false, today));
    assertTrue(overdue(address, submitted.plusDays(31)), "only a person's answer counts");

    await(stores.replies().put(address.id(), 2, bytes(9000), true, today));
    assertFalse(overdue(address, today.plusDays(31)), "answered, and no more is owed");

    await(stores.replies().renew(address.id(), today));
    assertFalse(overdue(address, today.plusDays(30)));
    assertTrue(overdue(address, today.plusDays(31)), "the case is open, and silent for 30 days");
  }

  @Test
  void aFollowUpAfterAnAnswerOpensTheClockAgain() {
    MailboxAddress address = submitted(stores, today);
    await(stores.replies().put(address.id(), 1, bytes(9000), true, today));
    await(stores.mailboxes().followUp(followUp(address, 1, bytes(9000), today.plusDays(10))));
    assertFalse(overdue(address, today.plusDays(30)));
    assertTrue(overdue(address, today.plusDays(31)), "counted from the answer");

    await(stores.replies().put(address.id(), 2, bytes(9000), true, today));
    await(stores.mailboxes().followUp(followUp(address, 2, bytes(9000), today.plusDays(40))));
    assertFalse(overdue(address, today.plusDays(70)));
    assertTrue(overdue(address, today.plusDays(71)), "had stood still: counted from the message");
  }

  private boolean overdue(MailboxAddress address, LocalDate day) {
    return ((MailboxView.Open) await(stores.mailboxes().read(address, day))).overdue();
  }

  private long expiry(String key) {
    return await(link().read(commands -> commands.pexpiretime(RedisText.bytes(key))));
  }
}

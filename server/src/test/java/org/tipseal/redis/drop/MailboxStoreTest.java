package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.statement;
import static org.tipseal.redis.drop.Sample.submitted;
import static org.tipseal.redis.drop.Sample.take;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalKind;
import org.tipseal.drop.mailbox.FollowUpResult;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.ReminderResult;
import org.tipseal.drop.mailbox.WithdrawalResult;

/** What a reporter does with a mailbox. */
final class MailboxStoreTest extends DropStoreTests {
  @Test
  void followUpsAreNumbered() {
    MailboxAddress address = submitted(stores, today);
    Buffer first = bytes(9000);
    assertEquals(
        new FollowUpResult.NumberSkipped(1),
        await(stores.mailboxes().followUp(followUp(address, 2, first, today))));
    for (int number = 1; number <= 9; number++) {
      Buffer body = number == 1 ? first : bytes(9000);
      assertEquals(
          new FollowUpResult.Accepted(),
          await(stores.mailboxes().followUp(followUp(address, number, body, today))));
      assertEquals(
          new FollowUpResult.AlreadyAccepted(),
          await(stores.mailboxes().followUp(followUp(address, number, body, today))));
      assertEquals(
          new FollowUpResult.NumberTaken(),
          await(stores.mailboxes().followUp(followUp(address, number, bytes(9000), today))));
    }
    assertEquals(
        new FollowUpResult.AlreadyAccepted(),
        await(stores.mailboxes().followUp(followUp(address, 1, first, today))));
    assertEquals(
        new FollowUpResult.NumberTaken(),
        await(stores.mailboxes().followUp(followUp(address, 0, first, today))));
    assertEquals(9, open(address).followUps());
    assertEquals(
        List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L),
        waiting(stores, address).stream().map(Arrival::number).toList());
  }

  @Test
  void aFollowUpWithUploadsIsAnsweredTheSameAfterItWasTaken() {
    MailboxAddress address = submitted(stores, today);
    take(stores, address);
    UploadId upload = upload(stores, today);
    Buffer body = bytes(9000);
    assertEquals(
        new FollowUpResult.Accepted(),
        await(stores.mailboxes().followUp(followUp(address, 1, body, today, upload))));
    take(stores, address);
    assertEquals(
        new FollowUpResult.AlreadyAccepted(),
        await(stores.mailboxes().followUp(followUp(address, 1, body, today, upload))));
    assertEquals(
        new FollowUpResult.UploadMissing(upload),
        await(stores.mailboxes().followUp(followUp(address, 2, body, today, upload))));
  }

  @Test
  void aReminderIsTakenOnceADayWhenOverdue() {
    MailboxAddress address = submitted(stores, today.minusDays(30));
    assertEquals(
        ReminderResult.NOT_OVERDUE, await(stores.mailboxes().remind(address, statement(), today)));
    // The same mailbox on the day after: overdue, and within its life.
    LocalDate tomorrow = today.plusDays(1);
    assertTrue(((MailboxView.Open) await(stores.mailboxes().read(address, tomorrow))).overdue());
    Buffer statement = statement();
    assertEquals(
        ReminderResult.ACCEPTED, await(stores.mailboxes().remind(address, statement, tomorrow)));
    assertEquals(
        ReminderResult.ALREADY_ACCEPTED,
        await(stores.mailboxes().remind(address, statement, tomorrow)));
    assertFalse(
        ((MailboxView.Open) await(stores.mailboxes().read(address, tomorrow))).remindable());
    assertEquals(
        ReminderResult.ACCEPTED,
        await(stores.mailboxes().remind(address, statement(), today.plusDays(2))));

    Arrival reminder = waiting(stores, address).get(1);
    assertEquals(ArrivalKind.REMINDER, reminder.kind());
    assertEquals(tomorrow.toEpochDay(), reminder.number());
    assertEquals(Optional.of(statement), await(stores.arrivals().body(reminder.id())));
  }

  @Test
  void unknownAndWrongAddressesAreNotFound() {
    MailboxAddress address = submitted(stores, today);
    MailboxAddress wrong = new MailboxAddress(address.id(), other(address.locator()));
    MailboxAddress unknown = new MailboxAddress(Sample.mailbox(), address.locator());
    for (MailboxAddress none : List.of(wrong, unknown)) {
      assertEquals(new MailboxView.NotFound(), await(stores.mailboxes().read(none, today)));
      assertEquals(
          new FollowUpResult.NotFound(),
          await(stores.mailboxes().followUp(followUp(none, 1, bytes(9000), today))));
      assertEquals(
          new FollowUpResult.NotFound(),
          await(
              stores
                  .mailboxes()
                  .followUp(
                      followUp(
                          none, 1, bytes(9000), today, UploadId.generate(new SecureRandom())))));
      assertEquals(
          ReminderResult.NOT_FOUND,
          await(stores.mailboxes().remind(none, statement(), today.plusDays(31))));
      assertEquals(
          new WithdrawalResult.NotFound(),
          await(stores.mailboxes().withdraw(none, statement(), today)));
    }
    assertEquals(1, waiting(stores, address).size());
    assertEquals(0, open(address).followUps());
  }

  private static Locator other(Locator locator) {
    String start = locator.value().substring(1);
    return new Locator((locator.value().startsWith("A") ? "B" : "A") + start);
  }
}

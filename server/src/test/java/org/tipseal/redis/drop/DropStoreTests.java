package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.statement;
import static org.tipseal.redis.drop.Sample.submission;
import static org.tipseal.redis.drop.Sample.submitted;
import static org.tipseal.redis.drop.Sample.take;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.AcknowledgeResult;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalCursor;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.drop.fetch.ArrivalKind;
import org.tipseal.drop.mailbox.FollowUpResult;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.ReminderResult;
import org.tipseal.drop.mailbox.ReplyResult;
import org.tipseal.drop.mailbox.WithdrawalResult;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.drop.upload.UploadRecord;
import org.tipseal.redis.RedisLink;

/** What the drop's stores promise, whatever kind of Redis stands behind them. */
abstract class DropStoreTests {
  /** Keys live until days from now, so the days have to be real ones. */
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  private RedisDropStores stores;

  abstract RedisLink link();

  @BeforeEach
  void open() {
    stores = RedisDropStores.on(link(), Lifetimes.DEFAULT, new SecureRandom());
  }

  @Test
  void aReportOpensAMailboxAndWaits() {
    Submission submission = submission(today);
    Locator locator =
        assertInstanceOf(
                SubmissionResult.Accepted.class, await(stores.submissions().submit(submission)))
            .locator();
    assertEquals(Locator.MIN_LENGTH, locator.value().length());

    MailboxAddress address = new MailboxAddress(submission.mailbox(), locator);
    assertEquals(
        new MailboxView.Open(false, 30, Optional.empty(), submission.memo(), 0, false, List.of()),
        await(stores.mailboxes().read(address, today)));

    Arrival arrival = waiting(stores, address).get(0);
    assertEquals(ArrivalKind.REPORT, arrival.kind());
    assertEquals(locator, arrival.locator());
    assertEquals(Optional.of(submission.body()), await(stores.arrivals().body(arrival.id())));
  }

  @Test
  void theSameReportIsAnsweredTheSameAndAnotherRefused() {
    UploadId upload = upload(stores, today);
    Submission submission = submission(today, upload);
    Locator locator =
        ((SubmissionResult.Accepted) await(stores.submissions().submit(submission))).locator();
    assertEquals(
        new SubmissionResult.AlreadyAccepted(locator),
        await(stores.submissions().submit(submission)));
    assertEquals(
        new SubmissionResult.Conflict(),
        await(stores.submissions().submit(submission(submission.mailbox(), bytes(9000), today))));

    MailboxAddress address = new MailboxAddress(submission.mailbox(), locator);
    assertEquals(1, waiting(stores, address).size());
    take(stores, address);
    assertEquals(
        new SubmissionResult.AlreadyAccepted(locator),
        await(stores.submissions().submit(submission)),
        "also when its uploads were taken");
    assertEquals(List.of(), waiting(stores, address));
  }

  @Test
  void locatorsLieInTheShardOfTheirMailbox() {
    Set<Integer> shards = new HashSet<>();
    for (int i = 0; i < 64; i++) {
      MailboxAddress address = submitted(stores, today);
      assertEquals(DropKeys.shard(address.id()), DropKeys.shard(address.locator()));
      shards.add(DropKeys.shard(address.id()));
    }
    assertTrue(shards.size() > 8, "reports spread over the shards");
  }

  @Test
  void aReportNeedsItsUploads() {
    UploadId complete = upload(stores, today);
    UploadId partial = UploadId.generate(new SecureRandom());
    await(stores.uploads().create(partial, 1000, today.plusDays(2)));
    Submission submission = submission(today, complete, partial);
    assertEquals(
        new SubmissionResult.UploadMissing(partial),
        await(stores.submissions().submit(submission)));

    await(stores.uploads().complete(partial));
    assertInstanceOf(
        SubmissionResult.Accepted.class, await(stores.submissions().submit(submission)));
    assertEquals(
        new SubmissionResult.UploadMissing(complete),
        await(stores.submissions().submit(submission(today, complete))),
        "belongs to another report");
  }

  @Test
  void acknowledgingForgetsBodyAndUploadsAndIsShown() {
    UploadId upload = upload(stores, today);
    MailboxAddress address = submitted(stores, today, upload);
    ArrivalId id = waiting(stores, address).get(0).id();
    assertEquals(
        new AcknowledgeResult.WrongStatement(),
        await(stores.arrivals().acknowledge(id, Buffer.buffer())));

    Buffer statement = statement();
    assertEquals(
        new AcknowledgeResult.Taken(List.of(upload)),
        await(stores.arrivals().acknowledge(id, statement)));
    assertEquals(
        new AcknowledgeResult.NothingWaits(), await(stores.arrivals().acknowledge(id, statement)));
    assertEquals(Optional.empty(), await(stores.arrivals().body(id)));
    assertEquals(Optional.empty(), await(stores.uploads().find(upload)));
    assertEquals(List.of(), waiting(stores, address));
    assertEquals(Optional.of(statement), open(address).acknowledgement());
  }

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

  @Test
  void withdrawnBeforeItWasFetchedItIsGoneWithoutATrace() {
    UploadId upload = upload(stores, today);
    MailboxAddress address = submitted(stores, today, upload);
    UploadId more = upload(stores, today);
    await(stores.mailboxes().followUp(followUp(address, 1, bytes(9000), today, more)));
    assertEquals(
        new WithdrawalResult.Withdrawn(List.of(upload, more)),
        await(stores.mailboxes().withdraw(address, statement(), today)));
    assertEquals(new MailboxView.NotFound(), await(stores.mailboxes().read(address, today)));
    assertEquals(List.of(), waiting(stores, address));
    assertEquals(Set.of(DropKeys.sequence(DropKeys.shard(address.id()))), keys());
    assertEquals(
        new WithdrawalResult.NotFound(),
        await(stores.mailboxes().withdraw(address, statement(), today)));
  }

  @Test
  void withdrawnAfterItWasFetchedTheOfficeIsTold() {
    MailboxAddress fetched = submitted(stores, today);
    await(stores.arrivals().body(waiting(stores, fetched).get(0).id()));
    MailboxAddress taken = submitted(stores, today);
    take(stores, taken);
    put(taken, 1, bytes(9000));
    for (MailboxAddress address : List.of(fetched, taken)) {
      Buffer statement = statement();
      await(stores.mailboxes().withdraw(address, statement, today));
      assertEquals(new MailboxView.NotFound(), await(stores.mailboxes().read(address, today)));
      Arrival arrival = waiting(stores, address).get(0);
      assertEquals(1, waiting(stores, address).size());
      assertEquals(ArrivalKind.WITHDRAWAL, arrival.kind());
      assertEquals(address.locator(), arrival.locator());
      assertEquals(Optional.of(statement), await(stores.arrivals().body(arrival.id())));
      take(stores, address);
      assertEquals(List.of(), waiting(stores, address));
    }
    assertTrue(keys().stream().allMatch(key -> key.endsWith(":sequence")), keys()::toString);
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

  @Test
  void arrivalsComeInPagesAndInOrder() {
    MailboxAddress address = submitted(stores, today);
    int followUps = 2 * ListArrivals.PAGE + 1;
    for (int number = 1; number <= followUps; number++) {
      await(stores.mailboxes().followUp(followUp(address, number, bytes(100), today)));
    }
    long expected = 0;
    ArrivalCursor cursor = ArrivalCursor.START;
    for (List<Arrival> page = await(stores.arrivals().waiting(cursor));
        !page.isEmpty();
        page = await(stores.arrivals().waiting(cursor))) {
      for (Arrival arrival : page) {
        assertEquals(expected++, arrival.number());
        cursor = cursor.past(arrival.id());
      }
    }
    assertEquals(followUps + 1, expected);
    submitted(stores, today);
    assertEquals(1, await(stores.arrivals().waiting(cursor)).size(), "only what is new");
  }

  @Test
  void arrivalsAreSignalled() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      CountDownLatch latch = new CountDownLatch(1);
      var subscription = stores.arrivals().onArrival(latch::countDown);
      // The subscription itself takes a moment.
      boolean signalled = false;
      for (int attempt = 0; attempt < 50 && !signalled; attempt++) {
        submitted(stores, today);
        signalled = latch.await(100, TimeUnit.MILLISECONDS);
      }
      assertTrue(signalled);
      subscription.cancel();
    }
  }

  @Test
  void uploads() {
    UploadId id = UploadId.generate(new SecureRandom());
    assertTrue(await(stores.uploads().create(id, 12345678901L, today.plusDays(2))));
    assertFalse(await(stores.uploads().create(id, 5, today.plusDays(2))));
    assertEquals(
        Optional.of(new UploadRecord(12345678901L, today.plusDays(2), false, false)),
        await(stores.uploads().find(id)));
    assertTrue(await(stores.uploads().complete(id)));
    assertTrue(await(stores.uploads().complete(id)));
    assertTrue(await(stores.uploads().find(id)).orElseThrow().complete());
    assertTrue(await(stores.uploads().terminate(id)));
    assertFalse(await(stores.uploads().terminate(id)));
    assertFalse(await(stores.uploads().complete(id)));
    assertEquals(Optional.empty(), await(stores.uploads().find(id)));

    UploadId claimed = upload(stores, today);
    submitted(stores, today, claimed);
    assertFalse(await(stores.uploads().terminate(claimed)));
    assertEquals(
        Optional.of(new UploadRecord(1000, Lifetimes.DEFAULT.end(today), true, true)),
        await(stores.uploads().find(claimed)));
  }

  @Test
  void garbage() {
    LocalDate before = today.minusDays(2);
    UploadId unknown = UploadId.generate(new SecureRandom());
    UploadId unclaimed = upload(stores, today);
    UploadId waiting = upload(stores, today);
    submitted(stores, before, waiting);
    UploadId abandoned = upload(stores, today);
    UploadId partial = UploadId.generate(new SecureRandom());
    await(stores.submissions().submit(submission(before, abandoned, partial)));
    UploadId fresh = upload(stores, today);
    await(stores.submissions().submit(submission(today, fresh, partial)));

    assertEquals(
        List.of(unknown, abandoned),
        await(
            stores
                .uploads()
                .garbage(List.of(unknown, unclaimed, waiting, abandoned, fresh), today)));
    assertEquals(Optional.empty(), await(stores.uploads().find(abandoned)));
    assertTrue(await(stores.uploads().find(waiting)).isPresent());
  }

  /** 1 KB at most for a mailbox whose report was taken, replies excluded. */
  @Test
  void aTakenMailboxIsSmall() {
    MailboxAddress address = submitted(stores, today);
    take(stores, address);
    for (int number = 1; number <= 3; number++) {
      await(stores.mailboxes().followUp(followUp(address, number, bytes(9000), today)));
      take(stores, address);
    }
    put(address, 1, bytes(9000));
    long bytes = 0;
    for (String key : keys()) {
      if ((key.contains(address.id().b64u()) && !key.contains("replies"))
          || key.contains(address.locator().value())) {
        bytes += memory(key);
      }
    }
    assertNotEquals(0, bytes);
    assertTrue(bytes <= 1024, bytes + " bytes");
  }

  private MailboxView.Open open(MailboxAddress address) {
    return assertInstanceOf(MailboxView.Open.class, await(stores.mailboxes().read(address, today)));
  }

  private boolean overdue(MailboxAddress address, LocalDate day) {
    return ((MailboxView.Open) await(stores.mailboxes().read(address, day))).overdue();
  }

  private ReplyResult put(MailboxAddress address, long number, Buffer envelope) {
    return await(stores.replies().put(address.id(), number, envelope, true, today));
  }

  private static Locator other(Locator locator) {
    String start = locator.value().substring(1);
    return new Locator((locator.value().startsWith("A") ? "B" : "A") + start);
  }

  private Set<String> keys() {
    Set<String> keys = new HashSet<>();
    await(
        link()
            .onEachMaster(
                master ->
                    RedisLink.complete(() -> master.keys("*"))
                        .map(
                            found -> {
                              found.forEach(
                                  key -> keys.add(new String(key, StandardCharsets.UTF_8)));
                              return null;
                            })));
    return keys;
  }

  private long expiry(String key) {
    return await(link().read(commands -> commands.pexpiretime(RedisText.bytes(key))));
  }

  private long memory(String key) {
    return await(link().read(commands -> commands.memoryUsage(RedisText.bytes(key))));
  }
}

package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.statement;
import static org.tipseal.redis.drop.Sample.submission;
import static org.tipseal.redis.drop.Sample.take;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalCursor;
import org.tipseal.drop.fetch.ArrivalKind;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.TestRedis;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Redis dies in the middle of things, or its disk is full: what was answered is there, and nothing
 * is half done.
 */
final class DropStoreCrashTest {
  private static final int ROUNDS = 6;
  private static final int AT_ONCE = 80;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  /** Locators that were answered. */
  private final Map<Submission, Locator> receipts = new HashMap<>();

  private final List<Submission> unanswered = new ArrayList<>();

  @Test
  void killedDuringSubmissionsAndWhatFollows() throws InterruptedException {
    try (TestRedis redis = TestRedis.start()) {
      for (int round = 0; round < ROUNDS; round++) {
        try (RedisLink link = redis.link()) {
          RedisDropStores stores = stores(link);
          Map<Submission, Future<SubmissionResult>> running = new HashMap<>();
          List<Future<?>> others = disturb(stores);
          for (int i = 0; i < AT_ONCE; i++) {
            Submission submission = submission(today);
            running.put(submission, stores.submissions().submit(submission));
          }
          // From before the first answer to near the last one.
          awaitAnswers(running.values(), round * (AT_ONCE - 10) / (ROUNDS - 1));
          redis.kill();
          running.forEach(this::note);
          others.forEach(DropStoreCrashTest::settle);
        }
        redis.restart(Map.of());
        try (RedisLink link = redis.link()) {
          WholeStates.check(link);
        }
      }
      assertNotEquals(0, receipts.size());
      assertNotEquals(0, unanswered.size());
      assertAllThere(redis);
    }
  }

  @Test
  void aFullDisk() {
    try (TestRedis redis = TestRedis.start()) {
      redis.stop();
      redis.restartOnFullDisk(300);
      try (RedisLink link = redis.link()) {
        Map<Submission, Future<SubmissionResult>> running = new HashMap<>();
        for (int i = 0; i < AT_ONCE; i++) {
          Submission submission = submission(today);
          running.put(submission, stores(link).submissions().submit(submission));
        }
        running.forEach(this::note);
      }
      assertNotEquals(0, receipts.size());
      assertNotEquals(0, unanswered.size(), "the disk was full");
      redis.kill();
      redis.restart(Map.of());
      assertAllThere(redis);
    }
  }

  @Test
  void fullMemoryTakesNothingMoreAndStillGivesBack() {
    try (TestRedis redis = TestRedis.start("--maxmemory", "4mb");
        RedisLink link = redis.link()) {
      RedisDropStores stores = stores(link);
      boolean full = false;
      for (int i = 0; i < 1000 && !full; i++) {
        Submission submission = submission(today);
        note(submission, stores.submissions().submit(submission));
        full = !unanswered.isEmpty();
      }
      assertTrue(full);
      WholeStates.check(link);
      for (Map.Entry<Submission, Locator> receipt : receipts.entrySet()) {
        MailboxAddress address = new MailboxAddress(receipt.getKey().mailbox(), receipt.getValue());
        if (!waiting(stores, address).isEmpty()) {
          take(stores, address);
        }
      }
      assertInstanceOf(
          SubmissionResult.Accepted.class,
          await(stores.submissions().submit(unanswered.get(0))),
          "the next attempt succeeds");
    }
  }

  private static void awaitAnswers(Collection<? extends Future<?>> running, int enough)
      throws InterruptedException {
    for (int i = 0; running.stream().filter(Future::isComplete).count() < enough; i++) {
      assertTrue(i < 10_000, "no answers");
      Thread.sleep(1);
    }
  }

  /** Follows up, answers and withdraws reports of earlier rounds. */
  private List<Future<?>> disturb(RedisDropStores stores) {
    List<Future<?>> others = new ArrayList<>();
    List<Submission> earlier = new ArrayList<>(receipts.keySet());
    for (int i = 0; i < Math.min(30, earlier.size()); i++) {
      Submission submission = earlier.get(i);
      MailboxAddress address = address(submission);
      others.add(
          switch (i % 3) {
            case 0 -> stores.mailboxes().followUp(followUp(address, 1, bytes(9000), today));
            case 1 -> stores.replies().put(address.id(), 1, bytes(9000), true, today);
            default -> {
              // Withdrawn or not, nobody knows: its receipt no longer counts.
              receipts.remove(submission);
              yield stores.mailboxes().withdraw(address, statement(), today);
            }
          });
    }
    return others;
  }

  /**
   * Every receipt opens its mailbox, every report waits once, and what was not answered can be sent
   * again.
   */
  private void assertAllThere(TestRedis redis) {
    try (RedisLink link = redis.link()) {
      RedisDropStores stores = stores(link);
      for (Submission submission : unanswered) {
        SubmissionResult result = await(stores.submissions().submit(submission));
        Locator locator =
            result instanceof SubmissionResult.Accepted accepted
                ? accepted.locator()
                : ((SubmissionResult.AlreadyAccepted) result).locator();
        receipts.put(submission, locator);
      }
      WholeStates.check(link);
      for (Submission submission : receipts.keySet()) {
        MailboxAddress address = address(submission);
        assertInstanceOf(MailboxView.Open.class, await(stores.mailboxes().read(address, today)));
        assertEquals(
            new SubmissionResult.AlreadyAccepted(address.locator()),
            await(stores.submissions().submit(submission)));
      }
      Map<MailboxId, Long> reports = reports(stores);
      for (Submission submission : receipts.keySet()) {
        assertEquals(1, reports.get(submission.mailbox()));
      }
    }
  }

  private static Map<MailboxId, Long> reports(RedisDropStores stores) {
    Map<MailboxId, Long> reports = new HashMap<>();
    ArrivalCursor cursor = ArrivalCursor.START;
    for (List<Arrival> page = await(stores.arrivals().waiting(cursor));
        !page.isEmpty();
        page = await(stores.arrivals().waiting(cursor))) {
      for (Arrival arrival : page) {
        cursor = cursor.past(arrival.id());
        if (arrival.kind() == ArrivalKind.REPORT) {
          reports.merge(arrival.mailbox(), 1L, Long::sum);
        }
      }
    }
    return reports;
  }

  private MailboxAddress address(Submission submission) {
    return new MailboxAddress(submission.mailbox(), receipts.get(submission));
  }

  private void note(Submission submission, Future<SubmissionResult> future) {
    if (settle(future).orElse(null) instanceof SubmissionResult.Accepted accepted) {
      receipts.put(submission, accepted.locator());
    } else {
      unanswered.add(submission);
    }
  }

  /** The result, or nothing if the store was away; anything else is a fault. */
  private static <T> Optional<T> settle(Future<T> future) {
    return await(
        future
            .map(Optional::of)
            .recover(
                failure ->
                    failure instanceof StorageUnavailableException
                        ? Future.succeededFuture(Optional.empty())
                        : Future.failedFuture(failure)));
  }

  private static RedisDropStores stores(RedisLink link) {
    return RedisDropStores.on(link, Lifetimes.DEFAULT, new SecureRandom());
  }
}

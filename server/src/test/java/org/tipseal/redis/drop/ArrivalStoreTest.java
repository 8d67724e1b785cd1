package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.statement;
import static org.tipseal.redis.drop.Sample.submission;
import static org.tipseal.redis.drop.Sample.submitted;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.AcknowledgeResult;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalCursor;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.upload.UploadRecord;

/** What waits for the office, and its uploads. */
final class ArrivalStoreTest extends DropStoreTests {
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
}

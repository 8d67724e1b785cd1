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
import static org.tipseal.redis.drop.Sample.submitted;
import static org.tipseal.redis.drop.Sample.take;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.Arrival;
import org.tipseal.drop.fetch.ArrivalKind;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.WithdrawalResult;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.redis.RedisLink;

/** Reports come in, and are withdrawn. */
final class SubmissionStoreTest extends DropStoreTests {
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

  private long memory(String key) {
    return await(link().read(commands -> commands.memoryUsage(RedisText.bytes(key))));
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
}

package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.statement;
import static org.tipseal.redis.drop.Sample.submission;
import static org.tipseal.redis.drop.Sample.submitted;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.fetch.AcknowledgeResult;
import org.tipseal.drop.fetch.ArrivalId;
import org.tipseal.drop.fetch.ArrivalKind;
import org.tipseal.drop.mailbox.FollowUpResult;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.mailbox.WithdrawalResult;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.RedisLink;

/** Two drops on one Redis do things at the same time. */
final class DropStoreRaceTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final int REPORTS = 20;

  private static RedisLink otherLink;
  private static RedisDropStores one;
  private static RedisDropStores other;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @BeforeAll
  static void open() {
    otherLink = REDIS.server().link();
    one = RedisDropStores.on(REDIS.link(), Lifetimes.DEFAULT, new SecureRandom());
    other = RedisDropStores.on(otherLink, Lifetimes.DEFAULT, new SecureRandom());
  }

  @AfterAll
  static void close() {
    otherLink.close();
  }

  @RepeatedTest(20)
  void theSameReportTwiceAtOnceGetsOneLocator() {
    UploadId upload = upload(one, today);
    Submission submission = submission(today, upload);
    List<SubmissionResult> results =
        both(one.submissions().submit(submission), other.submissions().submit(submission));
    assertEquals(1, count(results, SubmissionResult.Accepted.class));
    assertEquals(1, count(results, SubmissionResult.AlreadyAccepted.class));
    assertEquals(1, results.stream().map(DropStoreRaceTest::locator).distinct().count());
  }

  @RepeatedTest(20)
  void ofTwoReportsForOneMailboxOneIsRefused() {
    MailboxId mailbox = Sample.mailbox();
    List<SubmissionResult> results =
        both(
            one.submissions().submit(submission(mailbox, bytes(9000), today)),
            other.submissions().submit(submission(mailbox, bytes(9000), today)));
    assertEquals(1, count(results, SubmissionResult.Accepted.class));
    assertEquals(1, count(results, SubmissionResult.Conflict.class));
  }

  @RepeatedTest(20)
  void ofTwoReportsWithOneUploadOneIsRefused() {
    UploadId upload = upload(one, today);
    List<SubmissionResult> results =
        both(
            one.submissions().submit(submission(today, upload)),
            other.submissions().submit(submission(today, upload)));
    assertEquals(1, count(results, SubmissionResult.Accepted.class));
    assertEquals(1, count(results, SubmissionResult.UploadMissing.class));
  }

  @RepeatedTest(20)
  void ofTwoFollowUpsWithOneNumberOneIsRefused() {
    MailboxAddress address = submitted(one, today);
    List<FollowUpResult> results =
        both(
            one.mailboxes().followUp(followUp(address, 1, bytes(9000), today)),
            other.mailboxes().followUp(followUp(address, 1, bytes(9000), today)));
    assertEquals(1, count(results, FollowUpResult.Accepted.class));
    assertEquals(1, count(results, FollowUpResult.NumberTaken.class));
  }

  /**
   * The office has the report and learns of the withdrawal, or it never saw it: nothing between.
   */
  @RepeatedTest(40)
  void aWithdrawalWhileTheOfficeFetches() {
    MailboxAddress address = submitted(one, today);
    ArrivalId id = waiting(one, address).get(0).id();
    Future<Optional<Buffer>> body = one.arrivals().body(id);
    Future<WithdrawalResult> withdrawal = other.mailboxes().withdraw(address, statement(), today);
    assertInstanceOf(WithdrawalResult.Withdrawn.class, await(withdrawal));
    List<ArrivalKind> rest = waiting(one, address).stream().map(arrival -> arrival.kind()).toList();
    assertEquals(await(body).isPresent() ? List.of(ArrivalKind.WITHDRAWAL) : List.of(), rest);
  }

  @RepeatedTest(40)
  void aWithdrawalWhileTheOfficeAcknowledges() {
    UploadId upload = upload(one, today);
    MailboxAddress address = submitted(one, today, upload);
    ArrivalId id = waiting(one, address).get(0).id();
    await(one.arrivals().body(id));
    Future<AcknowledgeResult> acknowledged = one.arrivals().acknowledge(id, statement());
    Future<WithdrawalResult> withdrawal = other.mailboxes().withdraw(address, statement(), today);

    List<UploadId> discarded =
        new ArrayList<>(((WithdrawalResult.Withdrawn) await(withdrawal)).discarded());
    if (await(acknowledged) instanceof AcknowledgeResult.Taken taken) {
      discarded.addAll(taken.discarded());
    }
    assertEquals(List.of(upload), discarded, "its content is deleted once");
    assertEquals(
        List.of(ArrivalKind.WITHDRAWAL),
        waiting(one, address).stream().map(arrival -> arrival.kind()).toList());
    assertEquals(new MailboxView.NotFound(), await(one.mailboxes().read(address, today)));
    Long mailbox =
        await(
            REDIS
                .link()
                .read(
                    commands -> commands.exists(RedisText.bytes(DropKeys.mailbox(address.id())))));
    assertEquals(0, mailbox, "no acknowledgement without a mailbox");
  }

  @Test
  void aTakenLocatorIsNotGivenAgain() {
    RedisDropStores repetitive =
        RedisDropStores.on(REDIS.link(), Lifetimes.DEFAULT, new Repetitive());
    MailboxId first = Sample.mailbox();
    Set<String> locators = new HashSet<>();
    for (int i = 0; i < REPORTS; i++) {
      byte[] id = Sample.mailbox().bytes();
      id[0] = first.bytes()[0];
      Submission submission = submission(new MailboxId(id), bytes(9000), today);
      locators.add(locator(await(repetitive.submissions().submit(submission))));
    }
    assertEquals(REPORTS, locators.size());
    assertTrue(locators.stream().anyMatch(locator -> locator.length() > Locator.MIN_LENGTH));
  }

  private static <T> List<T> both(Future<T> first, Future<T> second) {
    return List.of(await(first), await(second));
  }

  private static long count(List<?> results, Class<?> type) {
    return results.stream().filter(type::isInstance).count();
  }

  private static String locator(SubmissionResult result) {
    if (result instanceof SubmissionResult.Accepted accepted) {
      return accepted.locator().value();
    }
    return ((SubmissionResult.AlreadyAccepted) result).locator().value();
  }

  /** Draws the same 128 values of each length again and again: about 8 for each shard. */
  private static final class Repetitive extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private int drawn;

    @Override
    public void nextBytes(byte[] bytes) {
      byte[] value = Bytes.sha256(Bytes.u32(drawn++ % 128));
      System.arraycopy(value, 0, bytes, 0, bytes.length);
    }
  }
}

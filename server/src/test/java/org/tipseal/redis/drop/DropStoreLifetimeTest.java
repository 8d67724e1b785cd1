package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.followUp;
import static org.tipseal.redis.drop.Sample.statement;
import static org.tipseal.redis.drop.Sample.submission;
import static org.tipseal.redis.drop.Sample.take;
import static org.tipseal.redis.drop.Sample.upload;
import static org.tipseal.redis.drop.Sample.waiting;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.submission.Submission;
import org.tipseal.drop.submission.SubmissionResult;
import org.tipseal.redis.AofRewriter;
import org.tipseal.redis.MovedTime;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.TestRedis;

/** What is left after 31 and 61 days, on a Redis whose clock is set forward. */
final class DropStoreLifetimeTest {
  @TempDir Path folder;

  private MovedTime time;
  private TestRedis redis;
  private RedisLink link;
  private RedisDropStores stores;

  @BeforeEach
  void start() {
    time = new MovedTime(folder);
    redis = TestRedis.start(time.environment());
    link = redis.link();
    stores = RedisDropStores.on(link, Lifetimes.DEFAULT, new SecureRandom());
  }

  @AfterEach
  void stop() {
    link.close();
    redis.close();
  }

  @Test
  void onDay31TheOfficeIsAliveAndSilent() {
    MailboxAddress address = Sample.submitted(stores, today());
    take(stores, address);
    for (int day = 1; day <= 30; day++) {
      time.move(day);
      assertTrue(await(stores.replies().renew(address.id(), today())));
    }
    MailboxView.Open inTime = (MailboxView.Open) view(address);
    assertFalse(inTime.overdue());

    time.move(31);
    MailboxView.Open open = (MailboxView.Open) view(address);
    assertTrue(open.overdue());
    assertTrue(open.remindable());
    assertTrue(open.acknowledgement().isPresent());
    assertEquals(29, open.daysLeft());
  }

  @Test
  void onDay31TheOfficeIsDead() {
    MailboxAddress address = Sample.submitted(stores, today());
    await(stores.mailboxes().followUp(followUp(address, 1, bytes(9000), today())));
    time.move(30);
    assertEquals(0, ((MailboxView.Open) view(address)).daysLeft());

    time.move(31);
    assertEquals(new MailboxView.Ended(true), view(address));
    assertEquals(List.of(), waiting(stores, address));
    assertEquals(
        List.of(
            "{s}:locator:" + address.locator().value(),
            "{s}:marker:" + address.id().b64u(),
            "{s}:sequence"),
        keys());
    time.move(60);
    assertEquals(new MailboxView.Ended(true), view(address));
  }

  @Test
  void onDay31AfterAnAnswerTheMarkerSaysSo() {
    MailboxAddress address = Sample.submitted(stores, today());
    await(stores.replies().put(address.id(), 1, bytes(9000), true, today()));
    time.move(31);
    assertEquals(new MailboxView.Ended(false), view(address));
  }

  @Test
  void onDay61NothingIsLeftInRedisNorInItsFile() throws IOException {
    UploadId upload = upload(stores, today());
    Submission submission = submission(today(), upload);
    MailboxAddress address =
        new MailboxAddress(
            submission.mailbox(),
            ((SubmissionResult.Accepted) await(stores.submissions().submit(submission))).locator());
    Buffer followUp = bytes(9000);
    await(stores.mailboxes().followUp(followUp(address, 1, followUp, today())));
    Buffer reply = bytes(9000);
    await(stores.replies().put(address.id(), 1, reply, true, today()));
    MailboxAddress taken = Sample.submitted(stores, today());
    Buffer acknowledgement = statement();
    await(stores.arrivals().acknowledge(waiting(stores, taken).get(0).id(), acknowledgement));

    List<byte[]> traces =
        List.of(
            submission.body().getBytes(100, 200),
            submission.digest().getBytes(),
            followUp.getBytes(100, 200),
            reply.getBytes(100, 200),
            acknowledgement.getBytes(8, 72),
            bytes(address.id().b64u()),
            bytes(taken.id().b64u()),
            bytes(upload.hex()));
    for (byte[] trace : traces) {
      assertTrue(fileHolds(trace), "a trace that is there can be found");
    }

    time.move(61);
    assertEquals(new MailboxView.NotFound(), view(address));
    Vertx vertx = Vertx.vertx();
    try {
      await(new AofRewriter(vertx, link, time.clock()).rewrite());
    } finally {
      await(vertx.close());
    }
    assertTrue(keys().stream().allMatch(key -> key.equals("{s}:sequence")), keys()::toString);
    for (byte[] trace : traces) {
      assertFalse(fileHolds(trace), "nothing is left after the rewrite");
    }
  }

  @Test
  void aRewriteForgetsWhatWasTakenAndKeepsTheRest() throws IOException {
    Submission submission = submission(today());
    await(stores.submissions().submit(submission));
    MailboxAddress other = Sample.submitted(stores, today());
    MailboxAddress address =
        new MailboxAddress(
            submission.mailbox(),
            ((SubmissionResult.AlreadyAccepted) await(stores.submissions().submit(submission)))
                .locator());
    take(stores, address);
    Vertx vertx = Vertx.vertx();
    try {
      await(new AofRewriter(vertx, link, time.clock()).rewrite());
    } finally {
      await(vertx.close());
    }
    assertFalse(fileHolds(submission.body().getBytes(100, 200)));

    redis.kill();
    redis.restart(time.environment());
    try (RedisLink again = redis.link()) {
      RedisDropStores after = RedisDropStores.on(again, Lifetimes.DEFAULT, new SecureRandom());
      assertEquals(1, waiting(after, other).size());
      assertTrue(
          ((MailboxView.Open) await(after.mailboxes().read(address, today())))
              .acknowledgement()
              .isPresent());
    }
  }

  private LocalDate today() {
    return LocalDate.now(time.clock());
  }

  private MailboxView view(MailboxAddress address) {
    return await(stores.mailboxes().read(address, today()));
  }

  /** The keys that are left, their shard replaced by s, sorted. */
  private List<String> keys() {
    return await(link.read(commands -> commands.keys("*"))).stream()
        .map(key -> new String(key, StandardCharsets.UTF_8).replaceFirst("^\\{\\d+}", "{s}"))
        .sorted()
        .toList();
  }

  private boolean fileHolds(byte[] trace) throws IOException {
    // Every byte as one character of its own.
    String wanted = new String(trace, StandardCharsets.ISO_8859_1);
    try (Stream<Path> files = Files.walk(redis.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted)) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Buffer bytes(int length) {
    return Sample.bytes(length);
  }
}

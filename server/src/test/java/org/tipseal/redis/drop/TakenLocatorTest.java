package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;
import static org.tipseal.redis.drop.Sample.bytes;
import static org.tipseal.redis.drop.Sample.submission;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxAddress;
import org.tipseal.drop.mailbox.MailboxView;
import org.tipseal.drop.submission.SubmissionResult;

/** Locators run short: what is taken is never given twice, and longer ones follow. */
final class TakenLocatorTest extends DropStoreTests {
  private static final int REPORTS = 200;

  @Test
  void eachReportGetsALocatorOfItsOwnAndNoneIsRefused() {
    RedisDropStores crowded = RedisDropStores.on(link(), Lifetimes.DEFAULT, new FewSymbols());
    Set<Locator> given = new LinkedHashSet<>();
    for (int i = 0; i < REPORTS; i++) {
      byte[] id = bytes(MailboxId.LENGTH).getBytes();
      id[0] = 0;
      MailboxId mailbox = new MailboxId(id);
      SubmissionResult result =
          await(crowded.submissions().submit(submission(mailbox, bytes(9000), today)));
      Locator locator = ((SubmissionResult.Accepted) result).locator();
      assertTrue(given.add(locator), () -> locator + " was given twice");
      assertTrue(
          await(crowded.mailboxes().read(new MailboxAddress(mailbox, locator), today))
              instanceof MailboxView.Open);
    }
    long shortest = given.stream().filter(l -> l.value().length() == Locator.MIN_LENGTH).count();
    long longer = given.stream().filter(l -> l.value().length() == Locator.MIN_LENGTH + 1).count();
    assertTrue(shortest > 30 && longer > 30, shortest + " short, " + longer + " longer");
    assertEquals(Locator.MIN_LENGTH, given.iterator().next().value().length());
  }

  /** Of each length it draws 1024 locators, of which a shard has about 64. */
  private static final class FewSymbols extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private int next;

    @Override
    public void nextBytes(byte[] bytes) {
      Arrays.fill(bytes, (byte) 0);
      bytes[bytes.length - 1] = (byte) (next & 31);
      bytes[bytes.length - 2] = (byte) (next >> 5 & 31);
      next++;
    }
  }
}

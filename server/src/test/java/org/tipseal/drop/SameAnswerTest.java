package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * Whoever guesses receipts learns nothing from being wrong: an unknown, a wrong, an expired and a
 * withdrawn one are answered in the same bytes and in the same time.
 *
 * <p>Times are compared in rounds: in each, every kind is asked for once, in random order, and the
 * differences to the unknown one are kept. The median of some thousand differences is known to
 * within a few microseconds however noisy the machine is; rounds go on until it is known well
 * enough to tell a difference of half of {@value #SHORTCUT_NANOS} ns from none.
 */
class SameAnswerTest {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 2000;
  private static final int MOST_ROUNDS = 40_000;

  /** What a way around the database saves on a fast machine; slower ones save more. */
  private static final long SHORTCUT_NANOS = 80_000;

  private static final long TOLD_NANOS = SHORTCUT_NANOS / 2;

  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();

  @Test
  void wrongReceiptsAreNotToldApart() throws Exception {
    try (DropFixture drop = new DropFixture(folder, "challenge: {cost: 50}")) {
      assertEquals(204, drop.publish(drop.agency.profile(1)));
      byte[] token = token();
      String locator = submit(drop, token);
      List<String> bearers =
          List.of(
              "ZZZZZ." + Bytes.b64u(token()),
              other(locator) + "." + Bytes.b64u(token),
              expired(drop),
              withdrawn(drop));
      long[][] differences = measure(drop, bearers);
      for (int kind = 1; kind < bearers.size(); kind++) {
        long median = median(differences[kind]);
        assertTrue(
            Math.abs(median) < TOLD_NANOS,
            "kind " + kind + " differs by " + median + " ns from an unknown receipt");
        // The same measure would see what it is there for.
        long[] shortcut = Arrays.stream(differences[kind]).map(d -> d - SHORTCUT_NANOS).toArray();
        assertFalse(Math.abs(median(shortcut)) < TOLD_NANOS);
      }
    }
  }

  private long[][] measure(DropFixture drop, List<String> bearers) throws IOException {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    try (RawConnection raw = drop.raw()) {
      byte[] expected = null;
      long[][] differences = new long[bearers.size()][MOST_ROUNDS];
      int round = -WARM_UP;
      while (round < ROUNDS || (round < MOST_ROUNDS && !isKnown(differences, round))) {
        Collections.shuffle(order, random);
        long[] nanos = new long[bearers.size()];
        for (int kind : order) {
          long began = System.nanoTime();
          raw.send(request(bearers.get(kind)));
          byte[] answer = expected == null ? raw.bytes() : raw.bytes(expected.length);
          nanos[kind] = System.nanoTime() - began;
          expected = expected == null ? answer : expected;
          assertArrayEquals(expected, answer, () -> new String(answer, StandardCharsets.UTF_8));
        }
        if (round >= 0) {
          for (int kind = 1; kind < nanos.length; kind++) {
            differences[kind][round] = nanos[kind] - nanos[0];
          }
        }
        round++;
      }
      assertTrue(
          new String(expected, StandardCharsets.UTF_8).contains("problem:mailbox-not-found"));
      int rounds = round;
      return Arrays.stream(differences).map(d -> Arrays.copyOf(d, rounds)).toArray(long[][]::new);
    }
  }

  /**
   * Whether every median is known well enough: four standard errors are less than what is to be
   * told. Asked now and then.
   */
  private static boolean isKnown(long[][] differences, int rounds) {
    if (rounds % ROUNDS != 0) {
      return false;
    }
    for (int kind = 1; kind < differences.length; kind++) {
      long[] sorted = Arrays.copyOf(differences[kind], rounds);
      Arrays.sort(sorted);
      double spread = (sorted[rounds * 3 / 4] - sorted[rounds / 4]) / 1.35;
      if (4 * 1.25 * spread / Math.sqrt(rounds) >= TOLD_NANOS) {
        return false;
      }
    }
    return true;
  }

  private static long median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static String request(String bearer) {
    return "GET /api/v1/mailbox HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + bearer
        + "\r\n\r\n";
  }

  private String submit(DropFixture drop, byte[] token) {
    return DropFixture.text(
        drop.report(drop.agency.report(MailboxId.ofToken(token), List.of(), 1)));
  }

  /** Of a mailbox whose time, and whose marker's time, is over. */
  private String expired(DropFixture drop) throws Exception {
    byte[] token = token();
    String locator = submit(drop, token);
    String id = MailboxId.ofToken(token).b64u();
    Set<String> keys = new TreeSet<>(drop.keys());
    keys.removeIf(key -> !key.endsWith(":" + id) && !key.endsWith(":" + locator));
    assertFalse(keys.isEmpty());
    drop.expire(keys);
    Thread.sleep(20);
    return locator + "." + Bytes.b64u(token);
  }

  private String withdrawn(DropFixture drop) {
    byte[] token = token();
    String locator = submit(drop, token);
    String bearer = locator + "." + Bytes.b64u(token);
    SignatureContext context =
        new SignatureContext(
            Purpose.WITHDRAWAL, TestAgency.ID, new Locator(locator), MailboxId.ofToken(token), 0);
    int status =
        drop.asReporter(
                drop.toPublic("/api/v1/mailbox/withdrawal")
                    .header("Authorization", "Bearer " + bearer)
                    .header("Content-Type", "application/vnd.tipseal.statement")
                    .POST(
                        BodyPublishers.ofByteArray(
                            Statement.sign(context, SigningKey.generate(random)))))
            .statusCode();
    assertEquals(204, status);
    return bearer;
  }

  private static String other(String locator) {
    return (locator.charAt(0) == 'A' ? "B" : "A") + locator.substring(1);
  }

  private byte[] token() {
    byte[] token = new byte[32];
    random.nextBytes(token);
    return token;
  }
}

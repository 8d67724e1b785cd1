package org.tipseal.office.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.Bench;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.index.MadeReports;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.report.json.DomainLoader;

/**
 * How many reports a second the office takes in, beside how many keys a second Bouncy Castle's HPKE
 * unwraps on as many threads, in turn in one run. The reports were sealed ahead and wait at a
 * {@link org.tipseal.office.PaperDrop}; all behind it is as in earnest: queue, opening, sealed
 * files and Redis with every write on the disk, acknowledgement, and the index that follows. Run by
 * {@code deploy/bench-office} and never with the tests.
 */
class IntakeBench {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final int REPORTS = Integer.getInteger("tipseal.bench.reports", 4000);
  private static final int ROUNDS = 3;
  private static final int THREADS = Runtime.getRuntime().availableProcessors();
  private static final double REFERENCE_SECONDS = 3;

  @TempDir Path folder;

  private final List<Bench.Cost> references = new ArrayList<>();
  private final List<Bench.Cost> intakes = new ArrayList<>();
  private final List<Bench.Cost> indexed = new ArrayList<>();

  private OfficeBench office;
  private CaseStore feed;
  private CaseIndex index;

  @Test
  void intakeBesideOpeningAlone() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    feed = new RedisCaseStore(REDIS.link());
    ArchiveKeys keys = new ArchiveKeys(office.keyset.archiveKey());
    Archive archive = new Archive(folder, keys, office.clock);
    index =
        new CaseIndex(
            new RedisTermStore(REDIS.link()),
            feed,
            office.desk::show,
            archive,
            keys,
            DomainLoader.bundled(),
            List.of(new FigureBook(archive, IntakeBench::fail)),
            IntakeBench::fail);
    List<List<Arrival>> made = new ArrayList<>();
    MadeReports reports = new MadeReports(20261126, REPORTS * (ROUNDS + 1), REPORTS / 10);
    VerifiedProfile profile = office.profile();
    for (int round = 0; round <= ROUNDS; round++) {
      made.add(arrivals(reports, round * REPORTS, profile));
    }
    index.start();
    Opening opening = new Opening();
    opening.run();
    intake(made.get(0));
    references.clear();
    intakes.clear();
    indexed.clear();
    for (int round = 1; round <= ROUNDS; round++) {
      opening.run();
      intake(made.get(round));
    }
    index.close();
    Bench.Cost reference = Bench.Cost.median(references);
    Bench.Cost intake = Bench.Cost.median(intakes);
    Bench.Cost whole = Bench.Cost.median(indexed);
    Bench.say("intake", "HPKE opening alone", "%s", reference);
    Bench.say("intake", "reports taken in", "%s", intake);
    Bench.say("intake", "and found by the index", "%s", whole);
    Bench.say("intake", "taken in / alone", "%.2f", intake.rate() / reference.rate());
    Bench.say("intake", "indexed / alone", "%.2f", whole.rate() / reference.rate());
    assertEquals(REPORTS * (ROUNDS + 1L), feed.counts().unfinished());
    assertEquals(0, office.desk.quarantine(0, 1).size());
  }

  private List<Arrival> arrivals(MadeReports reports, int from, VerifiedProfile profile) {
    LocalDate today = office.today();
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = from; i < from + REPORTS; i++) {
      TestReporter reporter = new TestReporter(profile, today);
      byte[] body = reporter.report(reporter.payload(reports.forms.get(i), List.of()));
      arrivals.add(office.drop.arrive(reporter, ArrivalKind.REPORT, 0, body));
    }
    return arrivals;
  }

  private void intake(List<Arrival> arrivals) throws Exception {
    Bench.Meter meter = new Bench.Meter(REDIS.server().pid());
    try (IntakeQueue queue =
        new IntakeQueue(office.intake, IntakeQueue.WORKERS, IntakeBench::fail)) {
      arrivals.forEach(queue::offer);
      while (queue.size() > 0) {
        Thread.sleep(1);
      }
      intakes.add(meter.cost(arrivals.size()));
    }
    while (!index.isCaughtUp()
        || feed.changedSince(index.store().position().change(), 1).size() > 0) {
      Thread.sleep(1);
    }
    indexed.add(meter.cost(arrivals.size()));
  }

  private static void fail(Throwable trouble) {
    throw new AssertionError(trouble);
  }

  /** Bouncy Castle's HPKE on keys as an envelope wraps them. */
  private final class Opening {
    private static final byte[] INFO = new byte[64];
    private static final int WRAPPED = 1000;

    private final AsymmetricCipherKeyPair pair = hpke().generatePrivateKey();
    private final List<byte[][]> wrapped = new ArrayList<>();

    Opening() throws Exception {
      byte[] contentKey = new byte[32];
      new Random(1).nextBytes(contentKey);
      for (int i = 0; i < WRAPPED; i++) {
        wrapped.add(hpke().seal(pair.getPublic(), INFO, new byte[0], contentKey, null, null, null));
      }
    }

    void run() throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      Bench.Meter meter = new Bench.Meter(REDIS.server().pid());
      long end = System.nanoTime() + (long) (REFERENCE_SECONDS * 1e9);
      AtomicLong opened = new AtomicLong();
      Callable<Void> task =
          () -> {
            for (int i = 0; System.nanoTime() < end; i++) {
              byte[][] each = wrapped.get(i % WRAPPED);
              byte[] key = hpke().open(each[1], pair, INFO, new byte[0], each[0], null, null, null);
              if (key.length != 32) {
                throw new GeneralSecurityException(Arrays.toString(key));
              }
              opened.incrementAndGet();
            }
            return null;
          };
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        tasks.add(task);
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
      threads.shutdown();
      references.add(meter.cost(opened.get()));
    }

    private static HPKE hpke() {
      return new HPKE(HPKE.mode_base, HPKE.kem_X_WING, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
  }
}

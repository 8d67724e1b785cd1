package org.tipseal.office.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.tipseal.office.index.MadeTexts;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.report.json.DomainLoader;

/**
 * How many reports a second the office takes in, beside how many Bouncy Castle's HPKE opens, in
 * turn in one run. The reports were sealed ahead and wait at a {@link
 * org.tipseal.office.PaperDrop}; all behind it is as in earnest: queue, opening, sealed files and
 * Redis with every write on the disk, acknowledgement, and the index that follows. Run by {@code
 * deploy/bench-office} and never with the tests.
 */
class IntakeBench {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final int REPORTS = Integer.getInteger("tipseal.bench.reports", 4000);

  /** Java compiles what has been called often; before that it compiles as much as it works. */
  private static final int WARM_ROUNDS = 5;

  private static final int ROUNDS = WARM_ROUNDS + 3;
  private static final int KEY = 32;
  private static final int REPORT = 8192;

  @TempDir Path folder;

  private OfficeBench office;
  private CaseStore feed;
  private CaseIndex index;

  /** What the rounds took. */
  private record Measured(
      List<Bench.Cost> key,
      List<Bench.Cost> report,
      List<Bench.Cost> envelope,
      List<Bench.Cost> taken,
      List<Bench.Cost> indexed) {
    Measured() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>());
    }
  }

  @Test
  void intakeBesideOpeningAlone() throws Exception {
    open();
    long redis = REDIS.server().pid();
    Openings key = Openings.ofBouncyCastle(KEY);
    Openings report = Openings.ofBouncyCastle(REPORT);
    Openings envelope = Openings.ofEnvelopes(office);
    List<ObjectNode> forms = MadeTexts.reports(REPORTS * ROUNDS);
    index.start();
    Measured measured = new Measured();
    for (int round = 0; round < ROUNDS; round++) {
      List<Arrival> arrivals = arrivals(forms.subList(round * REPORTS, (round + 1) * REPORTS));
      Measured into = round < WARM_ROUNDS ? new Measured() : measured;
      into.key.add(key.run(redis));
      into.report.add(report.run(redis));
      into.envelope.add(envelope.run(redis));
      takeIn(arrivals, into);
    }
    index.close();
    assertEquals((long) REPORTS * ROUNDS, feed.counts().unfinished());
    assertEquals(0, office.desk.quarantine(0, 1).size());
    say(measured);
  }

  private void open() throws Exception {
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
            event -> {},
            () -> {},
            IntakeBench::fail);
  }

  private List<Arrival> arrivals(List<ObjectNode> forms) {
    VerifiedProfile profile = office.profile();
    LocalDate today = office.today();
    List<Arrival> arrivals = new ArrayList<>();
    for (ObjectNode form : forms) {
      TestReporter reporter = new TestReporter(profile, today);
      byte[] body = reporter.report(reporter.payload(form, List.of()));
      arrivals.add(office.drop.arrive(reporter, ArrivalKind.REPORT, 0, body));
    }
    return arrivals;
  }

  private void takeIn(List<Arrival> arrivals, Measured into) throws Exception {
    Bench.Meter meter = new Bench.Meter(REDIS.server().pid());
    try (IntakeQueue queue =
        new IntakeQueue(office.intake, IntakeQueue.WORKERS, IntakeBench::fail)) {
      arrivals.forEach(queue::offer);
      while (queue.size() > 0) {
        Thread.sleep(1);
      }
      into.taken.add(meter.cost(arrivals.size()));
    }
    while (!feed.changedSince(index.store().position().change(), 1).isEmpty()) {
      Thread.sleep(1);
    }
    into.indexed.add(meter.cost(arrivals.size()));
  }

  private static void say(Measured measured) {
    Bench.Cost key = Bench.Cost.median(measured.key);
    Bench.Cost report = Bench.Cost.median(measured.report);
    Bench.Cost envelope = Bench.Cost.median(measured.envelope);
    Bench.Cost taken = Bench.Cost.median(measured.taken);
    Bench.Cost indexed = Bench.Cost.median(measured.indexed);
    Bench.say("intake", "a key", "%s", key);
    Bench.say("intake", "a report", "%s", report);
    Bench.say("intake", "an envelope", "%s", envelope);
    Bench.say("intake", "taken in", "%s", taken);
    Bench.say("intake", "indexed", "%s", indexed);
    quotient("an envelope / a report", envelope, report);
    quotient("taken in / a report", taken, report);
    quotient("taken in / a key", taken, key);
    quotient("indexed / a report", indexed, report);
  }

  private static void quotient(String what, Bench.Cost one, Bench.Cost other) {
    Bench.say(
        "intake",
        what,
        "%6.2f      by processor time %4.2f",
        one.rate() / other.rate(),
        other.micros() / one.micros());
  }

  private static void fail(Throwable trouble) {
    throw new AssertionError(trouble);
  }
}

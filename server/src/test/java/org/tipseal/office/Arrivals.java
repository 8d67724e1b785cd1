package org.tipseal.office;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.office.batches.BatchIntake;
import org.tipseal.office.batches.BatchTerms;
import org.tipseal.office.batches.Institution;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.index.Terms;
import org.tipseal.office.intake.Arrival;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.intake.Intake;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.report.json.DomainLoader;

/**
 * Brings to a running office what no honest client would send, or what a test would wait for:
 * beside it, on its own store, from a {@link PaperDrop}.
 */
public final class Arrivals implements AutoCloseable {
  private final PaperDrop drop = new PaperDrop();
  private final Agency agency;
  private final Clock clock;
  private final KeysetFile keys;
  private final OfficeStores stores;
  private final Intake intake;

  /**
   * Opens the store.
   *
   * @param config the running office's
   * @param clock the running office's
   */
  public Arrivals(Path config, Agency agency, Clock clock) throws Exception {
    this.agency = agency;
    this.clock = clock;
    SecureRandom random = agency.random;
    OfficeConfig read = OfficeConfig.read(config);
    keys = KeysetFile.unlock(read.keys(), read.backup(), Agency.PASSPHRASE, random);
    stores =
        OfficeStores.open(read, CaseDesks.redis(read), keys, CaseDesks.domain(read), clock, random);
    intake =
        new Intake(
            drop,
            stores.archive(),
            stores.cases(),
            stores.quarantine(),
            keys::keyset,
            stores.archiveKeys(),
            this::today);
  }

  /** A reporter of this agency. */
  public TestReporter reporter() {
    return new TestReporter(agency.verified(keys.keyset(), today()), today());
  }

  /** Brings a report; gives its case. */
  public CaseId report(Function<TestReporter, ReportPayload> payload) throws Exception {
    TestReporter reporter = reporter();
    bring(reporter, ArrivalKind.REPORT, 0, reporter.report(payload.apply(reporter)));
    return idOf(reporter);
  }

  /** The case of a reporter. */
  public CaseId idOf(TestReporter reporter) {
    return stores.cases().events().idOf(reporter.mailbox);
  }

  /** Brings anything. */
  public Arrival bring(TestReporter from, ArrivalKind kind, long number, byte[] body)
      throws Exception {
    Arrival arrival = drop.arrive(from, kind, number, body);
    intake.take(arrival);
    return arrival;
  }

  /** Brings an institution's batch with one entry, for the cyber channel; gives its number. */
  public long batch(String id, String facts) throws Exception {
    SigningKey key = SigningKey.generate(agency.random);
    InstitutionId institution = new InstitutionId("telecom-east");
    ObjectNode entry = StrictJson.object();
    entry.put("reference", "R-1").put("category", "BG-02");
    entry.putArray("identifiers").addObject().put("kind", "mobile").put("value", "+8613800138000");
    entry.put("facts", facts).put("from", today().toString()).put("to", today().toString());
    Batch batch = new Batch(Agency.ID, institution, id, today(), List.of(entry));
    BatchIntake batches =
        new BatchIntake(
            stores.batches(),
            new BatchTerms(new Terms(DomainLoader.bundled()), stores.archiveKeys()),
            () -> Agency.ID,
            DomainLoader.bundled(),
            stores.audit(),
            clock);
    return batches
        .take(
            new Institution(
                institution,
                "测试通信公司",
                "00".repeat(32),
                key.verifyingKey(),
                Set.of("BG-*"),
                Agency.CYBER),
            StrictJson.write(Dsse.sign(Batch.TYPE, batch.toBytes(), key).toJson()))
        .number();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Override
  public void close() {
    stores.close();
    keys.close();
  }
}

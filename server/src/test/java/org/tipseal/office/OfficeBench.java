package org.tipseal.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.cases.Cases;
import org.tipseal.office.intake.Arrival;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.intake.Intake;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.quarantine.Quarantine;
import org.tipseal.office.settings.SettingsBook;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisQuarantineStore;
import org.tipseal.redis.office.RedisSettingsStore;
import org.tipseal.report.json.DomainLoader;

/**
 * The office's pieces over a real Redis and real files, a {@link PaperDrop} and a clock that can be
 * moved.
 */
public final class OfficeBench {
  public final Agency agency = new Agency();
  public final MovableClock clock = new MovableClock(LocalDate.of(2026, 11, 23));
  public final PaperDrop drop = new PaperDrop();
  public final Path folder;
  public OfficeKeyset keyset;
  public Cases cases;
  public Quarantine quarantine;
  public SettingsBook settings;
  public Intake intake;
  public CaseDesk desk;

  private final RedisLink redis;

  /** The settings as an office of these channels has them. */
  public SettingsBook settingsOf(Set<String> channels) {
    return new SettingsBook(
        new RedisSettingsStore(redis), archiveKeys(), DomainLoader.bundled(), () -> channels);
  }

  private ArchiveKeys archiveKeys() {
    return new ArchiveKeys(keyset.archiveKey());
  }

  public OfficeBench(Path folder, RedisLink redis) throws IOException {
    this.folder = folder;
    this.redis = redis;
    this.keyset = agency.keyset(EpochPlan.DEFAULT, today());
    open(store -> store);
  }

  /**
   * Puts the office together anew, as after a restart, perhaps with something between it and its
   * store.
   */
  public void open(UnaryOperator<CaseStore> between) throws IOException {
    ArchiveKeys keys = archiveKeys();
    Archive archive = new Archive(folder, keys, clock);
    settings = settingsOf(Set.of(Agency.CYBER, Agency.HEI));
    cases =
        new Cases(
            between.apply(new RedisCaseStore(redis)),
            archive,
            keys,
            () -> keyset,
            DomainLoader.bundled(),
            settings::calendar,
            clock,
            agency.random);
    quarantine = new Quarantine(new RedisQuarantineStore(redis), archive, keys, clock);
    intake = new Intake(drop, archive, cases, quarantine, () -> keyset, keys, this::today);
    desk = cases.desk(quarantine, () -> {});
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  public VerifiedProfile profile() {
    return agency.verified(keyset, today());
  }

  public TestReporter reporter() {
    return new TestReporter(profile(), today());
  }

  /** Brings something to the office and waits until it is dealt with. */
  public Arrival bring(TestReporter from, ArrivalKind kind, long number, byte[] body)
      throws Exception {
    Arrival arrival = drop.arrive(from, kind, number, body);
    intake.take(arrival);
    return arrival;
  }
}

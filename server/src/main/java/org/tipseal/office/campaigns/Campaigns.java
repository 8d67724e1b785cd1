package org.tipseal.office.campaigns;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tipseal.crypto.Base32;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSteps;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.office.settings.SettingsStore;
import org.tipseal.storage.StorageUnavailableException;

/** Makes and changes campaigns, and puts cases into them. All of them lie in one sealed value. */
public final class Campaigns {
  private static final String NAME = "campaigns";
  private static final int MAX_TRIES = 20;
  private static final int ID_BYTES = 10;
  private static final int ID_LENGTH = 10;

  private final SettingsStore store;
  private final ArchiveKeys keys;
  private final CaseGate gate;
  private final CaseSteps steps;
  private final AuditLog audit;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * Makes it.
   *
   * @param store the database
   * @param keys seal what goes there
   * @param gate decides who reaches which case
   * @param steps put cases into campaigns
   * @param audit where changes are recorded
   * @param clock for days
   * @param random for ids
   */
  public Campaigns(
      SettingsStore store,
      ArchiveKeys keys,
      CaseGate gate,
      CaseSteps steps,
      AuditLog audit,
      Clock clock,
      SecureRandom random) {
    this.store = store;
    this.keys = keys;
    this.gate = gate;
    this.steps = steps;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  private record Read(long version, List<Campaign> campaigns) {}

  /** All campaigns, the newest first. */
  public List<Campaign> all() throws StorageUnavailableException, ArchiveDamagedException {
    return read().campaigns().stream()
        .sorted(Comparator.comparing(Campaign::started).reversed().thenComparing(Campaign::id))
        .toList();
  }

  /**
   * Makes a campaign.
   *
   * @throws DeskRefusedException {@link Reason#TEXT_NOT_ALLOWED} if the text is out of bounds
   */
  public Campaign add(Officer officer, Campaign.Text text)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    check(text);
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Campaign made = new Campaign(Base32.encode(id).substring(0, ID_LENGTH), today, text);
    record(officer, made.id());
    change(
        before -> {
          List<Campaign> more = new ArrayList<>(before);
          more.add(made);
          return more;
        });
    return made;
  }

  /**
   * Changes a campaign.
   *
   * @throws DeskRefusedException if there is none of that id, or the text is out of bounds
   */
  public Campaign change(Officer officer, String id, Campaign.Text text)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    check(text);
    Campaign before = require(id);
    Campaign after = new Campaign(id, before.started(), text);
    record(officer, id);
    change(all -> all.stream().map(each -> each.id().equals(id) ? after : each).toList());
    return after;
  }

  /**
   * Puts a case into a campaign, or takes it out of the one it is in.
   *
   * @param campaign empty to take it out
   * @throws DeskRefusedException if the officer does not reach the case, or there is no such
   *     campaign that is open
   */
  public void group(Officer officer, CaseId id, Optional<String> campaign)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    var unused = gate.reach(officer, Right.MERGE, id);
    if (campaign.isPresent() && !require(campaign.get()).text().open()) {
      throw noSuchCampaign();
    }
    audit.record(
        AuditEvent.of(AuditAction.GROUPED, officer.id(), id.value())
            .with("campaign", campaign.orElse("none")));
    steps.take(
        id,
        row ->
            new CaseSteps.Step(
                StepKind.GROUPED,
                officer.id(),
                campaign.map(wanted -> Map.of("campaign", wanted)).orElse(Map.of()),
                Optional.empty(),
                row.handling().grouped(campaign)));
  }

  private Campaign require(String id)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    return read().campaigns().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(Campaigns::noSuchCampaign);
  }

  private static DeskRefusedException noSuchCampaign() {
    return new DeskRefusedException(
        Reason.NO_SUCH_CAMPAIGN, "There is no such campaign, or it is closed.");
  }

  private static void check(Campaign.Text text) throws DeskRefusedException {
    if (!text.withinBounds()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED, "The campaign's name is missing, or something is too long.");
    }
  }

  private void record(Officer officer, String id) throws StorageUnavailableException {
    audit.record(AuditEvent.of(AuditAction.CAMPAIGN_CHANGED, officer.id(), id));
  }

  private void change(UnaryOperator<List<Campaign>> change)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
      Read before = read();
      byte[] next = CampaignCodec.toBytes(change.apply(before.campaigns()));
      byte[] sealed = keys.seal(place(before.version() + 1), next);
      if (store.write(NAME, before.version(), Buffer.buffer(sealed))) {
        return;
      }
    }
    throw new DeskRefusedException(
        Reason.BUSY, "The campaigns are being changed by someone else. Please try again.");
  }

  private Read read() throws StorageUnavailableException, ArchiveDamagedException {
    Optional<SettingsStore.Stored> stored = store.read(NAME);
    if (stored.isEmpty()) {
      return new Read(0, List.of());
    }
    String place = place(stored.get().version());
    try {
      byte[] opened = keys.open(place, stored.get().record().getBytes());
      return new Read(stored.get().version(), CampaignCodec.parse(opened));
    } catch (IOException e) {
      throw new ArchiveDamagedException(place);
    }
  }

  private static String place(long version) {
    return NAME + "/" + version;
  }
}

package org.tipseal.office;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.campaigns.Campaigns;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.figures.FigureDesk;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.links.LinkDesk;
import org.tipseal.office.web.Overviews;
import org.tipseal.redis.office.RedisSettingsStore;
import org.tipseal.report.Domain;
import org.tipseal.report.Label;

/** Puts together what looks over many cases at once. */
final class OverviewsMaker {
  private OverviewsMaker() {}

  static Overviews of(
      OfficeStores stores,
      CaseGate gate,
      Domain domain,
      CaseIndex index,
      FigureBook book,
      KeysetFile keys,
      AuditLog audit,
      Clock clock,
      SecureRandom random) {
    CaseDesk cases = stores.cases().desk(stores.quarantine(), () -> {});
    Campaigns campaigns =
        new Campaigns(
            new RedisSettingsStore(stores.redis()),
            stores.archiveKeys(),
            stores.cases().rows(),
            stores.cases().steps(),
            audit,
            clock,
            random);
    return new Overviews(
        new LinkDesk(
            gate,
            stores.cases().rows(),
            index,
            cases,
            new BatchDesk(stores.batches(), audit, clock),
            audit),
        campaigns,
        new FigureDesk(book, campaigns, domain, () -> channels(keys), audit, clock));
  }

  private static Map<String, Label> channels(KeysetFile keys) {
    Map<String, Label> names = new LinkedHashMap<>();
    keys.keyset()
        .profile()
        .channels()
        .forEach(
            channel ->
                names.put(channel.id(), new Label(channel.name().zh(), channel.name().en())));
    return names;
  }
}

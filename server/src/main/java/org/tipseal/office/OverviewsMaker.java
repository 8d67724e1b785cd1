package org.tipseal.office;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.campaigns.Campaigns;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.figures.FigureDesk;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.links.LinkDesk;
import org.tipseal.office.web.Overviews;
import org.tipseal.redis.office.RedisSettingsStore;
import org.tipseal.report.Label;

/** Puts together what looks over many cases at once. */
final class OverviewsMaker {
  private OverviewsMaker() {}

  /**
   * Makes the services.
   *
   * @param office what they work with
   * @param gate who may reach which case
   * @param index of its cases
   * @param book the figures that are kept of them
   */
  static Overviews of(OfficeContext office, CaseGate gate, CaseIndex index, FigureBook book) {
    OfficeStores stores = office.stores();
    Campaigns campaigns =
        new Campaigns(
            new RedisSettingsStore(stores.redis()),
            stores.archiveKeys(),
            gate,
            stores.cases().steps(),
            office.audit(),
            office.clock(),
            office.random());
    return new Overviews(
        new LinkDesk(
            gate,
            stores.cases().rows(),
            index,
            office.desk(),
            new BatchDesk(stores.batches(), office.audit(), office.clock()),
            office.audit()),
        campaigns,
        new FigureDesk(
            book,
            campaigns,
            office.domain(),
            () -> channels(office.keys()),
            office.audit(),
            office.clock()));
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

package org.tipseal.office.web.tables;

import java.util.List;
import java.util.function.Supplier;
import org.tipseal.crypto.profile.Profile;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskJson;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.report.Domain;
import org.tipseal.report.Label;

/** What codes are called. It is the same for everybody, and says nothing of any case. */
public final class TablesHandlers {
  private final Domain domain;
  private final Supplier<Profile> profile;

  /**
   * Makes them.
   *
   * @param profile the office's, as it is now
   */
  public TablesHandlers(Domain domain, Supplier<Profile> profile) {
    this.domain = domain;
    this.profile = profile;
  }

  /** All tables. */
  public Answer show(DeskRequest request) {
    List<TablesView.Coded> channels =
        profile.get().channels().stream()
            .map(
                channel ->
                    new TablesView.Coded(
                        channel.id(), new Label(channel.name().zh(), channel.name().en())))
            .toList();
    return new Answer.Json(DeskJson.tree(TablesView.of(domain, channels)));
  }
}

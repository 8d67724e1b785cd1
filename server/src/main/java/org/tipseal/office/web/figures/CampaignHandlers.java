package org.tipseal.office.web.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.campaigns.Campaign;
import org.tipseal.office.campaigns.Campaigns;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.figures.FigureDesk;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** Campaigns. */
public final class CampaignHandlers {
  private final Campaigns campaigns;
  private final FigureDesk figures;

  record Text(
      String name,
      Optional<String> notes,
      boolean open,
      Optional<Integer> platformsClosed,
      Optional<Integer> peopleCaught,
      Optional<String> amount) {}

  record View(
      String id,
      LocalDate started,
      long cases,
      String name,
      Optional<String> notes,
      boolean open,
      Optional<Integer> platformsClosed,
      Optional<Integer> peopleCaught,
      Optional<String> amount) {}

  record Group(Optional<String> campaign) {}

  /** Makes them. */
  public CampaignHandlers(Campaigns campaigns, FigureDesk figures) {
    this.campaigns = campaigns;
    this.figures = figures;
  }

  /** All campaigns. */
  public Answer list(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException {
    Map<String, Long> cases = figures.cases(request.officer());
    List<View> views =
        campaigns.all().stream()
            .map(each -> view(each, cases.getOrDefault(each.id(), 0L)))
            .toList();
    return Answer.json(Map.of("campaigns", views));
  }

  /** Makes a campaign. */
  public Answer add(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    return Answer.json(view(campaigns.add(request.officer(), text(request)), 0));
  }

  /** Changes a campaign. */
  public Answer change(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    String id = request.path("campaign");
    Campaign changed = campaigns.change(request.officer(), id, text(request));
    return Answer.json(view(changed, figures.cases(request.officer()).getOrDefault(id, 0L)));
  }

  /** Puts a case into a campaign, or takes it out. */
  public Answer group(DeskRequest request)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    CaseId id =
        CaseId.parse(request.path("case"))
            .orElseThrow(
                () -> new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no such case."));
    campaigns.group(request.officer(), id, request.body(Group.class).campaign());
    return Answer.nothing();
  }

  private static Campaign.Text text(DeskRequest request) {
    Text text = request.body(Text.class);
    return new Campaign.Text(
        text.name().strip(),
        text.notes(),
        text.open(),
        text.platformsClosed(),
        text.peopleCaught(),
        text.amount().map(CampaignHandlers::amount));
  }

  private static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
  }

  private static View view(Campaign campaign, long cases) {
    Campaign.Text text = campaign.text();
    return new View(
        campaign.id(),
        campaign.started(),
        cases,
        text.name(),
        text.notes(),
        text.open(),
        text.platformsClosed(),
        text.peopleCaught(),
        text.amount().map(BigDecimal::toPlainString));
  }
}

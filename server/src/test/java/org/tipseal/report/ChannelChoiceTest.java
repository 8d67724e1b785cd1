package org.tipseal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.report.json.DomainLoader;

class ChannelChoiceTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private final Routing routing = DomainLoader.bundled().routing();

  private final ChannelInfo discipline = channel("d1", "DISCIPLINE", "", "云溪市公安局督察支队");
  private final ChannelInfo discipline2 = channel("d2", "DISCIPLINE", "", "云溪市纪委");
  private final ChannelInfo cyber = channel("c1", "POLICE_CYBER", "", "云溪省网安总队");
  private final ChannelInfo cyberLocal = channel("c2", "POLICE_CYBER", "1402", "云溪市网安支队");
  private final ChannelInfo econ = channel("e1", "POLICE_ECON", "", "云溪市经侦支队");
  private final ChannelInfo duty = channel("duty", "DUTY", "", "云溪市举报受理中心");
  private final ChannelInfo payment = channel("p1", "PAYMENT", "", "云付公司");

  @Test
  void theNarrowestRegionWins() {
    ChannelChoice choice = choose(report("BG-01", "140211", "某平台"), cyber, cyberLocal, econ);

    assertEquals(Optional.of(cyberLocal), choice.primary());
    assertEquals(List.of(econ), choice.copies());
    assertEquals(
        Optional.of(cyber),
        choose(report("BG-01", "110000", "某平台"), cyber, cyberLocal, econ).primary());
    assertEquals(
        Optional.of(cyber),
        choose(report("BG-01", "OVERSEAS", "某平台"), cyberLocal, cyber).primary());
  }

  @Test
  void theUnitThatAReportOfOfficialsNamesNeverReceivesIt() {
    for (String target : List.of("公安局督察支队某副队长", "市督察支队", "OFFICE D1", "d1")) {
      assertEquals(
          Optional.of(discipline2),
          choose(report("PR-03", "", target), discipline, discipline2, duty).primary(),
          target);
    }
    assertEquals(
        Optional.of(discipline),
        choose(report("PR-03", "", "云溪市公安局网安支队某警员"), discipline, duty).primary());
    assertEquals(
        Optional.of(duty), choose(report("PR-03", "", "市纪委书记"), discipline2, duty).primary());
    assertEquals(
        Optional.of(discipline2),
        choose(report("PR-03", "", "云溪市公安局 督察支队 的某副队长"), discipline, discipline2, duty).primary());
    assertEquals(
        Optional.of(duty), choose(report("PR-03", "", "云溪市公安局督察支队"), discipline, duty).primary());
    assertEquals(Optional.empty(), choose(report("PR-03", "", "云溪市公安局督察支队"), discipline).primary());
  }

  @Test
  void aReportOfAnotherCategoryMayNameAChannel() {
    assertEquals(Optional.of(cyber), choose(report("FR-05", "", "冒充云溪省网安总队的人"), cyber).primary());
  }

  @Test
  void withoutAChannelOfTheKindTheDutyChannelTakesIt() {
    assertEquals(Optional.of(duty), choose(report("BG-01", "", "某平台"), econ, duty).primary());
    assertEquals(Optional.of(econ), choose(report("RG-02", "", "某平台"), econ).primary());
  }

  @Test
  void aPaymentFirmIsNeverChosen() {
    assertEquals(Optional.empty(), choose(report("OT-99", "", "某平台"), payment).primary());
  }

  @Test
  void anExpiredChannelIsNotChosen() {
    ChannelInfo expired = valid(duty, null, DAY.minusDays(1));
    ChannelInfo future = valid(duty, DAY.plusDays(1), null);
    ChannelInfo lastDay = valid(duty, DAY, DAY);

    assertEquals(
        Optional.of(lastDay),
        choose(report("OT-99", "", "某平台"), expired, future, lastDay).primary());
  }

  private ChannelChoice choose(Report report, ChannelInfo... channels) {
    Suggestion suggestion = routing.suggest(RoutingFacts.of(report));
    return ChannelChoice.of(suggestion, routing, List.of(channels), report, DAY);
  }

  private static ChannelInfo channel(String id, String kind, String region, String zh) {
    return new ChannelInfo(
        id, kind, region, new Label(zh, "office " + id), "", "", "", "", null, null, null);
  }

  private static ChannelInfo valid(ChannelInfo c, LocalDate from, LocalDate to) {
    return new ChannelInfo(c.id(), c.kind(), c.region(), c.name(), "", "", "", "", null, from, to);
  }

  private static Report report(String category, String region, String target) {
    return new Report(
        category, region, target, null, "", null, null, null, null, null, null, null, "", null,
        null, null, true, null, null, null, null, null, null, null, null, null);
  }
}

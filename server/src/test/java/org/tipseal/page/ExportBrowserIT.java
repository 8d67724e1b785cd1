package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.cli.TestDeployment;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.MovableClock;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.evidence.timestamp.TestAuthority;
import org.tipseal.office.evidence.timestamp.TestAuthority.Manner;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/** A case is taken out of the office as a package, which anybody can check afterwards. */
class ExportBrowserIT {
  private static final int GOOD = 0;

  @TempDir static Path folder;

  private static TestAuthority stamps;
  private static DeskFixture desk;
  private static Chromium chromium;
  private static CaseId id;

  @BeforeAll
  static void arrive() throws Exception {
    stamps = new TestAuthority(new MovableClock(DeskFixture.TODAY));
    String section = "timestamp: {url: \"%s\", ca: %s}".formatted(stamps.url(), stamps.ca(folder));
    desk = DeskFixture.with(folder, section);
    chromium = new Chromium();
    byte[] page = HostileFiles.chinesePdf("收费记录");
    try (Arrivals arrivals = desk.arrivals()) {
      id =
          arrivals.report(
              reporter ->
                  reporter.payload(
                      TestReporter.form("平台每月收取费用。"), List.of(reporter.attach("收费记录.pdf", page))));
    }
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
    stamps.close();
  }

  static Stream<Look> looks() {
    return Stream.of(Look.desk(Language.ZH), Look.phone(Language.EN));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPackageIsTakenOutForAPurposeAndHolds(Look look) throws Exception {
    stamps.manner = Manner.HONEST;
    try (DeskVisit day = DeskVisit.of(desk, chromium, look, Role.HANDLER)) {
      Visit visit = day.go("case", id.value()).visit();
      Page page = day.page();
      visit.press("导出证据包", "Export the package");
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(purpose(day)).isFocused();
      go(day).click();
      assertThat(dialog).isVisible();
      assertEquals(0, stamps.requests.get(), "without a purpose nothing is made");
      visit.inspect("export-ask");
      String why = visit.say("移送检察院审查起诉", "Handed to the procuratorate");
      purpose(day).fill(why);
      Path file = download(day);

      assertThat(dialog).containsText(visit.say("浏览器正在保存", "Your browser is saving it"));
      visit.inspect("export-done");
      Outcome verified = verify(file);
      assertEquals(GOOD, verified.exitCode(), verified.out() + verified.err());
      assertTrue(verified.out().contains("purpose: " + why), verified.out());
      assertTrue(verified.out().contains("officer: handler"), verified.out());
      assertTrue(verified.out().contains("stampedBy"), verified.out());
    } finally {
      stamps.requests.set(0);
    }
  }

  @Test
  void whereNoTimestampIsHadTheOfficerDecides() throws Exception {
    stamps.manner = Manner.BROKEN;
    try (DeskVisit day = DeskVisit.of(desk, chromium, Look.desk(Language.EN), Role.SUPERVISOR)) {
      Visit visit = day.go("case", id.value()).visit();
      visit.expecting("the server responded with a status of 503");
      visit.press("导出证据包", "Export the package");
      purpose(day).fill("Review by the superior agency");
      go(day).click();
      Locator dialog = day.page().getByRole(AriaRole.DIALOG);
      assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("timestamp");
      assertThat(purpose(day)).hasValue("Review by the superior agency");
      visit.inspect("export-no-timestamp");
      dialog.getByRole(AriaRole.CHECKBOX).check();

      Outcome verified = verify(download(day));

      assertEquals(GOOD, verified.exitCode(), verified.out() + verified.err());
      assertTrue(verified.out().contains("it says itself that it has no timestamp"));
    }
  }

  @Test
  void whoeverMayNotDoesNotSeeIt() throws Exception {
    OfficerId elsewhere = desk.officer("elsewhere", Set.of(Role.HANDLER), Set.of(Agency.HEI)).id();
    OfficerId administrator = desk.officer(Role.SYSTEM_ADMINISTRATOR).id();
    for (OfficerId officer : List.of(elsewhere, administrator)) {
      try (DeskVisit day = DeskVisit.of(desk, chromium, Look.desk(Language.EN), officer)) {
        day.go("case", id.value());
        assertThat(day.page().locator("main")).not().containsText("Evidence package");
        assertThat(day.page().locator("main")).not().containsText("某卡盟平台");
      }
    }
  }

  private static Locator purpose(DeskVisit day) {
    return day.page().locator("#package-purpose");
  }

  private static Locator go(DeskVisit day) {
    return day.page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(day.visit().say("导出", "Export")).setExact(true));
  }

  private static Path download(DeskVisit day) {
    Download download = day.page().waitForDownload(() -> go(day).click());
    assertTrue(download.suggestedFilename().contains(id.toString()), download.suggestedFilename());
    Path file = folder.resolve("taken-out.zip");
    download.saveAs(file);
    return file;
  }

  private static Outcome verify(Path file) throws Exception {
    return TestDeployment.run(
        "",
        "verify",
        file.toString(),
        "--fingerprint",
        RootFingerprint.of(desk.agency.root.verifyingKey()).toString(),
        "--timestamp-ca",
        stamps.ca(folder).toString(),
        "--lang",
        "en");
  }
}

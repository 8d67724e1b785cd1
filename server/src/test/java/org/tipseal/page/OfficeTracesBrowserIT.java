package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/** What working on a case leaves on the disks of the office and of its officer: no word of it. */
class OfficeTracesBrowserIT {
  private static final List<String> MARKS =
      List.of("MARKFACTSzq", "MARKTARGETzq", "MARKFILEzq", "MARKCONTENTzq", "MARKFOLLOWzq");

  private static final CaseFilter ALL =
      new CaseFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true);

  /** The browser writes what it remembers after a while. */
  private static final int FLUSHED_MILLISECONDS = 4000;

  @TempDir Path folder;

  @Test
  void noWordOfTheReportIsLeft() throws Exception {
    Path office = Files.createDirectories(folder.resolve("office"));
    Path profile = folder.resolve("profile");
    try (DeskFixture desk = new DeskFixture(office)) {
      CaseId id = arrive(desk);
      work(desk, id, profile);
      assertEquals(List.of(), found(office));
    }
    assertEquals(List.of(), found(office));
    assertEquals(List.of(), found(profile));
    // The search finds what is there.
    Files.writeString(office.resolve("plain"), "a MARKFACTSzq b");
    assertTrue(found(office).contains("MARKFACTSzq in plain"));
  }

  private static CaseId arrive(DeskFixture desk) throws Exception {
    try (Arrivals arrivals = desk.arrivals()) {
      TestReporter reporter = arrivals.reporter();
      byte[] pdf = HostileFiles.chinesePdf("MARKCONTENTzq");
      byte[] marked =
          (new String(pdf, StandardCharsets.ISO_8859_1) + "%MARKCONTENTzq")
              .getBytes(StandardCharsets.ISO_8859_1);
      AttachmentEntry file = reporter.attach("MARKFILEzq.pdf", marked);
      var form = TestReporter.form("MARKFACTSzq happened");
      form.put("target", "MARKTARGETzq");
      byte[] body = reporter.report(reporter.payload(form, List.of(file)));
      arrivals.bring(reporter, ArrivalKind.REPORT, 0, body);
      arrivals.bring(
          reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "MARKFOLLOWzq was added"));
      return desk.office().desk().list(ALL, 0, 1).get(0).id();
    }
  }

  private static void work(DeskFixture desk, CaseId id, Path profile) throws Exception {
    Look look = Look.desk(Language.ZH);
    try (Playwright playwright = Chromium.driver();
        Visit visit =
            new Visit(
                Chromium.persistent(
                    playwright,
                    profile,
                    new BrowserType.LaunchPersistentContextOptions()
                        .setLocale(look.language().locale())),
                look)) {
      visit.expecting("the server responded with a status of 4");
      Page page = visit.page();
      String token =
          desk.services()
              .access()
              .enrolment()
              .offerDemo(desk.officer(Role.SUPERVISOR).id())
              .token();
      page.navigate(desk.plainUrl() + "/#/demo/" + token);
      assertThat(page.locator("nav.menu")).isVisible();
      page.evaluate("to => { location.hash = to; }", "#/case/" + id.value());
      assertThat(page.locator("main")).containsText("MARKFACTSzq");
      assertThat(page.locator("main")).containsText("MARKFOLLOWzq");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看 1").setExact(true))
          .click();
      assertThat(page.locator("main canvas")).isVisible();
      page.waitForTimeout(FLUSHED_MILLISECONDS);
    }
  }

  private static List<String> found(Path where) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        MARKS.stream()
            .filter(mark -> Marks.stands(mark, content))
            .forEach(mark -> found.add(mark + " in " + where.relativize(file)));
      }
    }
    return found;
  }
}

package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/** What strangers send is shown for what it is, and none of it does anything. */
class HostileReportBrowserIT {
  /** Where the number of the epoch stands in an envelope (PROTOCOL §4). */
  private static final int EPOCH = 8;

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  private static final String FOREIGN_ELEMENTS =
      """
      () => [...document.querySelectorAll(
        "main script, main img, main object, main embed, main [srcdoc], main [onload], main [onerror], main a[href^='javascript'], main a[href^='http']"
      )].map((one) => one.outerHTML)
      """;

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Chromium chromium;
  private static CaseId attacking;
  private static CaseId emoji;

  private final List<String> dialogs = new ArrayList<>();

  @BeforeAll
  static void arrive() throws Exception {
    desk = new DeskFixture(folder);
    chromium = new Chromium();
    try (Arrivals arrivals = desk.arrivals()) {
      attacking = arrivals.report(HostileReport::attacking);
      emoji = arrivals.report(HostileReport::ofEmojiAndMarks);
      TestReporter tampering = arrivals.reporter();
      byte[] tampered = tampering.report("some facts");
      tampered[tampered.length - 1] ^= 1;
      arrivals.bring(tampering, ArrivalKind.REPORT, 0, tampered);
      TestReporter stranded = arrivals.reporter();
      arrivals.bring(stranded, ArrivalKind.REPORT, 0, ofUnknownEpoch(stranded));
    }
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
  }

  @Test
  void everyAttackIsShownAsText() throws Exception {
    try (Visit visit = signedIn(Look.desk(Language.ZH))) {
      Page page = visit.page();
      go(visit, "queue", "");
      assertThat(page.locator("main")).containsText("<img src=x onerror=window.__pwned=1>");
      assertHarmless(visit);
      go(visit, "case", attacking.value());
      String shown = page.locator("main").textContent();
      for (String attack : HostileReport.ATTACKS) {
        String visible = attack.replaceAll("[\\p{Cntrl}\\u202c\\u202e]", "");
        boolean whole = attack.equals(visible);
        assertTrue(!whole || shown.contains(attack), attack);
      }
      // What would turn the line around, or not be seen, stands there as its number.
      assertTrue(shown.contains("202E") && shown.contains("001B"), shown);
      visit.inspect("hostile-case");
      assertHarmless(visit);
    }
  }

  @Test
  void theLayoutHoldsWhateverTheDirection() throws Exception {
    for (Look look : List.of(Look.desk(Language.EN), Look.phone(Language.ZH))) {
      try (Visit visit = signedIn(look)) {
        go(visit, "case", emoji.value());
        assertThat(visit.page().locator("main")).containsText("👩‍👩‍👧‍👦");
        visit.inspect("hostile-emoji");
        go(visit, "queue", "");
        visit.inspect("hostile-queue");
        assertHarmless(visit);
      }
    }
  }

  @Test
  void evidenceIsDrawnOrRefusedForWhatItIs() throws Exception {
    try (Visit visit = signedIn(Look.desk(Language.ZH))) {
      Page page = visit.page();
      go(visit, "case", attacking.value());
      Locator canvas = page.locator("main canvas");
      look(page, 1);
      assertThat(canvas).isVisible(PATIENTLY);
      assertEquals("40,90,160,255", pixel(page));
      visit.shot("viewer-image");
      look(page, 2);
      assertThat(canvas).isVisible(PATIENTLY);
      page.waitForFunction(
          "() => document.querySelector('main canvas')?.getAttribute('aria-busy') === 'false'");
      assertEquals("255,255,255,255", pixel(page));
      page.locator(".drawn").focus();
      page.keyboard().press("r");
      page.waitForFunction(
          "() => { const c = document.querySelector('main canvas'); return c.width > c.height; }");
      page.keyboard().press("+");
      page.keyboard().press("0");
      visit.inspect("viewer-pdf");
      look(page, 3);
      assertThat(page.getByText("50000 × 50000")).isVisible(PATIENTLY);
      visit.shot("viewer-bomb");
      look(page, 5);
      assertThat(page.getByText("文件已损坏，或者不是它看上去的那种文件")).isVisible(PATIENTLY);
      assertEquals(
          0,
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看 4")).count(),
          "a ZIP is never opened");
      assertHarmless(visit);
    }
  }

  @Test
  void whatCouldNotBeOpenedIsNamed() throws Exception {
    try (Visit visit = signedIn(Look.desk(Language.ZH))) {
      go(visit, "quarantine", "");
      Locator rows = visit.page().locator("main tbody tr");
      assertThat(rows).hasCount(2);
      visit.inspect("hostile-quarantine");
      String listed = desk.signedIn(Role.SUPERVISOR).get("/api/v1/quarantine").text();
      assertTrue(listed.contains("body-forged") && listed.contains("wrong-epoch"), listed);
      assertEquals(403, desk.signedIn(Role.HANDLER).get("/api/v1/quarantine").status());
    }
  }

  private Visit signedIn(Look look) throws Exception {
    Visit visit = new Visit(chromium.browser(), look, true);
    visit.expecting("the server responded with a status of 4");
    Page page = visit.page();
    page.onDialog(
        dialog -> {
          dialogs.add(dialog.message());
          dialog.dismiss();
        });
    String token =
        desk.services().access().enrolment().offerDemo(desk.officer(Role.SUPERVISOR).id()).token();
    page.navigate(desk.plainUrl() + "/#/demo/" + token);
    assertThat(page.locator("nav.menu")).isVisible(PATIENTLY);
    return visit;
  }

  private static void go(Visit visit, String view, String rest) {
    visit.page().evaluate("to => { location.hash = to; }", "#/" + view + "/" + rest);
    assertThat(visit.page().locator("main h1").first()).isVisible(PATIENTLY);
    visit.page().waitForTimeout(500);
  }

  private static void look(Page page, int attachment) {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("查看 " + attachment).setExact(true))
        .click();
  }

  private static Object pixel(Page page) {
    page.waitForFunction(
        "() => document.querySelector('main canvas')?.getAttribute('aria-busy') === 'false'");
    return page.evaluate(
        "() => [...document.querySelector('main canvas').getContext('2d').getImageData(3, 3, 1, 1).data].join()");
  }

  private void assertHarmless(Visit visit) throws IOException {
    assertEquals(null, visit.page().evaluate("() => window.__pwned ?? null"));
    assertEquals(List.of(), visit.page().evaluate(FOREIGN_ELEMENTS));
    assertEquals(List.of(), dialogs);
  }

  /** A report whose envelope names an epoch that never was. */
  private static byte[] ofUnknownEpoch(TestReporter reporter) {
    byte[] body = reporter.report("some facts");
    int envelope = new String(body, StandardCharsets.ISO_8859_1).indexOf("TSEV");
    byte[] never = {0x0f, (byte) 0xff, (byte) 0xff, (byte) 0xff};
    System.arraycopy(never, 0, body, envelope + EPOCH, never.length);
    return body;
  }
}

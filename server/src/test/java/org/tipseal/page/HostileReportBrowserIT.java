package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tipseal.client.RawSender;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.profile.IntakeKey;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/**
 * What strangers send through the drop is shown for what it is, and none of it does anything; what
 * cannot be opened is neither lost nor in the way.
 */
class HostileReportBrowserIT {
  /** Where the number of the epoch stands in an envelope (PROTOCOL §4). */
  private static final int EPOCH = 8;

  private static final int NEVER = 0x0fffffff;
  private static final String CHANNEL = "yunxi-cyber";

  private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
      new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

  private static final String FOREIGN_ELEMENTS =
      """
      () => [...document.querySelectorAll(
        "main script, main img, main object, main embed, main [srcdoc], main [onload], main [onerror], main a[href^='javascript'], main a[href^='http']"
      )].map((one) => one.outerHTML)
      """;

  private static final List<String> DIALOGS = new ArrayList<>();

  private static Stage stage;
  private static OfficeVisit day;
  private static CaseId attacking;
  private static CaseId emoji;

  @BeforeAll
  static void arrive() throws Exception {
    stage = new Stage();
    try (RawSender sender = stage.agency().sender()) {
      VerifiedProfile profile = sender.profile(stage.today());
      TestReporter tampering = reporter(profile);
      byte[] tampered = tampering.report("some facts");
      tampered[tampered.length - 1] ^= 1;
      sender.post(tampered);
      sender.post(sealedToUnknownEpoch(reporter(profile), profile));
      TestReporter attacker = reporter(profile);
      sender.send(attacker, HostileReport.attacking(attacker));
      TestReporter writer = reporter(profile);
      sender.send(writer, HostileReport.ofEmojiAndMarks(writer));
    }
    Desk desk = new Desk(stage.agency().desk());
    attacking = desk.awaitCase(HostileReport.TARGET);
    emoji = desk.awaitCaseCut(HostileReport.EMOJI_TARGET);
    day = arrived(Look.desk(Language.ZH));
  }

  @AfterAll
  static void stop() throws IOException {
    day.close();
    stage.close();
  }

  @Test
  void anEpochThatTheAgencyNeverHadIsRefusedByTheDrop() throws Exception {
    try (RawSender sender = stage.agency().sender()) {
      TestReporter stranded = reporter(sender.profile(stage.today()));
      byte[] body = withEpoch(stranded.report("some facts"), NEVER);
      Exception refused = assertThrows(Exception.class, () -> sender.post(body));
      assertEquals("profile-outdated", refused.getMessage());
    }
  }

  @Test
  void everyAttackIsShownAsText() throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    go(day, "queue", "");
    assertThat(page.locator("main")).containsText("<img src=x onerror=window.__pwned=1>");
    assertHarmless(day);
    go(day, "case", attacking.value());
    String shown = page.locator("main").textContent();
    for (String attack : HostileReport.ATTACKS) {
      String visible = attack.replaceAll("[\\p{Cntrl}\\u202c\\u202e]", "");
      boolean whole = attack.equals(visible);
      assertTrue(!whole || shown.contains(attack), attack);
    }
    // What would turn the line around, or not be seen, stands there as its number.
    assertTrue(shown.contains("202E") && shown.contains("001B"), shown);
    visit.inspect("hostile-case");
    assertHarmless(day);
  }

  @Test
  void theLayoutHoldsWhateverTheDirection() throws Exception {
    for (Look look : List.of(Look.desk(Language.EN), Look.phone(Language.ZH))) {
      try (OfficeVisit other = arrived(look)) {
        go(other, "case", emoji.value());
        assertThat(other.page().locator("main")).containsText("👩‍👩‍👧‍👦");
        other.visit().inspect("hostile-emoji");
        go(other, "queue", "");
        other.visit().inspect("hostile-queue");
        go(other, "quarantine", "");
        assertThat(other.page().locator("main tbody tr")).hasCount(2);
        other.visit().inspect("hostile-quarantine");
        assertHarmless(other);
      }
    }
  }

  @Test
  void evidenceIsDrawnOrRefusedForWhatItIs() throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    go(day, "case", attacking.value());
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
    assertHarmless(day);
  }

  @Test
  void whatCouldNotBeOpenedIsNamedAndKept() throws Exception {
    go(day, "quarantine", "");
    Locator rows = day.page().locator("main tbody tr");
    assertThat(rows).hasCount(2);
    assertThat(rows.filter(saying("签名或加密校验不符"))).hasCount(1);
    assertThat(rows.filter(saying("不是用本单位现有的密钥封缄的"))).hasCount(1);
    day.visit().inspect("hostile-quarantine");
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static OfficeVisit arrived(Look look) throws Exception {
    OfficeVisit visit = new OfficeVisit(stage, look, Role.SUPERVISOR, Set.of(CHANNEL));
    visit
        .page()
        .onDialog(
            dialog -> {
              DIALOGS.add(dialog.message());
              dialog.dismiss();
            });
    return visit.arrive();
  }

  private static void go(OfficeVisit day, String view, String rest) {
    day.page().evaluate("to => { location.hash = to; }", "#/" + view + "/" + rest);
    assertThat(day.page().locator("main h1").first()).isVisible(PATIENTLY);
    day.page().waitForTimeout(500);
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

  private static void assertHarmless(OfficeVisit visit) {
    assertEquals(null, visit.page().evaluate("() => window.__pwned ?? null"));
    assertEquals(List.of(), visit.page().evaluate(FOREIGN_ELEMENTS));
    assertEquals(List.of(), DIALOGS);
  }

  private static TestReporter reporter(VerifiedProfile profile) {
    return new TestReporter(profile, stage.today(), CHANNEL);
  }

  /**
   * Sealed to an epoch that never was, in an envelope that says otherwise: else the drop would tell
   * the reporter.
   */
  private static byte[] sealedToUnknownEpoch(TestReporter reporter, VerifiedProfile profile)
      throws Exception {
    IntakeKey key = profile.intakeKey(CHANNEL, stage.today());
    byte[] payload = reporter.payload(TestReporter.form("some facts"), List.of()).toBytes();
    byte[] envelope =
        new EnvelopeSealer(new SecureRandom())
            .seal(
                new EnvelopeContext(Purpose.REPORT, NEVER, profile.agency()),
                List.of(key.publicKey()),
                payload);
    byte[] body = ReportSubmission.of(reporter.mailbox, new byte[93], List.of(), envelope).encode();
    return withEpoch(body, (int) key.epoch());
  }

  /** The same with another number where the epoch stands. */
  private static byte[] withEpoch(byte[] body, int epoch) {
    int envelope = new String(body, StandardCharsets.ISO_8859_1).indexOf("TSEV");
    return ByteBuffer.wrap(body.clone()).putInt(envelope + EPOCH, epoch).array();
  }
}

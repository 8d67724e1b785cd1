package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/**
 * The office keeps working while the drop is away, says what waits for it, and catches up once it
 * is back. It has a deployment of its own: nobody else's drop goes away.
 */
class DropAwayBrowserIT {
  private static final Set<String> CHANNELS = Set.of("yunxi-cyber");

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  private static Stage stage;

  @BeforeAll
  static void start() throws Exception {
    stage = new Stage();
  }

  @AfterAll
  static void stop() throws IOException {
    stage.close();
  }

  @ParameterizedTest
  @EnumSource
  void workGoesOnAndArrivesLater(Language language) throws Exception {
    Look look = Look.desk(language);
    String target = "Away" + look.word();
    String later = "Later" + look.word();
    String receipt = stage.send(target);
    Desk office = new Desk(stage.agency().desk());
    CaseId id = office.awaitCase(target);
    String answer = language.say("线索已签收，正在审查。", "Received; it is being looked into.");
    try (OfficeVisit day = new OfficeVisit(stage, look, Role.HANDLER, CHANNELS).arrive();
        OfficeVisit health =
            new OfficeVisit(stage, look, Role.SYSTEM_ADMINISTRATOR, Set.of()).arrive()) {
      Visit visit = day.visit();
      assertThat(day.page().locator("main")).containsText(target);
      stage.agency().stopDrop();
      day.page().evaluate("to => { location.hash = to; }", "#/case/" + id.value());
      visit.at(target, target);
      visit.press("领取本案", "Take the case");
      answer(day, answer);
      Locator talk = day.page().locator(".talk");
      assertThat(talk).containsText(answer);
      assertThat(talk).containsText(visit.say("待送出", "waiting to be sent"));
      visit.inspect("office-answer-waits");
      assertDropIs(health, "未连接", "Not connected");
      health.visit().inspect("office-health-away");
      // Whoever reports meanwhile tries on, and gets through with the drop.
      CompletableFuture<String> sending = CompletableFuture.supplyAsync(() -> send(later));

      stage.agency().startDrop();

      String second = sending.get(60, TimeUnit.SECONDS);
      day.go("案件", "Cases");
      assertArrived(day, later);
      assertDropIs(health, "已连接", "Connected");
      visit.inspect("office-caught-up");
      try (Visit reporter = stage.visit(look)) {
        new MailboxPages(reporter).begin().type(receipt).open();
        assertThat(reporter.page().locator("main")).containsText(answer);
      }
      day.page().evaluate("to => { location.hash = to; }", "#/case/" + id.value());
      assertThat(talk).containsText(visit.say("已送达信箱", "in the mailbox"));
      try (Visit reporter = stage.visit(look)) {
        new MailboxPages(reporter).begin().type(second).open();
      }
    }
  }

  /** The queue tells of what is new, and shows it when it is told to. */
  private static void assertArrived(OfficeVisit day, String target) {
    Locator main = day.page().locator("main");
    String news = day.visit().say("新到或有变化", "new or changed");
    assertThat(main).containsText(Pattern.compile(target + "|" + news), SOON);
    if (!main.textContent().contains(target)) {
      day.page().getByText(news).click();
    }
    assertThat(main).containsText(target);
  }

  private static String send(String target) {
    try {
      return stage.send(target);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void answer(OfficeVisit day, String text) {
    Page page = day.page();
    page.locator("#status").selectOption("S20");
    page.locator("#answer-text").fill(text);
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(day.visit().say("发出", "Send")).setExact(true))
        .click();
  }

  /** What the system administrator reads after he has asked again. */
  private static void assertDropIs(OfficeVisit health, String zh, String en) {
    long end = System.nanoTime() + 60_000_000_000L;
    Locator said = health.page().locator("main .callout").first();
    String expected = health.visit().say(zh, en);
    while (!said.textContent().contains(expected) && System.nanoTime() < end) {
      health.visit().press("刷新", "Look again");
      health.page().waitForTimeout(500);
    }
    assertThat(said).containsText(expected);
  }
}

package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.access.Session;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * A session locks by time: in the page, whose own timer sees that nobody touches it, and at the
 * office, whom the page's own questions do not deceive. What was being written is there again
 * afterwards.
 */
@ExtendWith(Stage.Given.class)
class LockBrowserIT {
  private static final Set<String> CHANNELS = Set.of("yunxi-cyber");
  private static final String NEARLY = "09:30";
  private static final String A_LITTLE = "00:40";
  private static final double SETTLED_MILLISECONDS = 1500;

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void thePageLocksWhenNobodyTouchesItAndKeepsTheDraft(Look look, Stage stage) throws Exception {
    String target = "Lock" + look.word();
    stage.send(target);
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    String draft = look.language().say("写到一半的话", "Half a sentence");
    try (OfficeVisit day = new OfficeVisit(stage, look, "locked", Role.HANDLER, CHANNELS)) {
      Page page = day.page();
      page.clock().install();
      day.arrive().open(id, target);
      page.locator("#status").selectOption("S20");
      page.locator("#answer-text").fill(draft);
      page.clock().fastForward(NEARLY);
      page.locator("#answer-text").press("End");
      page.clock().fastForward(NEARLY);
      assertThat(page.locator("#answer-text")).hasValue(draft);

      page.clock().fastForward(A_LITTLE);
      day.visit().at("已锁定", "Locked");
      assertThat(page.locator("body")).not().containsText(target);
      assertThat(page.locator("textarea")).hasCount(0);
      day.visit().inspect("office-locked-by-time");
      assertTrue(session(stage, day.id()).locked(), "the office knows");

      day.visit().press("解锁", "Unlock");
      day.visit().at(target, target);
      assertThat(page.locator("#answer-text")).hasValue(draft);
      assertThat(page.locator("#status")).hasValue("S20");
      day.visit().shot("office-unlocked");
      day.pressExactly("发出", "Send");
      assertThat(page.locator(".talk")).containsText(draft);
    }
  }

  /** A report arrives meanwhile, so that the page has looked what it is. */
  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void theOfficeLocksAPageThatOnlyAsksByItself(Look look, Stage stage) throws Exception {
    try (OfficeVisit day = new OfficeVisit(stage, look, "away", Role.HANDLER, CHANNELS)) {
      Page page = day.page();
      page.clock().install();
      day.arrive();
      // Whatever the officer himself has asked for has to be answered before the clock goes on.
      page.locator(".queue p.small[role=status]").waitFor();
      page.waitForTimeout(SETTLED_MILLISECONDS);
      stage.clock().advance(Duration.ofMinutes(9));
      stage.send("Arrival" + look.word());
      page.locator(".news .button").waitFor();
      page.clock().fastForward(30_000);
      assertFalse(session(stage, day.id()).locked());

      stage.clock().advance(Duration.ofMinutes(2));
      page.clock().fastForward(30_000);
      day.visit().at("已锁定", "Locked");
      assertEquals(Optional.of("idle"), lastLock(stage, day.id()));

      day.visit().press("解锁", "Unlock");
      day.visit().at("案件", "Cases");
      assertFalse(session(stage, day.id()).locked());
    }
  }

  private static Session session(Stage stage, OfficerId officer) {
    return stage.agency().services().access().sessions().all().stream()
        .filter(session -> session.officer().equals(officer))
        .findFirst()
        .orElseThrow();
  }

  /** How his session was last locked or ended, as it stands in the audit log. */
  private static Optional<String> lastLock(Stage stage, OfficerId officer) throws Exception {
    AuditFilter his =
        new AuditFilter(
            Optional.of(AuditAction.SIGNED_OUT), Optional.of(officer), Optional.empty());
    return stage.agency().services().audit().page(his, Long.MAX_VALUE, 1).entries().stream()
        .map(entry -> entry.event().details().get("how"))
        .findFirst();
  }
}

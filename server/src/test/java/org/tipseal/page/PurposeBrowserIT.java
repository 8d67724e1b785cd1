package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/**
 * A channel asks why a case is opened: the system administrator has it ask, a handler says why and
 * is asked again once he has signed out, and what he said stands in the audit log.
 */
@ExtendWith(Stage.Given.class)
class PurposeBrowserIT {
  /** No other test has cases of it, so that none is asked for a purpose. */
  private static final String CHANNEL = "yunxi-hei";

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void fromTheSettingToTheAuditLog(Look look, Stage stage) throws Exception {
    String target = "Purpose" + look.word();
    String purpose = look.language().say("核对线索归属", "Checking whose clue it is");
    askForPurposes(stage, look);
    stage.send(target, CHANNEL);
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    try (OfficeVisit day =
        new OfficeVisit(stage, look, "asked why", Role.HANDLER, Set.of(CHANNEL)).arrive()) {
      Page page = day.page();
      Locator link = page.locator("a.case-link", new Page.LocatorOptions().setHasText(target));
      link.click();
      day.visit().at("打开前请说明目的", "Say why first");
      assertThat(page.locator("body")).not().containsText(target);
      day.visit().inspect("office-purpose");
      page.locator("#purpose").fill(purpose);
      day.visit().press("打开案件", "Open the case");
      day.visit().at(target, target);
      page.reload();
      day.visit().at(target, target);

      day.signOut().signIn();
      day.visit().at("打开前请说明目的", "Say why first");
      assertThat(page.locator("body")).not().containsText(target);
    }
    standsInTheLog(stage, look, id, purpose);
  }

  private static void askForPurposes(Stage stage, Look look) throws Exception {
    try (OfficeVisit admin =
        new OfficeVisit(stage, look, "asking why", Role.SYSTEM_ADMINISTRATOR, Set.of()).arrive()) {
      admin.go("日历与设置", "Calendar and settings");
      admin.page().locator("input[name=" + CHANNEL + "-purpose]").check();
      admin.visit().press("保存", "Save");
      assertThat(admin.page().getByRole(AriaRole.ALERT))
          .containsText(admin.visit().say("已保存", "Saved"));
    }
  }

  private static void standsInTheLog(Stage stage, Look look, CaseId id, String purpose)
      throws Exception {
    try (OfficeVisit auditor =
        new OfficeVisit(stage, look, "reading why", Role.AUDIT_ADMINISTRATOR, Set.of()).arrive()) {
      Page page = auditor.page();
      auditor.visit().at("审计日志", "Audit log");
      page.locator("form.facets select").selectOption("purpose-given");
      page.locator("form.facets input").fill(id.toString());
      page.keyboard().press("Enter");
      Locator rows = page.locator("tbody tr");
      assertThat(rows).hasCount(1);
      assertThat(rows).containsText("asked why " + look);
      assertThat(rows).containsText("purpose=" + purpose);
      auditor.visit().inspect("office-audit-purpose");
    }
  }
}

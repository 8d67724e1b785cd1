package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;

/**
 * A supervisor's day: she sees what arrives as it arrives, assigns it, writes a text for answers,
 * looks at the quarantine, and prepares a transfer.
 */
@ExtendWith(Stage.Given.class)
class SupervisorDayBrowserIT {
  private static final Set<String> CHANNELS = Set.of("yunxi-cyber");

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void fromTheArrivalToTheTransfer(Look look, Stage stage) throws Exception {
    String target = "Supervisor" + look.word();
    String handler = "assigned " + look;
    OfficerId assigned = stage.officer(handler, Set.of(Role.HANDLER), CHANNELS);
    try (OfficeVisit day = new OfficeVisit(stage, look, Role.SUPERVISOR, CHANNELS)) {
      day.enrol().signIn();
      day.visit().at("案件", "Cases");
      seeArrival(day, stage, target);
      assign(day, target, assigned, handler);
      transferDialog(day);
      writeTemplate(day, look);
      day.go("隔离区", "Quarantine");
      day.visit().inspect("office-quarantine");
      day.signOut();
    }
  }

  /** Rows stay where they are until she wants to see what is new. */
  private static void seeArrival(OfficeVisit day, Stage stage, String target) throws Exception {
    Page page = day.page();
    page.locator(".piles .count").first().waitFor();
    stage.send(target);
    new Desk(stage.agency().desk()).awaitCase(target);
    Locator news = page.locator(".news .button");
    assertThat(news).isVisible();
    assertThat(page.locator("main")).not().containsText(target);
    news.click();
    page.locator("#search").fill(target);
    page.keyboard().press("Enter");
    assertThat(page.locator("a.case-link")).hasCount(1);
  }

  private static void assign(OfficeVisit day, String target, OfficerId to, String name)
      throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    Locator row = page.locator("tbody tr").first();
    row.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(visit.say("分派", "Assign")))
        .click();
    row.locator("select").selectOption(new SelectOption().setValue(to.toString()));
    assertThat(row).containsText(name);
    visit.inspect("office-queue-assigned");
    page.locator("a.case-link").first().click();
    visit.at(target, target);
  }

  /** Nothing is chosen for her: whether the reporter is told can be dangerous either way. */
  private static void transferDialog(OfficeVisit day) throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    page.locator("#status").selectOption("S20");
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(visit.say("发出", "Send")).setExact(true))
        .click();
    Locator transfer =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(visit.say("转办", "Transfer")).setExact(true));
    transfer.first().click();
    Locator dialog = page.locator("dialog");
    assertThat(dialog.locator("input:checked")).hasCount(0);
    assertThat(dialog.locator(".button.main")).isDisabled();
    visit.inspect("office-transfer");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
  }

  private static void writeTemplate(OfficeVisit day, Look look) throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    day.go("答复模板", "Answer templates");
    page.locator("fieldset.template").first().waitFor();
    int before = page.locator("fieldset.template").count();
    visit.press("新增模板", "Add a template");
    Locator added = page.locator("fieldset.template").nth(before);
    added.locator("input").nth(0).fill("签收 " + look);
    added.locator("input").nth(1).fill("Acknowledge " + look);
    added.locator("textarea").nth(0).fill("线索已签收。");
    added.locator("textarea").nth(1).fill("It has been received.");
    visit.press("保存全部", "Save all");
    assertThat(page.getByText(visit.say("已保存", "Saved"))).isVisible();
    visit.inspect("office-templates");
  }
}

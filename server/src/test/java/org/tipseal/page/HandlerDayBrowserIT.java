package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.officers.Role;

/**
 * A handler's day: he enrols by a link, signs in, finds his case, takes it, answers, locks, and
 * declares a conflict in another one. The reporter reads what he answered.
 */
@ExtendWith(Stage.Given.class)
class HandlerDayBrowserIT {
  private static final Set<String> CHANNELS = Set.of("yunxi-cyber");

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void fromTheLinkToTheAnswer(Look look, Stage stage) throws Exception {
    String target = "Handler" + look.word();
    String other = "Conflict" + look.word();
    String receipt = stage.send(target);
    stage.send(other);
    Desk office = new Desk(stage.agency().desk());
    office.awaitCase(target);
    office.awaitCase(other);
    String answer = look.language().say("线索已签收，正在审查。", "Received; it is being looked into.");
    try (OfficeVisit day = new OfficeVisit(stage, look, Role.HANDLER, CHANNELS)) {
      day.enrol().signInWrongly().signIn();
      openFromQueue(day, target);
      take(day);
      answer(day, target, answer);
      day.lockAndUnlock(target);
      day.visit().at(target, target);
      declareConflict(day, other);
      day.signOut();
    }
    try (Visit visit = stage.visit(look)) {
      MailboxPages mailbox = new MailboxPages(visit);
      mailbox.begin().type(receipt).open();
      assertThat(visit.page().locator("main")).containsText(answer);
    }
  }

  private static void openFromQueue(OfficeVisit day, String target) throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    visit.at("案件", "Cases");
    visit.inspect("office-queue");
    find(day, target);
    if (visit.look().isPhone()) {
      page.locator("a.case-link").first().click();
    } else {
      visit.page().locator("h1").focus();
      page.keyboard().press("j");
      assertThat(page.locator("a.case-link").first()).isFocused();
      page.keyboard().press("Enter");
    }
    visit.at(target, target);
  }

  /** Searches from the queue; one case is found. */
  private static void find(OfficeVisit day, String target) {
    Page page = day.page();
    page.locator("#search").fill(target);
    page.keyboard().press("Enter");
    assertThat(page.locator("a.case-link")).hasCount(1);
    assertThat(page.locator("a.case-link")).hasText(target);
  }

  private static void take(OfficeVisit day) throws Exception {
    Visit visit = day.visit();
    assertThat(day.page().locator("svg.mark")).containsText(day.name());
    visit.press("领取本案", "Take the case");
    assertThat(day.page().locator(".glance")).containsText(day.name());
    visit.inspect("office-case");
  }

  /** An answer that repeats the report is warned of; it is written otherwise. */
  private static void answer(OfficeVisit day, String target, String answer) throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    page.locator("#status").selectOption("S20");
    page.locator("#answer-text").fill(visit.say("关于", "About ") + target);
    send(day).click();
    Locator warning = page.getByText(visit.say("这段文字重复了举报内容", "This text repeats the report"));
    assertThat(warning).isVisible();
    visit.inspect("office-answer-repeats");
    page.locator("#answer-text").fill(answer);
    assertThat(warning).isHidden();
    send(day).click();
    assertThat(page.getByText(visit.say("第 1 次答复已签封", "Answer 1 is sealed"))).isVisible();
    assertThat(page.locator(".talk")).containsText(answer);
    visit.inspect("office-answered");
  }

  private static Locator send(OfficeVisit day) {
    return day.page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(day.visit().say("发出", "Send")).setExact(true));
  }

  /** From then on the case is neither in the queue, nor found, nor opened by its address. */
  private static void declareConflict(OfficeVisit day, String other) throws Exception {
    Visit visit = day.visit();
    Page page = day.page();
    day.go("案件", "Cases");
    find(day, other);
    page.locator("a.case-link").first().click();
    visit.at(other, other);
    String address = page.url();
    visit.press("申请回避", "Declare a conflict");
    visit.inspect("office-recusal");
    page.getByLabel(Pattern.compile(visit.say("我与本案有利害关系", "I have a conflict"))).check();
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(visit.say("回避", "Declare it")).setExact(true))
        .click();
    visit.at("案件", "Cases");
    assertThat(page.locator("main")).containsText(visit.say("没有符合条件的案件", "No case fits"));
    page.navigate(address);
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(page.locator("main")).not().containsText(other);
    visit.inspect("office-out-of-reach");
  }
}

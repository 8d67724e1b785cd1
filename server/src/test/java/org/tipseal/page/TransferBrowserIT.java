package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/**
 * A case is handed to another channel (转办), from one handler's page to the other's, and on to the
 * reporter's mailbox. In Chinese the reporter is told where it went, in English not.
 */
@ExtendWith(Stage.Given.class)
class TransferBrowserIT {

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void fromOneHandlerToTheOther(Look look, Stage stage) throws Exception {
    String target = "Transfer" + look.word();
    String receipt = stage.send(target);
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    stage.agency().desk().answer(id, "S20", Optional.empty(), Optional.empty());
    String note = look.language().say("上游在你们那边", "The upstream is yours");
    String answer = look.language().say("接到转办，已签收。", "It has come to us; received.");
    try (OfficeVisit first =
            new OfficeVisit(stage, look, "first", Role.HANDLER, Set.of("yunxi-cyber")).arrive();
        OfficeVisit second =
            new OfficeVisit(stage, look, "second", Role.HANDLER, Set.of("yunxi-econ")).arrive()) {
      second.visit().at("案件", "Cases");
      second.page().getByText(second.visit().say("共", "cases")).first().waitFor();
      handOn(first, id, target, note);
      isOutOfReach(first, id, target);
      receive(second, target, note);
      answer(second, answer);
      second.visit().inspect("office-transfer-received");
    }
    try (Visit visit = stage.visit(look)) {
      new MailboxPages(visit).begin().type(receipt).open();
      Locator mailbox = visit.page().locator("main");
      assertThat(mailbox).containsText(answer);
      assertThat(mailbox).containsText(visit.say("已转办", "transferred"));
      Locator told = mailbox.getByText(visit.say("经侦", "economic crime"));
      if (look.language() == Language.ZH) {
        assertThat(told.first()).isVisible();
      } else {
        assertThat(told).hasCount(0);
      }
      assertThat(mailbox).not().containsText(note);
      visit.inspect("mailbox-transferred");
    }
  }

  private static void handOn(OfficeVisit first, CaseId id, String target, String note)
      throws Exception {
    Page page = first.page();
    first.open(id, target);
    first.pressExactly("转办", "Transfer");
    Locator dialog = page.locator("dialog");
    dialog.locator("#transfer-to").selectOption("yunxi-econ");
    boolean tell = first.visit().look().language() == Language.ZH;
    dialog.locator("input[value=" + (tell ? "yes" : "no") + "]").check();
    dialog.locator("#transfer-note").fill(note);
    first.visit().inspect("office-transfer-filled");
    dialog.locator(".button.main").click();
    first.visit().at("案件", "Cases");
  }

  /** What is left is that it was handed on, when and to where. */
  private static void isOutOfReach(OfficeVisit first, CaseId id, String target) throws Exception {
    Page page = first.page();
    page.getByLabel(first.visit().say("含已办结", "Finished ones, too")).check();
    Locator stub =
        page.locator("tbody tr")
            .filter(
                new Locator.FilterOptions()
                    .setHasText(
                        first.visit().say("已转往云溪市公安局经侦", "handed to Yunxi City police, econ")));
    assertThat(stub.first()).isVisible();
    assertThat(page.locator("main")).not().containsText(target);
    first.visit().inspect("office-queue-transferred");
    page.locator("#search").fill(target);
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).containsText(first.visit().say("没有符合条件的案件", "No case fits"));
    page.navigate(page.url().replaceFirst("#.*", "#/case/" + id));
    first.visit().at("打不开这个案件", "This case cannot be opened");
    assertThat(page.locator("main")).not().containsText(target);
  }

  /** It arrives while the other handler looks at his queue. */
  private static void receive(OfficeVisit second, String target, String note) {
    Page page = second.page();
    page.locator(".news .button").click();
    page.locator("a.case-link", new Page.LocatorOptions().setHasText(target)).click();
    second.visit().at(target, target);
    assertThat(page.locator("main")).containsText(note);
    second.visit().press("领取本案", "Take the case");
    assertThat(page.locator(".glance")).containsText(second.name());
  }

  private static void answer(OfficeVisit second, String answer) {
    Page page = second.page();
    page.locator("#status").selectOption("S20");
    page.locator("#answer-text").fill(answer);
    second.pressExactly("发出", "Send");
    assertThat(page.locator(".talk")).containsText(answer);
  }
}

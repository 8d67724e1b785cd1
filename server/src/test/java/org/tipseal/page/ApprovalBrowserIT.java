package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.access.Officers;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/**
 * A second person: a handler proposes to decline a case, and in the other language to close it; a
 * supervisor refuses that once and approves it then. Who proposed does not approve.
 */
@ExtendWith(Stage.Given.class)
class ApprovalBrowserIT {
  private static final Set<String> CHANNELS = Set.of("yunxi-cyber");

  /** What is proposed: a status, and what is given with it. */
  private record Ending(List<String> before, String status, String detail, String zh, String en) {
    static Ending of(Language language) {
      return language == Language.ZH
          ? new Ending(List.of("S20"), "S50", "D30", "不予受理", "declined")
          : new Ending(List.of("S20", "S30", "S60"), "S80", "F20", "办结", "closed");
    }
  }

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#crossed")
  void fromTheProposalToTheMailbox(Look look, Stage stage) throws Exception {
    String target = "Approval" + look.word();
    String receipt = stage.send(target);
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    Ending ending = Ending.of(look.language());
    for (String status : ending.before()) {
      stage.agency().desk().answer(id, status, Optional.empty(), Optional.empty());
    }
    String hasty = look.language().say("一句仓促的话。", "A hasty sentence.");
    String better = look.language().say("一句斟酌过的话。", "A considered sentence.");
    String why = look.language().say("请写得更客气些", "Please say it more kindly");
    try (OfficeVisit handler =
            new OfficeVisit(stage, look, "proposing", Role.HANDLER, CHANNELS).arrive();
        OfficeVisit supervisor =
            new OfficeVisit(stage, look, "approving", Role.SUPERVISOR, CHANNELS).arrive()) {
      handler.open(id, target);
      propose(handler, ending, hasty);
      handler.visit().inspect("office-proposed");
      doesNotApproveHimself(handler, stage, id, target);

      openFromThePile(supervisor, target);
      assertThat(supervisor.page().locator("main")).containsText(hasty);
      supervisor.visit().inspect("office-proposal");
      supervisor.page().locator("#proposal-note").fill(why);
      supervisor.pressExactly("不批准", "Refuse");
      assertThat(waiting(supervisor)).hasCount(0);

      handler.open(id, target);
      assertThat(waiting(handler)).hasCount(0);
      assertThat(handler.page().locator(".history")).containsText(why);
      handler.visit().inspect("office-proposal-refused");
      propose(handler, ending, better);

      supervisor.open(id, target);
      supervisor.pressExactly("批准", "Approve");
      assertThat(waiting(supervisor)).hasCount(0);
      assertThat(supervisor.page().locator(".talk")).containsText(better);

      handler.open(id, target);
      assertThat(handler.page().locator(".case-head .tag").first())
          .containsText(handler.visit().say(ending.zh(), ending.en()));
      assertThat(handler.page().locator(".history")).containsText(supervisor.name());
      handler.visit().inspect("office-proposal-approved");
    }
    try (Visit visit = stage.visit(look)) {
      new MailboxPages(visit).begin().type(receipt).open();
      assertThat(visit.page().locator("main")).containsText(better);
      assertThat(visit.page().locator("main")).not().containsText(hasty);
      assertThat(visit.page().locator("main")).not().containsText(why);
    }
  }

  private static void propose(OfficeVisit handler, Ending ending, String words) {
    Page page = handler.page();
    page.locator("#status").selectOption(ending.status());
    page.locator("#detail").selectOption(ending.detail());
    page.locator("#answer-text").fill(words);
    handler.pressExactly("发出", "Send");
    assertThat(page.getByText(handler.visit().say("已提请审批", "Proposed."))).isVisible();
    assertThat(waiting(handler)).isVisible();
    assertThat(page.getByText(handler.visit().say("等待审批人决定", "Waits for a supervisor")))
        .isVisible();
  }

  /** Not even once he is a supervisor himself. */
  private static void doesNotApproveHimself(
      OfficeVisit handler, Stage stage, CaseId id, String target) throws Exception {
    Officers officers = stage.agency().services().access().officers();
    Set<Role> both = Set.of(Role.HANDLER, Role.SUPERVISOR);
    officers.change(Optional.empty(), handler.id(), new Officers.Duties(both, CHANNELS, false));
    handler.open(id, target);
    assertThat(handler.page().locator(".acts").first()).isVisible();
    assertThat(waiting(handler)).isVisible();
    assertThat(
            handler
                .page()
                .getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions()
                        .setName(Pattern.compile(handler.visit().say("批准", "Approve|Refuse")))))
        .hasCount(0);
    Set<Role> one = Set.of(Role.HANDLER);
    officers.change(Optional.empty(), handler.id(), new Officers.Duties(one, CHANNELS, false));
  }

  /** The panel of what waits. */
  private static Locator waiting(OfficeVisit visit) {
    return visit
        .page()
        .getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions()
                .setLevel(2)
                .setName(visit.visit().say("待审批", "To approve"))
                .setExact(true));
  }

  /** A supervisor finds in one pile what waits for her. */
  private static void openFromThePile(OfficeVisit supervisor, String target) {
    Page page = supervisor.page();
    supervisor.visit().at("案件", "Cases");
    supervisor.visit().press("待审批", "To approve");
    page.locator("a.case-link", new Page.LocatorOptions().setHasText(target)).click();
    supervisor.visit().at(target, target);
  }
}

package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.cases.CaseId;

/** Coming back with a receipt that is wrong, and what else a mailbox is for. */
@ExtendWith(Stage.Given.class)
class FollowBrowserIT {
  private static final String NO_SUCH_MAILBOX = "status of 404";

  static Stream<Look> looks() {
    return Stream.of(Look.phone(Language.ZH), Look.desk(Language.EN));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aSlipIsFoundBeforeAnythingIsSent(Look look, Stage stage) throws Exception {
    String receipt = stage.send("SLIP " + look);
    try (Visit visit = stage.visit(look)) {
      MailboxPages mailbox = new MailboxPages(visit).begin();
      int asked = stage.line().asked().size();
      Locator state = visit.page().locator("#receipt-state");
      mailbox.type(receipt.substring(0, 12));
      assertThat(state).containsText(visit.say("还差 15 个字符", "Characters still missing: 15"));
      mailbox.type(receipt.substring(12, 27) + "!");
      assertThat(state).containsText(visit.say("第 5 组第 4 个字符“!”", "Character 4 of group 5, “!”"));
      visit.inspect("follow-symbol");
      box(visit).fill(withSlip(receipt));
      assertThat(state).containsText(visit.say("至少有一个字符抄错了", "At least one character is wrong"));
      visit.inspect("follow-slip");
      visit.press("打开信箱", "Open the mailbox");
      assertThat(box(visit)).isFocused();
      assertEquals(List.of(), stage.line().asked().subList(asked, stage.line().asked().size()));
      // Folded as people read and type it.
      box(visit).fill(receipt.replace("-", " ").toLowerCase(Locale.ROOT));
      assertThat(state).containsText(visit.say("回执码完整", "The code is complete"));
      mailbox.open();
      visit.inspect("follow-waiting");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aReceiptOfNothingFindsNothing(Look look, Stage stage) throws Exception {
    try (Visit visit = stage.visit(look).expecting(NO_SUCH_MAILBOX)) {
      new MailboxPages(visit).begin().type(CommandLineReporter.receiptOfNothing());
      visit.press("打开信箱", "Open the mailbox");
      visit.at("没有找到这份举报", "There is no such report");
      visit.inspect("follow-not-found");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void retaliationIsToldAtOnceAndReportedAnew(Look look, Stage stage) throws Exception {
    Desk desk = new Desk(stage.agency().desk());
    String target = "RETALIATION " + look;
    try (Visit visit = stage.visit(look)) {
      new MailboxPages(visit).begin().type(stage.send(target)).open();
      visit.press("遭到打击报复", "I am being retaliated against");
      visit.at("遭到打击报复", "Retaliation");
      visit.inspect("follow-retaliation");
      visit.press("告诉受理单位，然后写新举报", "Tell them, then write the report");
      visit.at("受理单位会先看到它", "They will see it first");
      visit.inspect("follow-told");
      CaseId id = desk.awaitCase(target);
      assertTrue(desk.awaitFollowUps(id, 1).summary().urgent(), "urgent");
      visit.press("写新的举报", "Write the new report");
      visit.at("什么事", "What it is about");
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatIsWithdrawnIsGone(Look look, Stage stage) throws Exception {
    String receipt = stage.send("WITHDRAWN " + look);
    try (Visit visit = stage.visit(look).expecting(NO_SUCH_MAILBOX)) {
      MailboxPages mailbox = new MailboxPages(visit).begin().type(receipt).open();
      visit.press("撤回举报", "Withdraw the report");
      visit.at("撤回这份举报？", "Withdraw this report?");
      visit.inspect("follow-withdraw");
      visit.press("确定撤回，不能恢复", "Yes, withdraw it for good");
      visit.at("举报已撤回", "The report is withdrawn");
      visit.inspect("follow-withdrawn");
      visit.press("返回首页", "Back to the first page");
      mailbox.begin().type(receipt);
      visit.press("打开信箱", "Open the mailbox");
      visit.at("没有找到这份举报", "There is no such report");
    }
  }

  private static Locator box(Visit visit) {
    return visit.page().getByLabel(visit.say("回执码", "Receipt code"));
  }

  /** One character of the secret part is another one. */
  private static String withSlip(String receipt) {
    char right = receipt.charAt(8);
    return receipt.substring(0, 8) + (right == '7' ? '8' : '7') + receipt.substring(9);
  }
}

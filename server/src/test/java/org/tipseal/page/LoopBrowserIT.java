package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;

/**
 * The whole loop, as a reporter and a handler go through it; every view is looked at on the way.
 */
@ExtendWith(Stage.Given.class)
class LoopBrowserIT {
  private static final byte[] RECORD = "2026-11-08 300.00".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void fromTheNoticeToAnAnswerAndBack(Look look, Stage stage) throws Exception {
    Desk desk = new Desk(stage.agency().desk());
    String target = "LOOP " + look;
    Path file = Files.write(folder.resolve("records.txt"), RECORD);
    String receipt;
    try (Visit visit = stage.visit(look)) {
      receipt = report(visit, target, file);
    }

    CaseId id = desk.awaitCase(target);
    CaseView view = desk.show(id);
    assertEquals(facts(look), view.form().path("facts").asText());
    assertEquals(look.language().code(), view.form().path("language").asText());
    assertArrayEquals(RECORD, desk.open(id, view.attachments().get(1)));
    String answer = look.language().say("线索已签收，正在核对。", "Received; we are looking into it.");
    desk.answer(id, "S20", answer);

    String added = look.language().say("又找到一份流水。", "I have found another record.");
    try (Visit visit = stage.visit(look)) {
      followUp(visit, receipt, answer, added, file);
    }
    view = desk.awaitFollowUps(id, 1);
    ConversationEntry last = view.conversation().get(view.conversation().size() - 1);
    assertEquals(added, assertInstanceOf(ConversationEntry.FollowUp.class, last).text());
    assertArrayEquals(RECORD, desk.open(id, view.attachments().get(2)));
  }

  private static String report(Visit visit, String target, Path file) throws Exception {
    ReportForm form = new ReportForm(visit);
    form.begin();
    visit.inspect("report-1-category");
    form.category();
    visit.inspect("report-1-chosen");
    form.next("经过", "What happened").facts(facts(visit.look()));
    visit.press("下一步", "Next");
    visit.inspect("report-2-what-missing");
    form.demand(visit.say("请依法查处", "Please look into it"));
    visit.inspect("report-2-what");
    form.next("对象", "Who").target(target);
    visit.inspect("report-3-who");
    form.next("证据", "Evidence").attach(Samples.file("sample.jpg"), file);
    visit.inspect("report-4-evidence");
    visit.page().getByLabel(visit.say("我知道里面可能有", "I know that it may hold")).check();
    form.next("提交方式", "How to send it");
    visit.press("去核对", "Check it");
    visit.inspect("report-5-send-missing");
    form.mode("anonymous").declare();
    visit.inspect("report-5-send");
    form.check();
    visit.inspect("check");
    assertThat(visit.page().locator("main")).containsText(target);
    form.send();
    visit.inspect("receipt");
    String receipt = form.receipt();
    form.keep(receipt);
    visit.inspect("done");
    return receipt;
  }

  private static void followUp(Visit visit, String receipt, String answer, String added, Path file)
      throws Exception {
    MailboxPages mailbox = new MailboxPages(visit);
    mailbox.begin();
    visit.inspect("follow-enter");
    mailbox.type(receipt).open();
    assertThat(visit.page().locator("main")).containsText(answer);
    visit.inspect("follow-answer");
    mailbox.add(added, file);
    visit.inspect("follow-add");
    mailbox.send();
    visit.inspect("follow-added");
  }

  private static String facts(Look look) {
    return look.language()
        .say(
            "今年三月起，该平台公开出售手机黑卡和实名微信号，收费页面见附件，成交记录在后台可以看到。",
            "Since March the platform has openly sold SIM cards in other names; its fees are in the file.");
  }
}

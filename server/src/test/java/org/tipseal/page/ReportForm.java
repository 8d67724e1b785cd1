package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The report form as a person fills it in: by what can be read on the page. */
final class ReportForm {
  private final Visit visit;
  private final Page page;

  ReportForm(Visit visit) {
    this.visit = visit;
    this.page = visit.page();
  }

  /** From the notice to the first step. */
  ReportForm begin() {
    visit.press("我要举报", "Make a report");
    return at("什么事", "What it is about");
  }

  /** Looks for a category and takes it: the trade that the sample report is about. */
  ReportForm category() {
    page.getByLabel(visit.say("搜索类别", "Search")).fill(visit.say("卡盟", "card-league"));
    visit.press("卡盟平台", "illicit card-league platform");
    return this;
  }

  /** On to the next step, which has to be the one with this heading. */
  ReportForm next(String zh, String en) {
    visit.press("下一步", "Next");
    return at(zh, en);
  }

  ReportForm facts(String text) {
    box("事实经过", "what happened").fill(text);
    return this;
  }

  ReportForm target(String text) {
    box("举报对象", "whom or what you report").fill(text);
    return this;
  }

  ReportForm demand(String text) {
    box("诉求", "what you ask for").fill(text);
    return this;
  }

  /** Chooses a mode, {@code anonymous}, {@code confidential} or {@code named}. */
  ReportForm mode(String code) {
    page.locator("input[type=radio][value=" + code + "]").check();
    return this;
  }

  ReportForm declare() {
    page.getByLabel(visit.say("我声明以上属实", "I declare this to be true")).check();
    return this;
  }

  /** Adds files and waits until they are ready or wait for a decision. */
  ReportForm attach(Path... files) {
    page.locator("input[type=file][multiple]").setInputFiles(files);
    assertThat(page.locator("ol.evidences > li")).hasCount(files.length);
    assertThat(page.locator(".state.soft"))
        .hasCount(
            0,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                .setTimeout(60_000));
    return this;
  }

  /** Agrees to send what could not be cleaned, if there is such a file. */
  ReportForm sendAsTheyAre() {
    for (Locator tick : page.getByLabel(visit.say("我知道里面可能有", "I know that it may hold")).all()) {
      tick.check();
    }
    return this;
  }

  /** A text box by its label. */
  Locator box(String zh, String en) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(visit.say(zh, en)));
  }

  /** Waits for the view with this heading. */
  ReportForm at(String zh, String en) {
    visit.at(zh, en);
    return this;
  }

  /**
   * Fills in all that has to be filled in, from the notice to the check view.
   *
   * @param target whom it is about
   * @param facts what happened
   * @param files evidence
   */
  ReportForm write(String target, String facts, Path... files) {
    begin().category().next("经过", "What happened").facts(facts);
    demand(visit.say("请依法查处", "Please look into it"));
    next("对象", "Who").target(target);
    next("证据", "Evidence");
    if (files.length > 0) {
      attach(files);
      sendAsTheyAre();
    }
    next("提交方式", "How to send it");
    mode("anonymous").declare();
    return check();
  }

  /** To the last look before sealing. */
  ReportForm check() {
    visit.press("去核对", "Check it");
    return at("请再看一遍", "Please read it once more");
  }

  /** Seals and sends, and waits for the receipt. */
  ReportForm send() {
    visit.press("加密并发送", "Seal and send");
    return at("举报已送达", "Your report has been taken");
  }

  /** The receipt code that is shown. */
  String receipt() {
    return String.join("-", page.locator(".slip .groups span").allInnerTexts());
  }

  /** Types the last group of a receipt. */
  ReportForm keep(String receipt) {
    page.getByLabel(visit.say("请输入最后一组", "Type the last group"))
        .fill(receipt.substring(receipt.lastIndexOf('-') + 1));
    visit.press("我抄好了", "I have it");
    return at("完成", "Done");
  }
}

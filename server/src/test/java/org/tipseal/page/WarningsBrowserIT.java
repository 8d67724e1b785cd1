package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be the reporter's own is pointed out: as it is typed, and once more before sealing. */
@ExtendWith(Stage.Given.class)
class WarningsBrowserIT {
  /** The check digits are right; nobody has these numbers. */
  private static final String MOBILE = "13800000000";

  private static final String ID_CARD = "11010519491231002X";
  private static final String BANK_CARD = "6222020000000000018";
  private static final String EMAIL = "someone@mail.example";
  private static final String FILE_NAME = "DESKTOP-AB12CD3.txt";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void ownNumbersAddressesAndNamesOfFiles(Language language, Stage stage) throws Exception {
    Path file = Files.writeString(folder.resolve(FILE_NAME), "fees");
    try (Visit visit = stage.visit(Look.phone(language))) {
      ReportForm form = new ReportForm(visit);
      form.begin().category().next("经过", "What happened");
      Locator warnings = visit.page().locator(".callout.warn");
      String facts = "……………………………………………………………………………… ";
      for (Warning warning : Warning.values()) {
        form.facts(facts + warning.example);
        assertThat(warnings).hasCount(1);
        assertThat(warnings).containsText(warning.text(language));
      }
      form.facts(String.join(" , ", facts, MOBILE, ID_CARD, BANK_CARD, EMAIL));
      assertThat(warnings).hasCount(Warning.values().length);
      visit.inspect("warnings-as-typed");
      form.demand(visit.say("请依法查处", "Please look into it"));
      form.next("对象", "Who").target("WARNINGS").next("证据", "Evidence").attach(file);
      visit.page().getByLabel(visit.say("我知道里面可能有", "I know that it may hold")).check();
      visit.page().getByText(visit.say("文件名与原文件", "File name and original")).click();
      visit.press("用原名", "Use its own name");
      form.next("提交方式", "How to send it").mode("anonymous").declare().check();

      Locator list = visit.page().locator(".callout.warn");
      for (Warning warning : Warning.values()) {
        assertThat(list).containsText(warning.text(language));
      }
      assertThat(list).containsText(language.say("文件名里像是有人的姓名", "This file name seems to hold"));
      visit.inspect("warnings-at-the-end");

      // Each leads to its place, and is gone once what it is about is gone.
      list.getByRole(AriaRole.LISTITEM)
          .filter(new Locator.FilterOptions().setHasText(Warning.OWN_MOBILE.text(language)))
          .getByRole(AriaRole.BUTTON)
          .click();
      form.at("经过", "What happened").facts(facts.repeat(2)).next("对象", "Who");
      form.next("证据", "Evidence");
      visit.page().getByText(visit.say("文件名与原文件", "File name and original")).click();
      visit.press("换回中性名称", "Use a neutral name");
      form.next("提交方式", "How to send it").check();
      for (Warning warning : Warning.values()) {
        assertThat(visit.page().locator("main")).not().containsText(warning.text(language));
      }
      assertThat(visit.page().locator("main")).not().containsText(FILE_NAME);
    }
  }

  private enum Warning {
    OWN_MOBILE(MOBILE, "这里有一个手机号", "This holds a mobile number"),
    OWN_ID_CARD(ID_CARD, "这里有一个身份证号", "This holds an identity card number"),
    OWN_BANK_CARD(BANK_CARD, "这里有一个银行卡号", "This holds a bank card number"),
    OWN_EMAIL(EMAIL, "这里有一个电子邮箱", "This holds an e-mail address");

    private final String example;
    private final String zh;
    private final String en;

    Warning(String example, String zh, String en) {
      this.example = example;
      this.zh = zh;
      this.en = en;
    }

    String text(Language language) {
      return language.say(zh, en);
    }
  }
}

package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;

/** A system administrator's day: he runs the office, and opens no case. */
@ExtendWith(Stage.Given.class)
class AdministratorDayBrowserIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void fromTheCalendarToANewNotice(Language language, Stage stage) throws Exception {
    Look look = look(language);
    String title = language.say("新通告 ", "A new notice ") + System.nanoTime();
    try (OfficeVisit visit =
        new OfficeVisit(stage, look, Role.SYSTEM_ADMINISTRATOR, Set.of()).enrol().signIn()) {
      Page page = visit.page();
      visit.visit().at("运行状况", "Health");
      assertThat(page.locator("main")).containsText(language.say("已连接", "Connected"));
      visit.visit().inspect("office-health");
      assertThat(page.locator("nav.menu")).not().containsText(language.say("案件", "Cases"));

      fillCalendar(visit, stage, language);
      visit.go("渠道与通告", "Channels and notices");
      Locator draft = page.locator("#draft");
      String written = draft.inputValue();
      draft.fill(written.replaceFirst("\"telephone\" : \"[^\"]*\"", "\"telephone\" : \"ring me\""));
      Locator place = page.locator(".mistakes button").first();
      assertThat(place).hasText("/channels/0/telephone");
      place.click();
      assertEquals(
          "\"ring me\"",
          draft.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)"));
      visit.visit().inspect("office-draft-mistake");
      Locator download =
          page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions()
                  .setName(language.say("下载待签名的文件", "Download what is to be signed")));
      assertThat(download).isDisabled();

      draft.fill(retitled(written, title));
      assertThat(download).isEnabled();
      Download downloaded = page.waitForDownload(download::click);
      Path unsigned = folder.resolve("draft.json");
      downloaded.saveAs(unsigned);
      Path signed = folder.resolve("signed.json");
      sign(stage, unsigned, signed);
      page.locator("#signed").setInputFiles(signed);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(language.say("已生效", "in force"));
      assertThat(draft).hasValue(Pattern.compile(title));
      // The same again is older than what is in force.
      page.locator("#signed").setInputFiles(signed);
      assertThat(page.locator("main")).containsText(language.say("请重新起草", "make a new draft"));
      visit.visit().inspect("office-published");
    }
    try (Visit reporter = stage.visit(look)) {
      assertThat(reporter.page().locator("main")).containsText(title);
    }
  }

  /** Of another width than the days of other roles, whose officers are not his. */
  private static Look look(Language language) {
    return new Look(language, 1200);
  }

  /** Makes the next days holidays; what a handler has to do by working days moves behind them. */
  private static void fillCalendar(OfficeVisit visit, Stage stage, Language language)
      throws Exception {
    Page page = visit.page();
    String target = language.say("LEDGER", "HARVEST");
    stage.send(target);
    // The first term counts plain days; the one to decide, which comes next, working days.
    CaseId id = new Desk(stage.agency().desk()).awaitCase(target);
    stage.agency().desk().answer(id, "S20", Optional.empty(), Optional.empty());
    try (OfficeVisit handler =
        new OfficeVisit(stage, look(language), Role.HANDLER, Set.of("yunxi-cyber"))
            .enrol()
            .signIn()) {
      String before = due(handler, target);
      LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(1);
      visit.go("日历与设置", "Calendar and settings");
      page.locator("#holidays-from").fill(first.toString());
      page.locator("#holidays-to").fill(first.plusDays(20).toString());
      page.locator("#holidays-add").click();
      assertThat(page.locator("#holidays .days li").last()).containsText(first.plusDays(20) + "");
      visit.visit().inspect("office-settings");
      visit.visit().press("保存", "Save");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(language.say("已保存", "Saved"));
      handler.page().reload();
      assertTrue(due(handler, target).compareTo(before) > 0, before);
    }
    page.locator("#holidays .days button").first().waitFor();
    while (page.locator("#holidays .days button").count() > 0) {
      page.locator("#holidays .days button").first().click();
    }
    visit.visit().press("保存", "Save");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText(language.say("已保存", "Saved"));
  }

  /** The day by which the handler has to do something, as his queue says it. */
  private static String due(OfficeVisit handler, String target) {
    Page page = handler.page();
    handler.visit().at("案件", "Cases");
    page.locator("#search").fill(target);
    page.keyboard().press("Enter");
    assertThat(page.locator("a.case-link")).hasCount(1);
    return page.locator("tbody .small .num").first().innerText();
  }

  private static String retitled(String draft, String title) {
    int notices = draft.indexOf("\"notices\"");
    return draft.substring(0, notices)
        + draft
            .substring(notices)
            .replaceFirst(
                "\"title\" : \\{\\s*\"zh\" : \"[^\"]*\",\\s*\"en\" : \"[^\"]*\"",
                "\"title\" : { \"zh\" : \"虚构："
                    + title
                    + "\", \"en\" : \"Fictional: "
                    + title
                    + "\"");
  }

  /** Signs as whoever keeps the root key does, in a process of its own. */
  private static void sign(Stage stage, Path draft, Path signed) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.tipseal.Main"));
    command.addAll(List.of("profile", "sign", draft.toString(), "--lang", "en"));
    command.addAll(List.of("--domain", PageAgency.TABLES.toString()));
    command.addAll(List.of("--root-key", stage.agency().folder().resolve("root.key").toString()));
    command.addAll(List.of("--out", signed.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((PageAgency.PASSPHRASE + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
    assertEquals(0, process.exitValue(), said);
    assertTrue(Files.exists(signed), said);
  }
}

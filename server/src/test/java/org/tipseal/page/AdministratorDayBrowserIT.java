package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
      mistakeIsNamedWhereItIs(visit, language);
      removedChannelSaysWhatHappens(visit, language);
      retitle(visit, language, title);
      addChannel(visit, language);
      assertThat(page.locator(".changes")).containsText(title);
      assertThat(page.locator(".changes")).containsText(branch(language));
      visit.visit().inspect("office-charter-changes");

      Path unsigned = folder.resolve("draft.json");
      Locator download = download(visit);
      assertThat(download).isEnabled();
      page.waitForDownload(download::click).saveAs(unsigned);
      Path signed = folder.resolve("signed.json");
      sign(stage, unsigned, signed);
      page.locator("#signed").setInputFiles(signed);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText(language.say("已生效", "in force"));
      assertThat(page.locator("#panel-changes + *")).containsText(nothingChanged(language));
      // The same again is older than what is in force.
      page.locator("#signed").setInputFiles(signed);
      assertThat(page.locator("main")).containsText(language.say("请重新起草", "make a new draft"));
      visit.visit().inspect("office-published");
    }
    try (Visit reporter = stage.visit(look)) {
      assertThat(reporter.page().locator("main")).containsText(title);
      assertThat(reporter.page().locator(".offices")).containsText(branch(language));
    }
  }

  /** A phone that is none: said at its control, and the list leads there. */
  private static void mistakeIsNamedWhereItIs(OfficeVisit visit, Language language)
      throws Exception {
    Page page = visit.page();
    page.locator("a[href$='channels/0']").click();
    Locator telephone = page.locator("#at-channels-0-telephone");
    String before = telephone.inputValue();
    telephone.fill("ring me");
    assertThat(page.locator("#at-channels-0-telephone-error")).isVisible();
    visit.visit().inspect("office-channel-mistake");
    done(visit, language);
    assertThat(download(visit)).isDisabled();
    page.locator(".mistakes button").click();
    assertThat(telephone).isFocused();
    telephone.fill(before);
    assertThat(page.locator("#at-channels-0-telephone-error")).isHidden();
    done(visit, language);
    assertThat(page.locator("#panel-changes + *")).containsText(nothingChanged(language));
    visit.visit().inspect("office-charter");
  }

  private static String nothingChanged(Language language) {
    return language.say("还没有修改", "Nothing has been changed");
  }

  private static void retitle(OfficeVisit visit, Language language, String title) throws Exception {
    Page page = visit.page();
    page.locator("a[href$='notices/0']").click();
    page.locator("#at-notices-0-title-zh").fill("虚构：" + title);
    page.locator("#at-notices-0-title-en").fill("Fictional: " + title);
    assertThat(page.locator(".preview").first()).containsText("虚构：" + title);
    assertThat(page.locator(".preview").last()).containsText("Fictional: " + title);
    visit.visit().inspect("office-notice-form");
    done(visit, language);
  }

  /** A channel that takes reports no more, so that other tests' reports do not go there. */
  private static void addChannel(OfficeVisit visit, Language language) throws Exception {
    Page page = visit.page();
    int at = page.locator("a[href*='channels/']").count();
    visit.visit().press("添加渠道", "Add a channel");
    String id = "#at-channels-" + at;
    assertThat(page.locator(".error")).hasCount(0);
    page.locator(id + "-name-zh").fill(branch(language));
    page.locator(id + "-name-en").fill(branch(language));
    page.locator(id + "-id").fill("branch-" + language.say("zh", "en"));
    page.locator(id + "-kind").selectOption("CAC");
    page.locator(id + "-region").selectOption("53");
    page.locator(id + "-telephone").fill("000-00000042");
    page.locator(id + "-postcode").fill("000000");
    page.locator(id + "-address-zh").fill("虚构地址");
    page.locator(id + "-address-en").fill("A fictional address");
    page.locator(id + "-hours-zh").fill("工作日");
    page.locator(id + "-hours-en").fill("Working days");
    page.locator(id + "-validTo").fill("2026-01-02");
    assertThat(page.locator(".preview").first()).containsText("000-00000042");
    assertThat(page.locator("main"))
        .containsText(language.say("违法和不良信息", "illegal online content"));
    visit.visit().inspect("office-channel-form");
    done(visit, language);
  }

  private static String branch(Language language) {
    return language.say("虚构的分局渠道", "A fictional branch");
  }

  /** The channel has cases: what becomes of them is said before it is signed. */
  private static void removedChannelSaysWhatHappens(OfficeVisit visit, Language language)
      throws Exception {
    Page page = visit.page();
    page.locator("#panel-channels ~ table tbody tr").first().getByText(remove(language)).click();
    visit.visit().inspect("office-channel-remove");
    page.locator("dialog .button.main").click();
    assertThat(page.locator(".callout.warn")).containsText("yunxi-cyber");
    assertThat(page.locator(".callout.warn"))
        .containsText(language.say("件未办结的案件", "cases that are not finished"));
    visit.visit().inspect("office-charter-warning");
    visit.visit().press("放弃全部修改", "Drop all changes");
    assertThat(page.locator("#panel-changes + *")).containsText(nothingChanged(language));
  }

  private static String remove(Language language) {
    return language.say("删除", "Remove");
  }

  /** Ends a form; what was written is in the draft already. */
  private static void done(OfficeVisit visit, Language language) {
    visit
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(language.say("完成", "Done")))
        .click();
    visit.visit().at("渠道与通告", "Channels and notices");
  }

  private static Locator download(OfficeVisit visit) {
    return visit
        .page()
        .getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(visit.visit().say("下载待签名的文件", "Download what is to be signed")));
  }

  /** Of other widths than the days of other roles, whose officers are not his. */
  private static Look look(Language language) {
    return new Look(language, language == Language.ZH ? 1284 : 366);
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

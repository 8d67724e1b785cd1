package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/** The audit administrator's day: he reads, filters, exports a head, checks, and finds a change. */
class AuditOfficeBrowserIT {
  private static final Path PICTURES = Path.of("target", "screenshots");

  @TempDir static Path folder;
  private static DeskFixture desk;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    desk = new DeskFixture(folder);
    chromium = new Chromium();
    OfficerId handler = desk.officer(Role.HANDLER).id();
    for (int i = 0; i < 130; i++) {
      desk.services()
          .audit()
          .record(
              AuditEvent.of(
                  AuditAction.CASE_OPENED, handler, "7K3D9QXA2M4PTT%02d".formatted(i % 100)));
    }
    desk.services()
        .audit()
        .record(
            AuditEvent.of(AuditAction.EXPORTED, handler, "7K3D9QXA2M4PTT99")
                .with("purpose", "<b>移送检察院</b>"));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
  }

  @ParameterizedTest
  @EnumSource
  void hisDay(Language language) throws Exception {
    List<String> errors = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setLocale(language.locale())
                    .setViewportSize(1280, 900))) {
      Page page = context.newPage();
      page.onPageError(errors::add);
      signIn(page);
      Locator rows = page.locator("table tbody tr");
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText(language.say("审计日志", "Audit log"));
      assertThat(rows).hasCount(100);
      assertThat(rows.first()).containsText(language.say("查看审计日志", "audit log read"));
      picture(page, language, "log");

      page.getByText(language.say("更早的", "Earlier ones"), exactly()).click();
      assertThat(rows.first()).not().containsText(language.say("查看审计日志", "audit log read"));
      page.getByLabel(language.say("动作", "Action"), labelled()).selectOption("exported");
      assertThat(rows).hasCount(1);
      // What an officer typed is text, whatever it looks like.
      assertThat(rows.first()).containsText("purpose=<b>移送检察院</b>");
      page.getByText("7K3D9QXA2M4PTT99", exactly()).click();
      page.getByLabel(language.say("动作", "Action"), labelled()).selectOption("");
      assertThat(rows).hasCount(2);
      picture(page, language, "filtered");
      page.getByText(language.say("清除", "Clear"), exactly()).click();

      Path head = folder.resolve("head-" + language.code() + ".json");
      button(page, language.say("导出摘要", "Export the head")).click();
      Download saved =
          page.waitForDownload(
              () -> page.getByText(language.say("保存摘要文件", "Save the head"), exactly()).click());
      saved.saveAs(head);
      assertTrue(Files.readString(head).contains("audit-head+json"));
      Path noHead = Files.writeString(folder.resolve("no-head.json"), "nothing");
      Locator files = page.locator("#audit-heads");
      files.setInputFiles(head);
      button(page, language.say("校验", "Check")).click();
      Locator outcome = page.getByRole(AriaRole.ALERT);
      assertThat(outcome).containsText(language.say("日志完整", "The log is whole"));
      files.setInputFiles(new Path[] {head, noHead});
      button(page, language.say("校验", "Check")).click();
      assertThat(outcome).containsText("head-forged");
      assertThat(outcome).containsText("no-head.json");
      picture(page, language, "checked");
    }
    assertEquals(List.of(), errors);
  }

  @ParameterizedTest
  @EnumSource
  void aChangeIsNamedOnHisScreen(Language language) throws Exception {
    Path segment = folder.resolve("data/audit/000000000001.log");
    byte[] good = Files.readAllBytes(segment);
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(new Browser.NewContextOptions().setLocale(language.locale()))) {
      Page page = context.newPage();
      signIn(page);
      byte[] changed = Files.readAllBytes(segment);
      int second = 4 + ByteBuffer.wrap(changed).getInt() + 4;
      changed[second + 60] ^= 1;
      write(segment, changed, second + 60);
      button(page, language.say("校验", "Check")).click();
      Locator outcome = page.getByRole(AriaRole.ALERT);
      assertThat(outcome).containsText("changed-entry");
      assertThat(outcome).containsText(language.say("第 2 条起", "from entry 2 on"));
      picture(page, language, "changed");
    } finally {
      int second = 4 + ByteBuffer.wrap(good).getInt() + 4;
      write(segment, good, second + 60);
    }
  }

  /** One byte in its place, while the office goes on appending. */
  private static void write(Path segment, byte[] bytes, int at) throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.seek(at);
      file.write(bytes[at]);
    }
  }

  private static void signIn(Page page) throws Exception {
    OfficerId auditor = desk.officer(Role.AUDIT_ADMINISTRATOR).id();
    String token = desk.services().access().enrolment().offerDemo(auditor).token();
    page.navigate(desk.plainUrl() + "/#/demo/" + token);
    page.locator("table tbody tr").first().waitFor();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByLabelOptions labelled() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static void picture(Page page, Language language, String name) throws Exception {
    assertEquals(List.of(), Axe.violations(page), name);
    Files.createDirectories(PICTURES);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve("audit-" + name + "-" + language.code() + ".png"))
            .setFullPage(true));
  }
}

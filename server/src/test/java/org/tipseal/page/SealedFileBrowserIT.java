package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The way round scripts: the page in one file, opened from a disk, seals a report into a file; a
 * browser that runs no script hands that in; the locator that it is given makes the receipt.
 */
@ExtendWith(Stage.Given.class)
class SealedFileBrowserIT {
  private static final String OFFLINE = "net::ERR_INTERNET_DISCONNECTED";
  private static final String LOCATOR = "[0-9A-HJKMNP-TV-Z]{5}";

  static Stream<Look> looks() {
    return Stream.of(Look.phone(Language.ZH), Look.desk(Language.EN));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void sealedFromADiskHandedInWithoutScriptFollowedUp(Look look, Stage stage, @TempDir Path folder)
      throws Exception {
    Desk desk = new Desk(stage.agency().desk());
    String target = "SEALED FILE " + look;
    String facts =
        "A report that is sealed on a device without a connection, and handed in somewhere else.";
    String receipt;
    try (Visit disk = new Visit(stage.chromium().browser(), look, true)) {
      disk.page().navigate(saved(stage, folder).toUri().toString());
      ReportForm form = new ReportForm(disk).write(target, facts);
      disk.press("保存为封缄文件", "Save as a sealed file");
      disk.at("已封缄，还没有交上", "Sealed, not handed in yet");
      disk.inspect("sealed-file");
      String locator = handIn(stage, look, download(disk, folder.resolve("report.tipseal")));
      disk.page().getByLabel(disk.say("得到的五个字符", "The five characters")).fill(locator);
      disk.press("拼成回执码", "Make up a receipt");
      disk.at("完整的回执码", "The whole receipt code");
      disk.inspect("sealed-receipt");
      receipt = form.receipt();
      assertTrue(receipt.startsWith(locator + "-"), receipt);
      form.keep(receipt);
    }
    assertEquals(facts, desk.show(desk.awaitCase(target)).form().path("facts").asText());
    try (Visit visit = stage.visit(look)) {
      new MailboxPages(visit).begin().type(receipt).open();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void withoutANetworkTheAgencysKeysAreBroughtAlong(Look look, Stage stage, @TempDir Path folder)
      throws Exception {
    String target = "SEALED OFFLINE " + look;
    Path keys = get(stage, "api/v1/profile", folder.resolve("profile.json"));
    Path sealed = folder.resolve("report.tipseal");
    try (Visit disk = new Visit(stage.chromium().browser(), look, true).expecting(OFFLINE)) {
      disk.context().setOffline(true);
      disk.page().navigate(saved(stage, folder).toUri().toString());
      Locator choice = disk.page().getByLabel(disk.say("选择密钥文件", "Choose the file of keys"));
      choice.waitFor();
      disk.inspect("single-offline");
      choice.setInputFiles(keys);
      new ReportForm(disk).write(target, "A report that is sealed where there is no network.");
      disk.press("保存为封缄文件", "Save as a sealed file");
      disk.at("已封缄，还没有交上", "Sealed, not handed in yet");
      download(disk, sealed);
    }
    String locator = handIn(stage, look, sealed);
    assertEquals(locator, handIn(stage, look, sealed), "again, for whoever lost it");
    new Desk(stage.agency().desk()).awaitCase(target);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void withoutScriptNothingButASealedFileIsTaken(Look look, Stage stage, @TempDir Path folder)
      throws Exception {
    try (Visit plain = new Visit(stage.chromium().browser(), look, false)) {
      plain.page().navigate(stage.url());
      assertThat(heading(plain, "不用脚本也能举报")).isVisible();
      assertThat(heading(plain, "You can report without scripts")).isVisible();
      plain.inspect("no-script");
      Path letter = Files.writeString(folder.resolve("letter.txt"), "Not sealed at all.");
      plain.expecting("status of 4");
      send(plain, letter);
      assertThat(plain.page().locator("body")).containsText("封缄");
      plain.inspect("no-script-refused");
    }
  }

  /** The single file as a visitor saves it. */
  private static Path saved(Stage stage, Path folder) throws Exception {
    return get(stage, "tipseal.html", folder.resolve("tipseal.html"));
  }

  private static Path get(Stage stage, String path, Path file) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(stage.url() + path)).build();
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
    return file;
  }

  private static Path download(Visit visit, Path file) {
    Page page = visit.page();
    String name = visit.say("保存文件", "Save the file");
    Download download =
        page.waitForDownload(
            () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click());
    download.saveAs(file);
    return file;
  }

  private static String handIn(Stage stage, Look look, Path file) throws IOException {
    try (Visit plain = new Visit(stage.chromium().browser(), look, false)) {
      plain.page().navigate(stage.url());
      send(plain, file);
      Locator locator = plain.page().locator("body");
      assertThat(locator).containsText(plain.say("已收到", "Received"));
      plain.inspect("no-script-received");
      return Pattern.compile("\\b" + LOCATOR + "\\b")
          .matcher(locator.innerText())
          .results()
          .findFirst()
          .orElseThrow()
          .group();
    }
  }

  private static void send(Visit plain, Path file) {
    boolean chinese = plain.look().language() == Language.ZH;
    plain.page().locator("input[type=file]").nth(chinese ? 0 : 1).setInputFiles(file);
    plain.press("交上去", "Hand it in");
    plain.page().waitForURL("**/sealed");
  }

  private static Locator heading(Visit visit, String name) {
    return visit
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}

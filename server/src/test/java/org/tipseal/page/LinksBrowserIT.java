package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/** Links, the graph, campaigns and figures in the officers' page, in both languages. */
class LinksBrowserIT {
  private static final double PATIENCE_MILLISECONDS = 30_000;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en-GB"})
  void linksAreSeenExploredExportedAndCounted(String language) throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
    try (DeskFixture desk = new DeskFixture(folder);
        Arrivals arrivals = desk.arrivals();
        Chromium chromium = new Chromium()) {
      CaseId first = arrived(arrivals, "青藤铺", "他的电话是 +86 138-0013-8000，QQ：２２３３４４５５");
      CaseId second = arrived(arrivals, "白藤铺", "打①③⑧⓪⓪①③⑧⓪⓪⓪联系");
      OfficerId supervisor = desk.officer("周审", Set.of(Role.SUPERVISOR), Set.of(Agency.CYBER)).id();
      String link = desk.services().access().enrolment().offerDemo(supervisor).link().toString();
      try (BrowserContext context =
          chromium
              .browser()
              .newContext(
                  new Browser.NewContextOptions().setLocale(language).setAcceptDownloads(true))) {
        Page page = context.newPage();
        page.navigate(desk.plainUrl() + "/" + link.substring(link.indexOf('#')));
        assertThat(page.locator("nav.menu")).isVisible();
        // The page goes to the first view by itself; whoever is faster is thrown back.
        page.waitForURL("**/#/queue");
        assertThat(page.locator("table.cases")).isVisible();

        go(page, "case/" + second.value());
        Locator panel = page.locator("section[aria-labelledby=panel-links]");
        assertThat(panel).containsText("青藤铺");
        assertThat(panel).containsText("+8613800138000");
        clean(page, "case");

        panel.locator("a[href='#/beside/" + second.value() + "/" + first.value() + "']").click();
        Locator beside = page.locator("table.beside");
        assertThat(beside).containsText("青藤铺");
        assertThat(beside).containsText("白藤铺");
        int rows = beside.locator("tbody tr").count();
        page.locator("input[type=checkbox]").check();
        assertThat(beside).not().containsText("①③⑧");
        assertThat(beside.locator("tr.same")).not().hasCount(0);
        page.locator("input[type=checkbox]").uncheck();
        assertThat(beside.locator("tbody tr")).hasCount(rows);
        clean(page, "beside");
        picture(page, "beside-1280");
        page.setViewportSize(360, 800);
        clean(page, "beside");
        picture(page, "beside-360");
        page.setViewportSize(1280, 900);
        page.goBack();

        panel.locator("a[href='#/graph/" + second.value() + "']").click();
        Locator graph = page.locator("svg.graph");
        assertThat(graph.locator(".node.is-case")).hasCount(2);
        String before = graph.getAttribute("viewBox");
        graph.focus();
        page.keyboard().press("+");
        assertThat(graph).not().hasAttribute("viewBox", before);
        page.keyboard().press("0");
        assertThat(graph).hasAttribute("viewBox", before);
        graph.locator(".node.is-case").first().focus();
        page.keyboard().press("Enter");
        assertThat(graph.locator(".node.is-chosen")).hasCount(1);
        clean(page, "graph");
        picture(page, "graph-1280");
        byte[] picture = saved(page, "zh-CN".equals(language) ? "导出图片" : "Save as picture");
        assertEquals("PNG", new String(picture, 1, 3, StandardCharsets.US_ASCII));
        byte[] table = saved(page, "zh-CN".equals(language) ? "导出表格" : "Save as table");
        assertTrue(new String(table, StandardCharsets.UTF_8).contains("13800138000"));

        for (String view : List.of("campaigns", "figures")) {
          go(page, view);
          assertThat(page.locator("h1")).isVisible();
          page.waitForTimeout(500);
          clean(page, view);
        }
        grouped(page, second, "zh-CN".equals(language));
        merged(page, second, first);
      }
    }
  }

  /** A campaign is made, and the case put into it. */
  private void grouped(Page page, CaseId id, boolean chinese) throws Exception {
    go(page, "campaigns");
    page.locator("button", named(chinese ? "新建专案" : "New campaign")).click();
    page.locator("#new-name").fill("电话线专案");
    page.locator("#new-platformsClosed").fill("2");
    page.locator("form .button.main").last().click();
    assertThat(page.locator("h2", named("电话线专案"))).isVisible();
    clean(page, "a campaign");
    picture(page, "campaign-1280");
    go(page, "case/" + id.value());
    page.locator("#case-campaign").selectOption(new SelectOption().setLabel("电话线专案"));
    assertThat(page.locator(".case-head")).containsText("电话线专案");
    go(page, "figures");
    assertThat(page.locator("main")).containsText("电话线专案");
    picture(page, "figures-1280");
  }

  /** The later of two cases goes into the earlier one, and says so. */
  private void merged(Page page, CaseId later, CaseId earlier) throws Exception {
    go(page, "case/" + later.value());
    page.locator("section[aria-labelledby=panel-answer] .button.main").click();
    assertThat(page.locator(".case-head .tag.info").first())
        .hasText(Pattern.compile("已签收|acknowledged"));
    page.locator("section[aria-labelledby=panel-links] button.slim").click();
    Locator dialog = page.locator("dialog");
    assertThat(dialog).containsText(earlier.value());
    clean(page, "merging");
    picture(page, "merging-1280");
    page.setViewportSize(360, 800);
    picture(page, "merging-360");
    page.setViewportSize(1280, 900);
    dialog.locator(".button.main").click();
    assertThat(page.locator(".case-head a[href='#/case/" + earlier.value() + "']")).isVisible();
    picture(page, "merged-1280");
    page.setViewportSize(360, 800);
    clean(page, "a merged case");
    picture(page, "merged-360");
    page.setViewportSize(1280, 900);
    go(page, "case/" + earlier.value());
    assertThat(page.locator("section[aria-labelledby=panel-links]")).containsText(later.value());
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void go(Page page, String address) {
    page.evaluate("address => { location.hash = `#/${address}`; }", address);
  }

  private static byte[] saved(Page page, String button) throws Exception {
    Download download = page.waitForDownload(() -> page.locator("button", named(button)).click());
    return Files.readAllBytes(download.path());
  }

  private static void clean(Page page, String view) throws Exception {
    assertEquals(List.of(), Axe.violations(page), view);
  }

  private static void picture(Page page, String name) {
    String language = page.evaluate("() => document.documentElement.lang").toString();
    Path file = Path.of("target", "screenshots", name + "-" + language + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static CaseId arrived(Arrivals arrivals, String target, String facts) throws Exception {
    return arrivals.report(
        r -> r.payload(TestReporter.form(facts).put("target", target), List.of()));
  }
}

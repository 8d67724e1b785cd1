package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The first view: what an agency takes, and what a reporter should know before he writes. */
@ExtendWith(Stage.Given.class)
class NoticeBrowserIT {
  private static final Map<String, String> HEADERS =
      Map.of(
          "cache-control", "no-store",
          "cross-origin-embedder-policy", "require-corp",
          "cross-origin-opener-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin",
          "referrer-policy", "no-referrer",
          "x-content-type-options", "nosniff");

  @ParameterizedTest
  @MethodSource("org.tipseal.page.Look#all")
  void showsTheAgency(Look look, Stage stage) throws Exception {
    try (Visit visit = stage.visit(look)) {
      Page page = visit.page();
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .containsText(visit.say("云溪市举报平台", "Yunxi City reports"));
      assertThat(page.locator(".fingerprint"))
          .hasText(stage.agency().fingerprint().toString().replace("-", ""));
      assertThat(page.locator("main")).containsText("000-00000001");
      assertThat(page.locator("body")).not().containsText("Opening…");
      visit.inspect("notice");
    }
  }

  @Test
  void theOtherLanguageIsOneTapAway(Stage stage) {
    try (Visit visit = stage.visit(Look.phone(Language.ZH))) {
      Page page = visit.page();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(
              page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make a report")))
          .isVisible();
    }
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed(Stage stage) {
    try (Visit visit = new Visit(stage.chromium().browser(), Look.desk(Language.ZH), true)) {
      List<Response> answers = new CopyOnWriteArrayList<>();
      visit.context().onResponse(answers::add);
      visit.page().navigate(stage.url());
      assertThat(visit.page().locator(".fingerprint")).isVisible();
      assertTrue(answers.size() > 3, answers.toString());
      for (Response answer : answers) {
        Map<String, String> headers = answer.allHeaders();
        HEADERS.forEach((name, value) -> assertEquals(value, headers.get(name), answer.url()));
        String policy = headers.get("content-security-policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeOpenedCanBeTriedAgain(Language language, Stage stage) throws Exception {
    try (Visit visit =
        new Visit(stage.chromium().browser(), Look.phone(language), true)
            .expecting("net::ERR_FAILED")) {
      visit.page().route("**/agency.json", Route::abort);
      visit.page().navigate(stage.url());
      visit.at("暂时打不开", "It cannot be opened just now");
      visit.inspect("not-opened");
      visit.page().unroute("**/agency.json");
      visit.press("再试一次", "Try again");
      assertThat(visit.page().locator(".fingerprint")).isVisible();
    }
  }
}

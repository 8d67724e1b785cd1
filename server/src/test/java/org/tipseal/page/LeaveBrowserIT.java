package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody comes into the room: the page is gone at once, and "back" does not bring it up again.
 */
@ExtendWith(Stage.Given.class)
class LeaveBrowserIT {
  private static final String WEATHER =
      "<!doctype html><title>Weather</title><h1>Fine all day</h1>";

  private static final String TELL_WHEN_EMPTY =
      """
      new MutationObserver(() => {
        if (document.documentElement?.childElementCount === 0) console.info("empty");
      }).observe(document, { childList: true, subtree: true });
      """;

  @Test
  void byTheButton(Stage stage) {
    leave(
        stage,
        page ->
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("快速离开")).click());
  }

  @Test
  void byEscTwice(Stage stage) {
    leave(stage, LeaveBrowserIT::escapeTwice);
  }

  /** As fast as a hand is; where the machine is too busy for that, anew after a pause. */
  private static void escapeTwice(Page page) {
    for (int attempt = 0; attempt < 10; attempt++) {
      long began = System.nanoTime();
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      if (System.nanoTime() - began < 500_000_000L) {
        return;
      }
      page.waitForTimeout(1000);
    }
  }

  @Test
  void oneEscIsNotEnough(Stage stage) {
    try (Visit visit = stage.visit(Look.phone(Language.ZH))) {
      assertThat(visit.page().locator(".fingerprint")).isVisible();
      visit.page().keyboard().press("Escape");
      visit.page().waitForTimeout(1000);
      visit.page().keyboard().press("Escape");
      visit.page().waitForTimeout(300);
      assertThat(visit.page().locator(".fingerprint")).isVisible();
    }
  }

  private static void leave(Stage stage, Consumer<Page> how) {
    try (Visit visit = new Visit(stage.chromium().browser(), Look.desk(Language.ZH), true)) {
      Page page = visit.page();
      List<String> seen = new CopyOnWriteArrayList<>();
      page.onConsoleMessage(
          message -> {
            if (message.text().equals("empty")) {
              seen.add("empty");
            }
          });
      page.addInitScript(TELL_WHEN_EMPTY);
      page.route(
          PageAgency.EXIT + "**",
          route -> {
            seen.add("asked for");
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(WEATHER));
          });
      page.navigate("about:blank");
      page.navigate(stage.url());
      assertThat(page.locator(".fingerprint")).isVisible();
      how.accept(page);
      page.waitForURL(PageAgency.EXIT);
      assertThat(page.locator("h1")).hasText("Fine all day");
      assertEquals(
          List.of("empty", "asked for"), seen, "nothing is shown while it is slow to come");
      page.goBack();
      assertEquals("about:blank", page.url());
    }
  }
}

package org.tipseal.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** axe-core, with every rule of WCAG 2.0 to 2.2 A and AA and its best practices. */
final class Axe {
  private static final Path SCRIPT =
      Path.of("src", "main", "web", "node_modules", "axe-core", "axe.min.js");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String RUN =
      """
      async (tags) => {
        const { violations } = await axe.run({
          runOnly: { type: "tag", values: tags },
          resultTypes: ["violations"],
          preload: false,
        });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ target, html, failureSummary }) =>
            `${id}: ${help}\\n  at ${target.join(" ")}\\n  ${html}\\n  ${failureSummary}`));
      }
      """;

  private Axe() {}

  /** What is wrong with a page as it stands, in words; empty if nothing is. */
  static List<String> violations(Page page) throws IOException {
    page.evaluate(Files.readString(SCRIPT));
    List<String> found = new ArrayList<>();
    for (Object violation : (List<?>) page.evaluate(RUN, RULES)) {
      found.add("\n" + violation);
    }
    return found;
  }

  /**
   * The same for a page whose browser runs no script, nor axe: for a copy of it beside it.
   *
   * @param colors that the page is shown in
   */
  static List<String> violationsOfCopy(Page page, ColorScheme colors) throws IOException {
    String shown =
        page.content()
            .replaceAll("(?s)<script.*?</script>", "")
            .replaceAll("<(/?)noscript>", "<$1div>");
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setColorScheme(colors)
            .setViewportSize(page.viewportSize().width, page.viewportSize().height);
    try (BrowserContext context = page.context().browser().newContext(options);
        Page copy = context.newPage()) {
      copy.route(
          page.url(),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(shown)));
      copy.navigate(page.url());
      return violations(copy);
    }
  }
}

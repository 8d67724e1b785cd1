package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * One reporter's visit, in a browser window that nobody has used before. At its end nothing may
 * have been complained of in the console: no error of a script, no breach of the page's policy.
 */
final class Visit implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final int NARROWEST = 320;
  private static final String OVERHANG =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String OVERHANGING =
      """
      () => [...document.querySelectorAll("body *")]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 5).map((one) => one.outerHTML.slice(0, 160))
      """;
  private static final double PATIENCE_MILLISECONDS = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final Look look;
  private final boolean scripts;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private Pattern expected = Pattern.compile("(?!)");

  /**
   * Opens a window.
   *
   * @param scripts whether the browser runs any
   */
  Visit(Browser browser, Look look, boolean scripts) {
    this(browser.newContext(options(look).setJavaScriptEnabled(scripts)), look, scripts);
  }

  /** Takes a window that has been opened. */
  Visit(BrowserContext context, Look look) {
    this(context, look, true);
  }

  private Visit(BrowserContext context, Look look, boolean scripts) {
    this.scripts = scripts;
    this.context = context;
    this.look = look;
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    context.onConsoleMessage(this::note);
    context.onWebError(error -> complaints.add(error.error()));
    page = context.pages().isEmpty() ? context.newPage() : context.pages().get(0);
    page.onCrash(crashed -> complaints.add("the tab has crashed"));
  }

  private static Browser.NewContextOptions options(Look look) {
    return new Browser.NewContextOptions()
        .setLocale(look.language().locale())
        .setViewportSize(look.width(), look.height())
        .setDeviceScaleFactor(look.isPhone() ? 2 : 1)
        .setHasTouch(look.isPhone())
        .setIsMobile(look.isPhone())
        .setColorScheme(ColorScheme.LIGHT);
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") && !expected.matcher(message.text()).find()) {
      complaints.add(message.text() + " (" + message.location() + ")");
    }
  }

  /** Lets errors of this kind pass, such as those of a network that the test cuts. */
  Visit expecting(String pattern) {
    expected = Pattern.compile(pattern);
    return this;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Look look() {
    return look;
  }

  /** One of two texts, in the language of this visit. */
  String say(String zh, String en) {
    return look.language().say(zh, en);
  }

  /** Presses a button, whose name begins with one of two texts. */
  Visit press(String zh, String en) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + say(zh, en))))
        .click();
    return this;
  }

  /** Waits for the view with this heading, which has to have the focus. */
  Visit at(String zh, String en) {
    Locator heading =
        page.getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions().setLevel(1).setName(say(zh, en)).setExact(true));
    try {
      assertThat(heading)
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLISECONDS));
      assertThat(heading).isFocused();
    } catch (AssertionError e) {
      shot("failed");
      throw e;
    }
    return this;
  }

  /** Keeps a picture of the whole page as {@code server/target/screenshots/NAME-zh-360.png}. */
  Visit shot(String name) {
    page.evaluate("() => window.scrollTo(0, 0)");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name + "-" + look + ".png"))
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setFullPage(true));
    return this;
  }

  /**
   * Looks at the view as it stands, light and dark: keeps pictures, has axe-core find what is
   * wrong, and sees that nothing is cut off at this width, nor at that of a page enlarged four
   * times.
   */
  Visit inspect(String name) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (ColorScheme colors : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
      shot(colors == ColorScheme.DARK ? name + "-dark" : name);
      wrong.addAll(scripts ? Axe.violations(page) : Axe.violationsOfCopy(page, colors));
    }
    for (int width : look.isPhone() ? List.of(NARROWEST, look.width()) : List.of(look.width())) {
      page.setViewportSize(width, look.height());
      if (((Number) page.evaluate(OVERHANG)).intValue() > 0) {
        wrong.add(
            "something hangs over the edge at " + width + " px: " + page.evaluate(OVERHANGING));
      }
    }
    assertEquals(List.of(), wrong, name + " " + look);
    return this;
  }

  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), complaints, "nothing is complained of in the console");
  }
}

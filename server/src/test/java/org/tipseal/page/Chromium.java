package org.tipseal.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The machine's own Chromium. {@code -Dtipseal.chromium} and {@code -Dtipseal.node} name other
 * programs than {@code chromium} and {@code node} on the path.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of(
          // Nothing in these tests is anybody else's; as root there is no sandbox.
          "--no-sandbox",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          // No test leaves this machine, whatever a page asks for.
          "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1");

  private final Playwright playwright;
  private final Browser browser;

  /**
   * Starts a browser that keeps nothing.
   *
   * @param more flags
   */
  Chromium(String... more) {
    playwright = driver();
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(List.of(more));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(flags));
  }

  Browser browser() {
    return browser;
  }

  /**
   * Starts a browser with a profile on the disk, as people have.
   *
   * @param playwright from {@link #driver}
   * @param profile the folder
   * @param more flags
   */
  static BrowserContext persistent(
      Playwright playwright,
      Path profile,
      BrowserType.LaunchPersistentContextOptions options,
      String... more) {
    List<String> flags = new ArrayList<>(FLAGS);
    flags.addAll(List.of(more));
    return playwright
        .chromium()
        .launchPersistentContext(profile, options.setExecutablePath(executable()).setArgs(flags));
  }

  /** Playwright, run by the machine's Node.js. */
  static Playwright driver() {
    Map<String, String> environment =
        Map.of(
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1",
            "PLAYWRIGHT_NODEJS_PATH",
            program("tipseal.node", "node").toString());
    return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
  }

  private static Path executable() {
    return program("tipseal.chromium", "chromium");
  }

  private static Path program(String property, String name) {
    String told = System.getProperty(property);
    if (told != null) {
      return Path.of(told);
    }
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("install " + name + ", or set -D" + property));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}

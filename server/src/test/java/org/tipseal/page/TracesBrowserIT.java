package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a whole session leaves on the reporter's disk: the page's address in the history, as of
 * every page, and nothing of what was written, received or sent. That the search would find it is
 * shown by a page that keeps what it is told.
 */
@ExtendWith(Stage.Given.class)
class TracesBrowserIT {
  private static final String TARGET = "MARKTARGETzq";
  private static final String FACTS = "MARKFACTSzq the platform sells SIM cards in other names.";
  private static final String ANSWER = "MARKANSWERzq received.";
  private static final String ADDED = "MARKADDEDzq another record.";
  private static final String FILE = "MARKFILEzq";
  private static final String CONTENT = "MARKCONTENTzq";
  private static final String KEPT = "MARKKEPTzq";
  private static final int FLUSHED_MILLISECONDS = 4000;

  private static final String KEEPING =
      """
      <!doctype html><title>Keeps all</title><form><textarea id="t"></textarea></form>
      <script>
        onload = () => {
          localStorage.setItem("a", "MARKKEPTzq-local");
          document.cookie = "a=MARKKEPTzq-cookie; max-age=9999";
          history.replaceState(null, "", "/MARKKEPTzq-history");
        };
      </script>
      """;

  private static final String STORES =
      """
      async () => [
        document.cookie,
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ].join("")
      """;

  @TempDir Path folder;

  @Test
  void aSessionLeavesTheAddressAlone(Stage stage) throws Exception {
    Path profile = folder.resolve("profile");
    Path netLog = folder.resolve("net.json");
    Path file = Files.writeString(folder.resolve(FILE + ".txt"), CONTENT.repeat(50));
    String receipt = session(stage, profile, netLog, file);

    // What a page keeps is found.
    for (String kept : List.of("-local", "-history", "-form")) {
      assertFalse(filesWith(profile, KEPT + kept).isEmpty(), kept);
    }
    List<String> found = new ArrayList<>();
    for (String word : words(receipt)) {
      filesWith(profile, word).forEach(name -> found.add(word + " in " + name));
    }
    assertEquals(List.of(), found);
    // No answer of the drop lies in the cache (what the engine has compiled of its scripts does, in
    // another one), and of its addresses the history has the first alone.
    String address = "localhost:" + stage.line().port();
    List<String> holders = filesWith(profile, address);
    assertTrue(holders.contains("Default/History"), holders.toString());
    assertTrue(
        holders.stream().noneMatch(name -> name.startsWith("Default/Cache/")), holders.toString());
    assertEquals(List.of(), longerAddresses(profile.resolve("Default/History"), address));

    List<String> asked = askedFrom("http://" + address, netLog);
    assertTrue(asked.contains(stage.url() + "api/v1/reports"), asked.toString());
    assertEquals(List.of(), asked.stream().filter(url -> !url.startsWith(stage.url())).toList());
    for (String word : words(receipt)) {
      assertFalse(Marks.stands(word, Files.readAllBytes(netLog)), word);
    }
  }

  private static List<String> words(String receipt) {
    return List.of(
        "MARKTARGETzq",
        "MARKFACTSzq",
        "MARKANSWERzq",
        "MARKADDEDzq",
        FILE,
        CONTENT,
        receipt,
        receipt.replace("-", ""),
        receipt.replace("-", "").substring(5),
        receipt.substring(0, 11),
        receipt.substring(receipt.length() - 11));
  }

  private String session(Stage stage, Path profile, Path netLog, Path file) throws Exception {
    Look look = Look.desk(Language.EN);
    HttpServer keeping = keepingServer();
    try (Playwright playwright = Chromium.driver();
        Visit visit =
            new Visit(
                Chromium.persistent(
                    playwright,
                    profile,
                    new BrowserType.LaunchPersistentContextOptions()
                        .setLocale(look.language().locale()),
                    "--log-net-log=" + netLog),
                look)) {
      Page page = visit.page();
      page.navigate("http://127.0.0.1:" + keeping.getAddress().getPort() + "/");
      page.locator("#t").fill(KEPT + "-form");
      page.navigate(stage.url());
      ReportForm form = new ReportForm(visit);
      form.write(TARGET, FACTS, file);
      assertNothingKept(visit, stage.url());
      String receipt = form.send().receipt();
      form.keep(receipt);
      Desk desk = new Desk(stage.agency().desk());
      desk.answer(desk.awaitCase(TARGET), "S20", ANSWER);
      visit.press("返回首页", "Back to the first page");
      MailboxPages mailbox = new MailboxPages(visit).begin().type(receipt).open();
      assertThat(page.locator("main")).containsText(ANSWER);
      mailbox.add(ADDED, file).send();
      assertNothingKept(visit, stage.url());
      // The browser writes what it remembers after a while.
      page.waitForTimeout(FLUSHED_MILLISECONDS);
      return receipt;
    } finally {
      keeping.stop(0);
    }
  }

  @Test
  void nothingThatIsAskedBeforeSealingDependsOnWhatWasTyped(Stage stage) throws Exception {
    Path text = Files.writeString(folder.resolve("fees.txt"), "fees");
    List<String> shortly = askedFor(stage, "A", "30 characters are the least here.", text);
    List<String> atLength =
        askedFor(stage, "B".repeat(60), FACTS.repeat(90), Samples.file("sample.jpg"));
    assertTrue(shortly.size() > 5, shortly.toString());
    assertEquals(shortly, atLength);
  }

  /** What was asked of the drop until all was ready to be sealed, with every header. */
  private static List<String> askedFor(Stage stage, String target, String facts, Path file)
      throws Exception {
    try (Line line = new Line(stage.agency().plainPort());
        Visit visit = new Visit(stage.chromium().browser(), Look.desk(Language.EN), true)) {
      visit.page().navigate("http://localhost:" + line.port() + "/");
      new ReportForm(visit).write(target, facts, file);
      visit.page().waitForTimeout(1000);
      assertEquals(0, line.asked().stream().filter(one -> one.bodySize() > 0).count());
      String host = "localhost:" + line.port();
      return line.asked().stream()
          .map(one -> one.toString().replace(host, "localhost"))
          .sorted()
          .toList();
    }
  }

  private static void assertNothingKept(Visit visit, String url) {
    assertEquals("", visit.page().evaluate(STORES));
    assertEquals(List.of(), visit.context().cookies(url));
    assertEquals(url, visit.page().url());
  }

  private static HttpServer keepingServer() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] page = KEEPING.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** The files below a folder in which a word stands. */
  private static List<String> filesWith(Path folder, String word) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (Marks.stands(word, Files.readAllBytes(file))) {
          found.add(folder.relativize(file).toString());
        }
      }
    }
    return found;
  }

  /** Addresses of the drop in a file that are not the page's own; records stand side by side. */
  private static List<String> longerAddresses(Path file, String address) throws IOException {
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    Pattern longer = Pattern.compile(Pattern.quote(address) + "/(page|api|agency|sealed|[?#])");
    return longer.matcher(content).results().map(MatchResult::group).toList();
  }

  /** Every address that the browser has asked for on behalf of a page of this origin. */
  private static List<String> askedFrom(String origin, Path netLog) throws IOException {
    Set<String> addresses = new TreeSet<>();
    for (JsonNode event : new ObjectMapper().readTree(netLog.toFile()).path("events")) {
      JsonNode params = event.path("params");
      if (params.path("initiator").asText().equals(origin)) {
        addresses.add(params.path("url").asText());
      }
    }
    return List.copyOf(addresses);
  }
}

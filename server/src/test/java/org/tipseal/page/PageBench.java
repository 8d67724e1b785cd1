package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures of the page, run by {@code deploy/bench-page} and never with the tests: how fast it is,
 * is no matter of passing or failing.
 */
@ExtendWith(Stage.Given.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class PageBench {
  private static final int ROUNDS = 5;
  private static final int ROUND_TRIP_MILLIS = 600;
  private static final int BITS_PER_SECOND = 1_000_000;
  private static final long SIZE = Long.getLong("tipseal.bench.mib", 1024) << 20;
  private static final int PAGE_BYTES = 4096;
  private static final int PATIENCE_MILLIS = 600_000;

  @Test
  void aSizesOfTheFirstPage(Stage stage) throws Exception {
    Set<String> asked = new LinkedHashSet<>();
    try (Visit visit = new Visit(stage.chromium().browser(), Look.phone(Language.ZH), true)) {
      visit.context().onRequest(request -> asked.add(URI.create(request.url()).getPath()));
      visit.page().navigate(stage.url());
      notice(visit.page());
      visit.page().waitForLoadState();
    }
    long best = 0;
    long gzip = 0;
    for (String path : asked) {
      long small = sent(stage, path, "br, gzip");
      long large = sent(stage, path, "gzip");
      boolean later = path.contains("second-views");
      say(
          "  %s: best %d, gzip alone %d%s",
          path, small, large, later ? ", asked for after it" : "");
      if (!later && !path.startsWith("/api/")) {
        best += small;
        gzip += large;
      }
    }
    say(
        "files of the first page, without the agency's profile: %.1f KB, with gzip alone %.1f KB",
        best / 1000.0, gzip / 1000.0);
  }

  /** Bytes of an answer's body in a coding. */
  private static long sent(Stage stage, String path, String coding) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stage.url()).resolve(path))
            .header("Accept-Encoding", coding)
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofByteArray())
        .body()
        .length;
  }

  @Test
  void bOverALineLikeTors(Stage stage) throws IOException {
    List<Double> first = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      Browser.NewContextOptions options =
          new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setLocale("zh-CN");
      try (SlowLine line =
              new SlowLine(stage.agency().publicPort(), ROUND_TRIP_MILLIS, BITS_PER_SECOND);
          BrowserContext context = stage.chromium().browser().newContext(options)) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        long start = System.nanoTime();
        page.navigate("https://localhost:" + line.port() + "/", new Page.NavigateOptions());
        notice(page);
        first.add(seconds(start));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我要举报")).click();
        page.locator("form.sheet").waitFor();
        ready.add(seconds(start));
      }
    }
    say(
        "over TLS, %d ms round trip and 1 Mbit/s: first view %.1f s, ready to write and seal %.1f s (medians of %d)",
        ROUND_TRIP_MILLIS, median(first), median(ready), ROUNDS);
  }

  @Test
  void cSealingAlone(Stage stage, @TempDir Path folder) throws Exception {
    Path file = sparse(folder);
    String bench = output("node", "bench/bundle.mjs");
    try (Visit visit = stage.visit(Look.desk(Language.ZH))) {
      notice(visit.page());
      visit.page().setDefaultTimeout(PATIENCE_MILLIS);
      visit.page().evaluate(bench);
      visit
          .page()
          .evaluate(
              "() => document.body.append(Object.assign(document.createElement('input'), {type: 'file', id: 'bench'}))");
      visit.page().locator("#bench").setInputFiles(file);
      Memory memory = new Memory();
      Object speeds =
          visit.page().evaluate("() => measureSealing(document.getElementById('bench').files[0])");
      Map<?, ?> found = (Map<?, ?>) speeds;
      say(
          "%d MiB: first reading with digests %.0f MB/s, sealing %.0f MB/s, tab at most %d MiB resident",
          SIZE >> 20, found.get("reading"), found.get("sealing"), memory.stop());
    }
  }

  @Test
  void dAReportWithALargeFile(Stage stage, @TempDir Path folder) throws Exception {
    Path file = sparse(folder);
    try (Visit visit = stage.visit(Look.desk(Language.ZH))) {
      visit.context().setDefaultTimeout(PATIENCE_MILLIS);
      ReportForm form = new ReportForm(visit).begin().category();
      form.next("经过", "What happened").facts("这是一份测量用的举报，附有一个很大的文件，内容没有意义，只是为了看网页要用多少内存和时间。");
      form.demand("请忽略").next("对象", "Who").target("测量").next("证据", "Evidence");
      Page page = visit.page();
      page.locator("input[type=file][multiple]").setInputFiles(file);
      page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("原样")))
          .check();
      form.next("提交方式", "How to send it").declare().check();
      Memory memory = new Memory();
      long start = System.nanoTime();
      visit.press("加密并发送", "Seal and send");
      assertThat(page.locator(".slip"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
      double seconds = seconds(start);
      say(
          "%d MiB read, sealed, uploaded over loopback and stored: %.0f s, %.0f MB/s; tab at most %d MiB resident",
          SIZE >> 20, seconds, SIZE / 1e6 / seconds, memory.stop());
    }
  }

  /** The most that any of the browser's tabs has in memory, worker included. */
  private static final class Memory {
    private final AtomicLong most = new AtomicLong();
    private final Thread looker =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                look();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
              }
            });

    Memory() {
      looker.setDaemon(true);
      looker.start();
    }

    private void look() {
      ProcessHandle.current()
          .descendants()
          .forEach(
              process -> {
                Path proc = Path.of("/proc", Long.toString(process.pid()));
                try {
                  String command =
                      Files.readString(proc.resolve("cmdline"), StandardCharsets.UTF_8);
                  if (command.contains("--type=renderer")) {
                    Scanner pages = new Scanner(Files.readString(proc.resolve("statm")));
                    pages.nextLong();
                    most.accumulateAndGet(pages.nextLong() * PAGE_BYTES, Math::max);
                  }
                } catch (IOException e) {
                  // It has ended meanwhile.
                }
              });
    }

    /** In MiB. */
    long stop() {
      looker.interrupt();
      return most.get() >> 20;
    }
  }

  private static void notice(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("我要举报")).waitFor();
  }

  private static Path sparse(Path folder) throws IOException {
    Path file = folder.resolve("large.bin");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(SIZE);
    }
    return file;
  }

  private static String output(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(Path.of("src/main/web").toFile()).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("could not be bundled");
    }
    return text;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream()
        .sorted(Comparator.comparing(Function.identity()))
        .toList()
        .get(ROUNDS / 2);
  }

  private static void say(String what, Object... values) {
    System.out.printf(Locale.ROOT, "BENCH " + what + "%n", values);
  }
}

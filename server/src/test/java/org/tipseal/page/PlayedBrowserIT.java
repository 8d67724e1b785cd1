package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskFixture;

/**
 * Video and audio evidence is played out of the sealed file, in whatever parts the player asks for,
 * and none of it stays in the officer's browser.
 */
class PlayedBrowserIT {
  private static final String MARK = "MARKPLAYEDzq";
  private static final int SECONDS = 12;
  private static final int FRAMES_A_SECOND = 10;

  /** The browser writes what it remembers after a while. */
  private static final int FLUSHED_MILLISECONDS = 4000;

  private static final String FRAMES =
      """
      async ([seconds, rate]) => {
        const frames = [];
        const encoder = new VideoEncoder({
          output(chunk) {
            const bytes = new Uint8Array(chunk.byteLength);
            chunk.copyTo(bytes);
            frames.push([chunk.timestamp / 1000, chunk.type, btoa(String.fromCharCode(...bytes))]);
          },
          error(e) { throw e; },
        });
        encoder.configure({ codec: "vp8", width: 320, height: 180, bitrate: 4e6, framerate: rate });
        const canvas = new OffscreenCanvas(320, 180);
        const pen = canvas.getContext("2d");
        const noise = new ImageData(90, 180);
        for (let i = 0; i < seconds * rate; i++) {
          for (let bit = 0; bit < 4; bit++) {
            pen.fillStyle = (Math.floor(i / rate) >> bit) & 1 ? "white" : "black";
            pen.fillRect(40 * bit, 0, 40, 180);
          }
          crypto.getRandomValues(noise.data);
          pen.putImageData(noise, 160, 0);
          const frame = new VideoFrame(canvas, { timestamp: i * 1e6 / rate });
          encoder.encode(frame, { keyFrame: i % rate === 0 });
          frame.close();
        }
        await encoder.flush();
        return frames;
      }
      """;

  private static final String SECOND_SEEN =
      """
      (film) => {
        const pen = new OffscreenCanvas(320, 180).getContext("2d");
        pen.drawImage(film, 0, 0);
        return [0, 1, 2, 3].reduce((seen, bit) =>
          seen + (pen.getImageData(40 * bit + 20, 90, 1, 1).data[1] > 127 ? 1 << bit : 0), 0);
      }
      """;

  private static final String SEEK =
      """
      ([player, to]) => new Promise((done) => {
        player.addEventListener("seeked", () => done(player.currentTime), { once: true });
        player.currentTime = to;
      })
      """;

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static CaseId id;

  private final List<Response> parts = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void arrive() throws Exception {
    desk = new DeskFixture(Files.createDirectories(folder.resolve("office")));
    byte[] film;
    try (Chromium chromium = new Chromium();
        DeskVisit visit = DeskVisit.of(desk, chromium, Look.desk(Language.ZH), Role.SUPERVISOR)) {
      film = film(visit.page());
    }
    try (Arrivals arrivals = desk.arrivals()) {
      id =
          arrivals.report(
              reporter ->
                  reporter.payload(
                      TestReporter.form("收费过程的录像和录音"),
                      List.of(
                          reporter.attach("收费过程.webm", film),
                          reporter.attach("通话录音.wav", sound()),
                          reporter.attach("坏的录像.webm", Arrays.copyOf(film, 400)))));
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void evidenceIsPlayedAndLeavesNothing() throws Exception {
    Path profile = folder.resolve("profile");
    Look look = Look.desk(Language.ZH);
    try (Playwright playwright = Chromium.driver();
        DeskVisit visit =
            DeskVisit.of(
                desk,
                Chromium.persistent(
                    playwright,
                    profile,
                    new BrowserType.LaunchPersistentContextOptions()
                        .setLocale(look.language().locale())),
                look,
                Role.HANDLER)) {
      visit.page().onResponse(this::note);
      visit.go("case", id.value());
      film(visit);
      sound(visit);
      broken(visit);
      visit.page().waitForTimeout(FLUSHED_MILLISECONDS);
    }
    assertEquals(List.of(), found(profile));
    Files.writeString(profile.resolve("plain"), "a " + MARK + " b");
    assertEquals(
        List.of(profile.resolve("plain")), found(profile), "the search finds what is there");
  }

  private void film(DeskVisit visit) throws Exception {
    Locator player = visit.look(1).page().locator("video.played");
    play(visit.page(), player);
    player.evaluate("film => film.pause()");
    for (int second : List.of(9, 2, 11)) {
      seek(player, second + 0.5);
      assertEquals(second, seen(player), "the picture of that second is shown");
    }
    visit.visit().inspect("viewer-video");
    assertFalse((boolean) player.evaluate("film => film.error !== null"));
  }

  private void sound(DeskVisit visit) throws Exception {
    parts.clear();
    Locator player = visit.look(2).page().locator("audio.played");
    assertThat(visit.page().locator("video.played")).hasCount(0);
    play(visit.page(), player);
    assertEquals(120, ((Number) player.evaluate("sound => sound.duration")).doubleValue(), 0.5);
    seek(player, 110);
    visit.page().waitForFunction("sound => sound.currentTime > 110.2", player.elementHandle());
    assertTrue(parts.size() >= 2, "it is asked for in parts");
    for (Response part : parts) {
      assertEquals(206, part.status());
      assertEquals("no-store", part.headers().get("cache-control"));
      assertTrue(part.request().headers().containsKey("range"));
    }
    assertTrue(
        parts.stream().anyMatch(part -> from(part) > sound().length / 2),
        "what lies between is not asked for");
    visit.visit().inspect("viewer-audio");
  }

  private static void broken(DeskVisit visit) throws Exception {
    visit.look(3);
    assertThat(visit.page().getByText("浏览器无法播放这个文件")).isVisible();
    visit.visit().inspect("viewer-not-played");
  }

  private void note(Response response) {
    if (response.url().endsWith("/content")) {
      parts.add(response);
    }
  }

  private static long from(Response part) {
    return Long.parseLong(
        part.request().headers().get("range").replaceAll("bytes=(\\d+)-.*", "$1"));
  }

  /** Starts a player as one does with the keyboard, and sees it go on. */
  private static void play(Page page, Locator player) {
    assertThat(player).isVisible();
    page.waitForFunction("one => one.readyState >= 2", player.elementHandle());
    player.focus();
    page.keyboard().press("Space");
    page.waitForFunction("one => !one.paused && one.currentTime > 0.3", player.elementHandle());
    double before = ((Number) player.evaluate("one => one.currentTime")).doubleValue();
    page.waitForFunction(
        "([one, before]) => one.currentTime > before + 0.5",
        List.of(player.elementHandle(), before));
  }

  private static void seek(Locator player, double to) {
    Object at = player.page().evaluate(SEEK, List.of(player.elementHandle(), to));
    assertEquals(to, ((Number) at).doubleValue(), 0.5);
  }

  private static int seen(Locator film) {
    return ((Number) film.evaluate(SECOND_SEEN)).intValue();
  }

  /**
   * As the browser itself makes one: each second shows its number, as bars that are black or white.
   */
  private static byte[] film(Page page) {
    List<?> frames = (List<?>) page.evaluate(FRAMES, List.of(SECONDS, FRAMES_A_SECOND));
    return new WebmFile(320, 180, SECONDS * 1000L, MARK)
        .of(frames.stream().map(List.class::cast).map(PlayedBrowserIT::frame).toList());
  }

  private static WebmFile.Frame frame(List<?> frame) {
    return new WebmFile.Frame(
        ((Number) frame.get(0)).longValue(), frame.get(1).equals("key"), (String) frame.get(2));
  }

  /** Two minutes of a tone, in which a mark stands over and over. */
  private static byte[] sound() {
    AudioFormat format = new AudioFormat(22_050, 16, 1, true, false);
    byte[] samples = new byte[2 * 22_050 * 120];
    for (int i = 0; i < samples.length / 2; i++) {
      short sample = (short) (6000 * Math.sin(i / 8.0));
      samples[2 * i] = (byte) sample;
      samples[2 * i + 1] = (byte) (sample >> 8);
    }
    byte[] mark = MARK.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at + mark.length < samples.length; at += 10_000) {
      System.arraycopy(mark, 0, samples, at, mark.length);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      AudioSystem.write(
          new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
          AudioFileFormat.Type.WAVE,
          out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static List<Path> found(Path where) throws Exception {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(where)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Marks.stands(MARK, Files.readAllBytes(file))) {
          found.add(file);
        }
      }
    }
    return found;
  }
}

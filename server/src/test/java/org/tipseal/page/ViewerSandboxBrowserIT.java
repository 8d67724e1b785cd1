package org.tipseal.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.web.DeskFixture;

/** What a stranger sent is drawn where it can reach nothing, or is refused for what it is. */
class ViewerSandboxBrowserIT {
  /** Everything that code in a sandbox might try; each gives why it failed, or what it got. */
  private static final String ATTEMPTS =
      """
      async () => {
        const attempt = async (what) => {
          try { return `got ${await what()}`; } catch (error) { return error.name; }
        };
        const image = new Promise((resolve) => {
          const one = new Image();
          one.onload = () => resolve("got an image");
          one.onerror = () => resolve("no image");
          one.src = "/page/icon.svg";
        });
        return {
          origin: self.origin,
          fetch: await attempt(() => fetch("/api/v1/session")),
          fetchOut: await attempt(() => fetch("http://127.0.0.1:9/")),
          cookie: await attempt(() => document.cookie),
          storage: await attempt(() => localStorage.length),
          parent: await attempt(() => parent.document.title),
          image: await image,
          window: await attempt(() => String(open("/"))),
          top: await attempt(() => { top.location.href = "http://127.0.0.1:9/"; }),
          inline: await attempt(() => {
            const script = document.createElement("script");
            script.textContent = "window.__pwned = true";
            document.body.append(script);
            return String(window.__pwned);
          }),
        };
      }
      """;

  @TempDir static Path folder;

  private static DeskFixture desk;
  private static Chromium chromium;
  private Visit visit;

  @BeforeAll
  static void start() {
    desk = new DeskFixture(folder);
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    desk.close();
  }

  @BeforeEach
  void visit() {
    visit = new Visit(chromium.browser(), Look.desk(Language.ZH), true);
    // The page asks whether somebody is signed in; what the sandbox is refused, the browser says.
    visit.expecting("401|Content Security Policy|Content-Security-Policy|sandbox|navigat");
    visit.page().navigate(desk.plainUrl() + "/");
  }

  @AfterEach
  void leave() {
    visit.close();
  }

  @Test
  void anImageComesOutAsPixels() throws IOException {
    Map<String, Object> drawn = draw("image", HostileFiles.picture(64, 32, 200, 30, 20));
    assertEquals("drawn", drawn.get("told"), drawn.toString());
    assertEquals("200,30,20,255", drawn.get("pixels"));
    assertEquals(64, drawn.get("width"));
    assertEquals(32, drawn.get("height"));
  }

  @Test
  void aPdfInChineseComesOutAsPixels() {
    Map<String, Object> drawn = draw("pdf", HostileFiles.chinesePdf("举报材料", "收费记录：五百元"));
    assertEquals("drawn", drawn.get("told"), drawn.toString());
    assertEquals(1, drawn.get("pages"));
    assertEquals(true, drawn.get("whole"));
    assertTrue(((Number) drawn.get("inked")).intValue() > 1000, drawn.toString());
  }

  @Test
  void anImageThatWouldFillTheMemoryIsNotDecoded() throws IOException {
    Map<String, Object> refused = draw("image", HostileFiles.pngBomb());
    assertEquals("too-large", refused.get("why"), refused.toString());
    assertEquals(50_000, refused.get("width"));
  }

  @Test
  void aPageOfAnySizeComesOutAsAPicture() {
    Map<String, Object> drawn = draw("pdf", HostileFiles.hugePagePdf());
    assertEquals("drawn", drawn.get("told"), drawn.toString());
    assertEquals(600, drawn.get("width"));
  }

  @Test
  void whatNeverEndsDoesNotEndTheSandboxsPage() throws IOException {
    for (byte[] bomb : new byte[][] {HostileFiles.streamBombPdf(), HostileFiles.nestedPdf()}) {
      Map<String, Object> told = draw("pdf", bomb);
      // The page ends what does not answer; until then it goes on working beside it.
      assertTrue(
          told.get("told").equals("nothing") || Boolean.FALSE.equals(told.get("whole")),
          told.toString());
      assertEquals(2, visit.page().evaluate("1 + 1"));
      visit.page().evaluate("document.querySelector('iframe').remove()");
    }
  }

  @Test
  void whatIsNotWhatItSaysIsUnreadable() {
    byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
    assertEquals("unreadable", draw("image", svg).get("why"));
    assertEquals("unreadable", draw("pdf", svg).get("why"));
    assertEquals("unreadable", draw("pdf", HostileFiles.loopPdf()).get("why"));
  }

  @Test
  void scriptsOfAPdfAreNotRun() {
    visit.page().onDialog(dialog -> assertEquals("no dialog", dialog.message()));
    assertEquals("drawn", draw("pdf", HostileFiles.scriptPdf()).get("told"));
  }

  @Test
  void codeInASandboxReachesNothing() throws IOException {
    for (String kind : new String[] {"image", "pdf"}) {
      draw(
          kind,
          kind.equals("pdf") ? HostileFiles.scriptPdf() : HostileFiles.picture(2, 2, 0, 0, 0));
      Frame frame =
          visit.page().frames().stream()
              .filter(one -> one.url().endsWith("/viewer/" + kind))
              .findFirst()
              .orElseThrow();
      @SuppressWarnings("unchecked")
      Map<String, Object> got = (Map<String, Object>) frame.evaluate(ATTEMPTS);
      assertEquals("null", got.get("origin"));
      for (String way : new String[] {"fetch", "fetchOut"}) {
        assertEquals("TypeError", got.get(way), way);
      }
      for (String way : new String[] {"cookie", "storage", "parent", "top"}) {
        assertEquals("SecurityError", got.get(way), way);
      }
      assertEquals("no image", got.get("image"));
      assertEquals("got null", got.get("window"));
      assertEquals("got undefined", got.get("inline"));
    }
  }

  private Map<String, Object> draw(String kind, byte[] file) {
    @SuppressWarnings("unchecked")
    Map<String, Object> told =
        (Map<String, Object>)
            visit
                .page()
                .evaluate(
                    script(),
                    Map.of(
                        "kind",
                        kind,
                        "file",
                        Base64.getEncoder().encodeToString(file),
                        "width",
                        600));
    return told;
  }

  private static String script() {
    try (InputStream in = ViewerSandboxBrowserIT.class.getResourceAsStream("sandbox.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst("(?s)^//[^\n]*\n", "");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

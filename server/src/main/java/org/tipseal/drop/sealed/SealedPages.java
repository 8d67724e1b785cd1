package org.tipseal.drop.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.http.Content;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemPage;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/**
 * What a person sees who hands in a sealed file without script: Chinese first, then English, and
 * nothing that a browser would have to fetch but one style sheet.
 */
public final class SealedPages implements ProblemPage {
  /** Of the pages. */
  static final String HTML = "text/html; charset=utf-8";

  private static final String CSS = "text/css; charset=utf-8";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final String frame = read("frame.html");
  private final String form = read("form.html");
  private final String accepted = read("accepted.html");
  private final String refused = read("refused.html");

  /** The form to hand in a file with, at {@code /sealed}, and how all of the pages look. */
  public static List<StaticFile> files() {
    SealedPages pages = new SealedPages();
    return List.of(
        file("/sealed", HTML, pages.page(read("offer.html") + pages.form), POLICY),
        file("/sealed.css", CSS, read("sealed.css"), SecurityHeaders.NOTHING));
  }

  private static StaticFile file(String path, String type, String text, String policy) {
    Content content = Content.compressing(type, text.getBytes(StandardCharsets.UTF_8));
    return new StaticFile(path, content, policy, Optional.empty());
  }

  /** The answer to a file that was taken. */
  String accepted(Locator locator) {
    return page(accepted.replace("{locator}", locator.value()));
  }

  @Override
  public String policy() {
    return POLICY;
  }

  @Override
  public String contentType() {
    return HTML;
  }

  /** Why a file was not taken, and the form once more. */
  @Override
  public String of(Problem problem) {
    return page(refused.replace("{zh}", problem.titleZh()).replace("{en}", problem.title()) + form);
  }

  private String page(String main) {
    return frame.replace("{main}", main);
  }

  private static String read(String name) {
    try (InputStream in = SealedPages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

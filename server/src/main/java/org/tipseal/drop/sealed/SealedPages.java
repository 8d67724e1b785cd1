package org.tipseal.drop.sealed;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemPage;

/**
 * What a person sees who hands in a sealed file without script: Chinese first, then English, and
 * nothing that a browser would have to fetch but one style sheet.
 */
final class SealedPages implements ProblemPage {
  /** Of the pages. */
  static final String HTML = "text/html; charset=utf-8";

  /** Of the style sheet. */
  static final String CSS = "text/css; charset=utf-8";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final String frame = read("frame.html");
  private final String form = read("form.html");
  private final String accepted = read("accepted.html");
  private final String refused = read("refused.html");
  private final String offer = page(read("offer.html") + form);
  private final Buffer style = Buffer.buffer(read("sealed.css"));

  /** The form to hand in a file with. */
  String offer() {
    return offer;
  }

  /** The answer to a file that was taken. */
  String accepted(Locator locator) {
    return page(accepted.replace("{locator}", locator.value()));
  }

  /** The style sheet of all of them. */
  Buffer style() {
    return style;
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

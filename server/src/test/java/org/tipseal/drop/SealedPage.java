package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.tipseal.http.Problem;

/** What holds for every page that answers a form. */
final class SealedPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private SealedPage() {}

  /** Fails unless it is a page without script, with the exact policy. */
  static void require(HttpResponse<byte[]> answer) {
    assertEquals(
        "text/html; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(List.of(POLICY), answer.headers().allValues("Content-Security-Policy"));
    assertEquals(List.of("no-store"), answer.headers().allValues("Cache-Control"));
    assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
    String page = DropFixture.text(answer);
    assertFalse(page.contains("{"), page);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("://"), "nothing from elsewhere");
  }

  /**
   * Fails unless it is such a page that says a problem, in Chinese first, and offers the form
   * again.
   */
  static void requireRefusal(Problem problem, HttpResponse<byte[]> answer) {
    assertEquals(problem.status(), answer.statusCode());
    require(answer);
    String page = DropFixture.text(answer);
    assertTrue(page.indexOf(problem.titleZh()) < page.indexOf(problem.title()), page);
    assertTrue(page.contains(problem.titleZh()), page);
    assertTrue(page.contains("<form action=\"sealed\""), page);
  }
}

package org.tipseal.http;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells problems to a person instead of a program, for requests that a browser sends by itself. The
 * status and everything else of the answer stay the same.
 */
public interface ProblemPage {
  /** The page's content type. */
  String contentType();

  /** The page's Content-Security-Policy. */
  String policy();

  /** The page for a problem: the same each time. */
  String of(Problem problem);

  /** Makes every refusal of a request a page, from now on. */
  static void install(ProblemPage page, RoutingContext context) {
    context.put(ProblemPage.class.getName(), page);
  }

  /** The page of a request's refusals, or null if they are problem documents. */
  static ProblemPage installed(RoutingContext context) {
    return context.get(ProblemPage.class.getName());
  }

  /** Gives an answer the policy of its page. */
  static void addPolicy(ProblemPage page, HttpServerResponse response) {
    response.putHeader(SecurityHeaders.POLICY, page.policy());
  }
}

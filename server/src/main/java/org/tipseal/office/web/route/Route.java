package org.tipseal.office.web.route;

import io.vertx.core.http.HttpMethod;
import org.tipseal.office.officers.Right;

/** A route of the desk, and who may use it. */
public sealed interface Route {
  /** What is done. */
  HttpMethod method();

  /** To what; parameters as {@code {name}}, as OpenAPI writes them. */
  String path();

  /** Needs no session. */
  record Open(HttpMethod method, String path, OpenHandler handler) implements Route {}

  /** Needs a session, and nothing more: it may be locked, and its officer may have any role. */
  record OfSession(HttpMethod method, String path, DeskHandler handler) implements Route {}

  /** Needs a session that is not locked, of an officer who has the right. */
  record Guarded(HttpMethod method, String path, Right right, DeskHandler handler)
      implements Route {}
}

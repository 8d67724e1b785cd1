package org.tipseal.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * A file that is served to browsers.
 *
 * @param path its address, such as {@code /page/app.js}
 * @param content what it holds
 * @param policy the Content-Security-Policy that it is sent with
 * @param download the name under which it is to be saved; empty for what is shown
 */
public record StaticFile(String path, Content content, String policy, Optional<String> download)
    implements Handler<RoutingContext> {

  /** The header that says so; empty for what is shown. */
  public Optional<String> disposition() {
    return download.map(name -> "attachment; filename=\"" + name + "\"");
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    // The router takes detours and escapes for the same address; a site has one address for each.
    if (!path.equals(request.path())) {
      throw new ProblemException(Problem.NOT_FOUND);
    }
    HttpServerResponse response = request.response();
    response.putHeader(SecurityHeaders.POLICY, policy);
    disposition().ifPresent(value -> response.putHeader("content-disposition", value));
    content.send(request);
  }
}

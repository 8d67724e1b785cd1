package org.tipseal.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The routes of one listener, in one place: each with its method, its path and its handler. A known
 * path with another method is answered 405 with the methods that it takes.
 */
public final class Routes {

  /**
   * One route.
   *
   * @param path with parameters as {@code {name}}, as OpenAPI writes them
   */
  public record Route(HttpMethod method, String path) {}

  private final Map<Route, Handler<RoutingContext>> handlers = new LinkedHashMap<>();

  /** Adds a route. */
  public Routes add(HttpMethod method, String path, Handler<RoutingContext> handler) {
    if (handlers.putIfAbsent(new Route(method, path), handler) != null) {
      throw new IllegalArgumentException("there are two handlers for " + method + " " + path);
    }
    return this;
  }

  /**
   * Opens the routes that are there so far to pages that were opened from a disk ({@link
   * CrossOrigin}). Each path then takes {@code OPTIONS}.
   */
  public Routes openToFiles() {
    handlers.replaceAll((route, handler) -> CrossOrigin.open(handler));
    methods()
        .forEach(
            (path, methods) ->
                handlers.compute(
                    new Route(HttpMethod.OPTIONS, path),
                    (route, handler) -> CrossOrigin.preflight(methods, handler)));
    return this;
  }

  /** All routes, in the order in which they were added. */
  public List<Route> all() {
    return List.copyOf(handlers.keySet());
  }

  /** Puts the routes into a router. */
  public void install(Router router) {
    router.route().handler(SecurityHeaders::handle);
    handlers.forEach(
        (route, handler) -> router.route(route.method(), pattern(route.path())).handler(handler));
    methods()
        .forEach(
            (path, methods) ->
                router
                    .route(pattern(path))
                    .handler(
                        context -> {
                          context.response().putHeader(HttpHeaders.ALLOW, methods);
                          throw new ProblemException(Problem.METHOD_NOT_ALLOWED);
                        }));
    router
        .route()
        .handler(
            context -> {
              throw new ProblemException(Problem.NOT_FOUND);
            });
  }

  /** The methods of each path. */
  private Map<String, String> methods() {
    return handlers.keySet().stream()
        .collect(
            Collectors.groupingBy(
                Route::path,
                TreeMap::new,
                Collectors.mapping(route -> route.method().name(), Collectors.joining(", "))));
  }

  private static String pattern(String path) {
    return path.replace("{", ":").replace("}", "");
  }
}

package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.web.route.Route;
import org.tipseal.redis.RedisExtension;

/**
 * The description and the routes are the same, rights included. {@link DeskClient} holds every
 * answer of every test against it.
 */
class DeskApiTest {
  private final DeskApi description = new DeskApi();

  @TempDir Path folder;

  @Test
  void aValidatorAcceptsIt() {
    Vertx vertx = Vertx.vertx();
    try {
      // The validator knows few media types by name; to all the rest of the document it holds us.
      JsonObject document =
          new JsonObject(
              description
                  .document()
                  .toString()
                  .replaceAll("\"application/problem\\+json\"", "\"application/json\"")
                  .replaceAll("\"text/(csv|event-stream)\"", "\"text/plain\"")
                  .replaceAll(
                      "\"(application/(zip|pdf)|(image|video|audio)/[a-z0-9]+)\"",
                      "\"application/octet-stream\""));
      OpenAPIContract contract = RedisExtension.await(OpenAPIContract.from(vertx, document));

      assertEquals(description.operations().size(), contract.operations().size());
    } finally {
      RedisExtension.await(vertx.close());
    }
  }

  @Test
  void everyRouteIsDescribedWithItsRight() {
    Map<String, String> described = description.operations();
    Map<String, String> routed = new TreeMap<>();
    try (DeskFixture desk = new DeskFixture(folder)) {
      for (Route route : DeskRoutes.of(desk.services()).all()) {
        routed.put(route.method() + " " + route.path(), right(route));
      }
    }
    assertEquals(described, routed);
  }

  @Test
  void everyOperationSaysWhatItLeavesInTheAuditLogOrWhyNothing() {
    description
        .described()
        .forEach(
            (name, operation) -> {
              assertTrue(operation.quiet() || !operation.audit().isEmpty(), name);
              operation
                  .audit()
                  .forEach(action -> assertTrue(AuditAction.of(action).isPresent(), name));
            });
  }

  @Test
  void everyActionOfTheLogIsDescribed() {
    JsonNode described = description.document().at("/components/schemas/AuditAction/enum");
    assertEquals(
        Arrays.stream(AuditAction.values()).map(AuditAction::wireName).toList(),
        StreamSupport.stream(described.spliterator(), false).map(JsonNode::asText).toList());
  }

  private static String right(Route route) {
    if (route instanceof Route.Guarded guarded) {
      return guarded.right().wireName();
    }
    return route instanceof Route.Open ? "open" : "session";
  }
}

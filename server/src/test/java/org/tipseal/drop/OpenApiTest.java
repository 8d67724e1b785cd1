package org.tipseal.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.config.ListenAddress;
import org.tipseal.drop.challenge.ChallengeSettings;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.page.Site;
import org.tipseal.drop.upload.PartSlots;
import org.tipseal.drop.upload.UploadSettings;
import org.tipseal.http.BodyReader;
import org.tipseal.http.HttpLimits;
import org.tipseal.http.Listener;
import org.tipseal.http.Problem;
import org.tipseal.http.Routes;

/**
 * The description and the routes are the same, in both directions. {@link DropFixture} holds every
 * answer of every test against it.
 */
class OpenApiTest {
  private final OpenApi description = new OpenApi();

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
                  .replaceAll("\"application/(problem\\+json|x-ndjson)\"", "\"application/json\"")
                  .replaceAll("\"text/(html|css)\"", "\"text/plain\"")
                  .replaceAll(
                      "\"application/(vnd[^\"]*|offset[^\"]*)\"", "\"application/octet-stream\""));
      OpenAPIContract contract = DropFixture.await(OpenAPIContract.from(vertx, document));

      assertEquals(description.operations().size(), contract.operations().size());
    } finally {
      DropFixture.await(vertx.close());
    }
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedOperationIsRouted() throws Exception {
    Set<String> routed = new TreeSet<>();
    for (Routes.Route route : routes()) {
      String operation = route.method() + " " + route.path();
      if (!OpenApi.PAGE.contains(operation)) {
        routed.add(operation);
      }
    }
    assertEquals(description.operations(), routed);
  }

  @Test
  void everyProblemOfADropIsDescribed() {
    String responses = description.document().toString();
    for (Problem problem : Problem.values()) {
      if (problem.compareTo(Problem.SIGNED_OUT) >= 0) {
        break; // The office's desk.
      }
      assertTrue(responses.contains("`" + problem.wireName() + "`"), problem.wireName());
    }
  }

  private List<Routes.Route> routes() throws Exception {
    TestAgency agency = new TestAgency(LocalDate.EPOCH);
    agency.writeSite(folder);
    ListenAddress anywhere = new ListenAddress("127.0.0.1", 0);
    DropConfig config =
        new DropConfig(
            Listener.plain(anywhere),
            Optional.empty(),
            Listener.plain(anywhere),
            anywhere,
            folder,
            folder,
            Optional.empty(),
            agency.fingerprint(),
            Lifetimes.DEFAULT,
            HttpLimits.DEFAULT,
            UploadSettings.DEFAULT,
            ChallengeSettings.DEFAULT,
            1);
    DropStores none = new DropStores(null, null, null, null, null, null, null);
    Site site = Site.load(folder, agency.fingerprint());
    Clock clock = Clock.systemUTC();
    DropServices services =
        DropServices.of(config, none, null, site, new DropEvents(clock), clock, new SecureRandom());
    BodyReader bodies = new BodyReader(null, HttpLimits.DEFAULT, 1);
    List<Routes.Route> routes =
        new ArrayList<>(PublicRoutes.of(services, bodies, new PartSlots(1, 1)).all());
    routes.addAll(OfficeRoutes.of(services, bodies).all());
    return routes;
  }
}

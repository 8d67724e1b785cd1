package org.tipseal.office;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.crypto.profile.Label;
import org.tipseal.http.site.BundleRefusedException;
import org.tipseal.office.access.Access;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.desk.ReachedContents;
import org.tipseal.office.health.Health;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.showing.Openings;
import org.tipseal.office.showing.Showings;
import org.tipseal.office.showing.ShownKinds;
import org.tipseal.office.web.CaseServices;
import org.tipseal.office.web.DeskConfig;
import org.tipseal.office.web.DeskPage;
import org.tipseal.office.web.DeskServer;
import org.tipseal.office.web.DeskServices;
import org.tipseal.office.web.Overviews;
import org.tipseal.office.web.tables.TablesHandlers;

/** What officers' browsers reach: the services behind the desk, and its listeners. */
final class RunningDesk {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");

  /** Names of agencies that nobody has (RFC 2606). */
  private static final String EXAMPLE = ".example";

  private static final long REFRESH_MILLIS = 5000;

  private final DeskConfig config;
  private final DeskServices services;
  private DeskServer server;

  private RunningDesk(DeskConfig config, DeskServices services) {
    this.config = config;
    this.services = services;
  }

  /**
   * Makes the services.
   *
   * @param config where officers reach them
   * @param office what they work with
   * @param cases what officers do with cases
   * @param overviews what looks over many cases
   * @param charter the drafts of channels and notices
   * @param health how the office is
   * @throws IOException if the page in this jar is damaged, or a real agency asks for a demo's
   *     links
   */
  static RunningDesk open(
      DeskConfig config,
      OfficeContext office,
      CaseServices cases,
      Overviews overviews,
      CharterDesk charter,
      Health.Watch health)
      throws IOException {
    checkPage();
    KeysetFile keys = office.keys();
    if (config.demoSignIn()) {
      requireExample(keys);
    }
    OfficeStores stores = office.stores();
    Label agency = keys.keyset().profile().name();
    Openings openings = new Openings(office.audit(), office.clock());
    Access access =
        Access.open(
            new Access.Place(
                config.url(),
                config.origins(),
                agency.zh(),
                config.sessions(),
                config.demoSignIn()),
            stores.officers(),
            stores.archiveKeys(),
            office::channels,
            officer -> {
              cases.gate().leave(officer);
              openings.forget(officer);
            },
            office.audit(),
            office.clock(),
            office.random());
    return new RunningDesk(
        config,
        new DeskServices(
            agency,
            stores.officers(),
            access,
            showings(office, cases, openings),
            overviews,
            cases,
            EvidenceDesk.export(office),
            new BatchDesk(stores.batches(), office.audit(), office.clock()),
            office.audit(),
            new TablesHandlers(office.domain(), () -> keys.keyset().profile()),
            charter,
            health));
  }

  private static Showings showings(OfficeContext office, CaseServices cases, Openings openings) {
    CaseDesk desk = office.desk();
    return new Showings(new ReachedContents(desk, cases.gate()), new ShownKinds(desk), openings);
  }

  private static void checkPage() throws IOException {
    try {
      if (!DeskPage.check()) {
        LOG.warn(
            "This build has no page for officers in it; their listener answers programs alone");
      }
    } catch (BundleRefusedException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void requireExample(KeysetFile keys) throws IOException {
    String agency = keys.keyset().profile().agency().toString();
    if (!agency.endsWith(EXAMPLE)) {
      throw new IOException(
          "desk.demoSignIn lets people in without passphrase and passkey. It is for demos, whose agency id ends in "
              + EXAMPLE
              + ", and not for "
              + agency);
    }
    LOG.warn(
        "This is a demo: whoever has a demo's link signs in without passphrase and passkey (desk.demoSignIn)");
  }

  Future<?> listen(Vertx vertx, Consumer<Throwable> troubles) {
    server = new DeskServer(config, services, troubles);
    services.cases().queue().start();
    vertx.setPeriodic(REFRESH_MILLIS, timer -> refresh(vertx, troubles));
    return vertx.deployVerticle(server);
  }

  /** Takes over what a command or another process has set. */
  private void refresh(Vertx vertx, Consumer<Throwable> troubles) {
    vertx
        .executeBlocking(
            () -> {
              services.cases().settings().refresh();
              return null;
            })
        .onFailure(troubles::accept);
  }

  void close() {
    services.cases().queue().close();
  }

  int port() {
    return server.port();
  }

  int plainPort() {
    return server.plainPort();
  }

  DeskServices services() {
    return services;
  }
}

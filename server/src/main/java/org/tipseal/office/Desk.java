package org.tipseal.office;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.crypto.profile.Label;
import org.tipseal.http.site.BundleRefusedException;
import org.tipseal.office.access.Access;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.desk.ReachedContents;
import org.tipseal.office.evidence.EvidenceExport;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.health.Health;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.showing.Openings;
import org.tipseal.office.showing.Showings;
import org.tipseal.office.showing.ShownKinds;
import org.tipseal.office.web.CaseServices;
import org.tipseal.office.web.DeskConfig;
import org.tipseal.office.web.DeskPage;
import org.tipseal.office.web.DeskServer;
import org.tipseal.office.web.DeskServices;
import org.tipseal.office.web.tables.TablesHandlers;
import org.tipseal.report.Domain;

/** What officers' browsers reach: the services behind the desk, and its listeners. */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");

  /** Names of agencies that nobody has (RFC 2606). */
  private static final String EXAMPLE = ".example";

  private static final long REFRESH_MILLIS = 5000;

  private final DeskConfig config;
  private final DeskServices services;
  private DeskServer server;

  private Desk(DeskConfig config, DeskServices services) {
    this.config = config;
    this.services = services;
  }

  /**
   * Makes the services.
   *
   * @throws IOException if the page in this jar is damaged, or a real agency asks for a demo's
   *     links
   */
  static Desk open(
      DeskConfig config,
      OfficeStores stores,
      CaseServices cases,
      Domain domain,
      CaseIndex index,
      FigureBook figures,
      KeysetFile keys,
      EvidenceExport evidence,
      Audit audit,
      CharterDesk charter,
      Health.Watch health,
      Clock clock,
      SecureRandom random)
      throws IOException {
    checkPage();
    if (config.demoSignIn()) {
      requireExample(keys);
    }
    Label agency = keys.keyset().profile().name();
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
            () -> channels(keys),
            audit,
            clock,
            random);
    return new Desk(
        config,
        new DeskServices(
            agency,
            stores.officers(),
            access,
            showings(stores, cases, audit, clock),
            OverviewsMaker.of(
                stores, cases.gate(), domain, index, figures, keys, audit, clock, random),
            cases,
            evidence,
            new BatchDesk(stores.batches(), audit, clock),
            audit,
            new TablesHandlers(domain, () -> keys.keyset().profile()),
            charter,
            health));
  }

  private static Showings showings(
      OfficeStores stores, CaseServices cases, AuditLog audit, Clock clock) {
    CaseDesk desk = stores.cases().desk(stores.quarantine(), () -> {});
    return new Showings(
        new ReachedContents(desk, cases.gate()), new ShownKinds(desk), new Openings(audit, clock));
  }

  /** The ids of the office's channels, as they are now. */
  static Set<String> channels(KeysetFile keys) {
    return keys.keyset().profile().channels().stream()
        .map(channel -> channel.id())
        .collect(Collectors.toUnmodifiableSet());
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

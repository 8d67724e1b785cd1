package org.tipseal.office;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tipseal.http.Listener;
import org.tipseal.http.Metrics;
import org.tipseal.office.batches.BatchIntake;
import org.tipseal.office.batches.BatchTerms;
import org.tipseal.office.batches.listener.InstitutionServer;
import org.tipseal.office.cases.AgencySide;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.charter.PublishBox;
import org.tipseal.office.charter.PublishClerk;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.index.Terms;
import org.tipseal.office.intake.Intake;
import org.tipseal.office.intake.IntakeQueue;
import org.tipseal.office.keys.EpochKeeper;
import org.tipseal.office.link.ArrivalStream;
import org.tipseal.office.link.DropClient;
import org.tipseal.office.link.DropLink;
import org.tipseal.office.link.HttpDropLink;
import org.tipseal.office.replies.MergedFollowing;
import org.tipseal.office.web.CaseServices;
import org.tipseal.office.web.DeskConfig;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.report.json.DomainException;

/**
 * The parts of a running office, made and joined to each other.
 *
 * @param link how the line to the drop is
 * @param stream what arrives from the drop
 * @param queue where arrivals are opened
 * @param index of the cases
 * @param figures that are kept of them
 * @param chores what has to be done from time to time
 * @param desk what officers reach; empty if nobody works here by browser
 * @param institutions their listener; empty if there is none
 */
record OfficeParts(
    LinkState link,
    ArrivalStream stream,
    IntakeQueue queue,
    CaseIndex index,
    FigureBook figures,
    Chores chores,
    Optional<RunningDesk> desk,
    Optional<InstitutionServer> institutions) {

  /**
   * Makes them. None does anything yet.
   *
   * @throws IOException if a file that a part needs is missing or damaged
   * @throws DomainException if the agency's own tables are wrong
   */
  static OfficeParts make(OfficeContext office, Vertx vertx, Metrics metrics, Troubles troubles)
      throws IOException, DomainException {
    OfficeConfig config = office.config();
    OfficeStores stores = office.stores();
    DropLink drop = new HttpDropLink(vertx, client(config, vertx, IntakeQueue.WORKERS + 1));
    FigureBook figures = new FigureBook(stores.archive(), troubles::note);
    CaseIndex index = index(office, figures, troubles);
    EpochKeeper epochs =
        new EpochKeeper(office.keys(), config.epochs(), office.random(), office.audit());
    CharterDesk charter =
        new CharterDesk(
            office.keys()::keyset,
            epochs,
            CaseDesks.tables(config),
            office.audit(),
            office.clock());
    IntakeQueue queue = new IntakeQueue(intake(office, drop), IntakeQueue.WORKERS, troubles::note);
    LinkState link = new LinkState(queue, office.clock());
    Optional<DeskConfig> wanted = config.desk();
    Optional<RunningDesk> desk =
        wanted.isPresent()
            ? Optional.of(desk(wanted.get(), office, index, figures, charter, link, troubles))
            : Optional.empty();
    return new OfficeParts(
        link,
        new ArrivalStream(vertx, client(config, vertx, 1), link, office.clock()),
        queue,
        index,
        figures,
        chores(office, epochs, charter, index, drop, link, metrics, troubles),
        desk,
        config.institutions().map(listener -> institutions(listener, office, troubles)));
  }

  private static Intake intake(OfficeContext office, DropLink drop) {
    OfficeStores stores = office.stores();
    return new Intake(
        drop,
        stores.archive(),
        stores.cases(),
        stores.quarantine(),
        office.keys()::keyset,
        stores.archiveKeys(),
        office::today);
  }

  private static CaseIndex index(OfficeContext office, FigureBook figures, Troubles troubles) {
    OfficeStores stores = office.stores();
    return new CaseIndex(
        new RedisTermStore(stores.redis()),
        new RedisCaseStore(stores.redis()),
        office.desk()::show,
        stores.archive(),
        stores.archiveKeys(),
        office.domain(),
        List.of(figures),
        office.audit(),
        () -> stores.batches().renewTerms(batchTerms(office), troubles::note),
        troubles::note);
  }

  private static BatchTerms batchTerms(OfficeContext office) {
    return new BatchTerms(new Terms(office.domain()), office.stores().archiveKeys());
  }

  private static Chores chores(
      OfficeContext office,
      EpochKeeper epochs,
      CharterDesk charter,
      CaseIndex index,
      DropLink drop,
      LinkState link,
      Metrics metrics,
      Troubles troubles) {
    OfficeConfig config = office.config();
    AgencySide cases = office.stores().cases().agencySide();
    Gauges gauges = new Gauges(cases, office.stores().quarantine());
    gauges.register(metrics.registry(), link);
    ExpiryWatch expiry = new ExpiryWatch(office.keys()::keyset, config.epochs(), office.clock());
    expiry.register(metrics.registry());
    return new Chores(
        office.keys(),
        epochs,
        new PublishClerk(new PublishBox(config.dataDirectory()), charter),
        cases,
        office.stores().cases().merged(office.audit()),
        following(office, index),
        office.stores().cases().clockOrder(),
        drop,
        link,
        gauges,
        expiry,
        new AuditPruning(office.audit(), config.auditDays(), office.clock()),
        troubles,
        office.clock());
  }

  private static MergedFollowing following(OfficeContext office, CaseIndex index) {
    return new MergedFollowing(
        office.stores().cases().merged(office.audit()),
        (parent, limit) -> index.store().find(List.of(index.name(Terms.parent(parent))), limit),
        () -> index.store().position().change());
  }

  private static RunningDesk desk(
      DeskConfig config,
      OfficeContext office,
      CaseIndex index,
      FigureBook figures,
      CharterDesk charter,
      LinkState link,
      Troubles troubles)
      throws IOException {
    CaseServices cases = CaseServicesMaker.of(office, index, troubles::note);
    return RunningDesk.open(
        config,
        office,
        cases,
        OverviewsMaker.of(office, cases.gate(), index, figures),
        charter,
        new HealthWatch(office, link, index));
  }

  private static InstitutionServer institutions(
      Listener listener, OfficeContext office, Troubles troubles) {
    OfficeStores stores = office.stores();
    BatchIntake batches =
        new BatchIntake(
            stores.batches(),
            batchTerms(office),
            () -> office.keys().keyset().agency(),
            office.domain(),
            office.audit(),
            office.clock());
    return new InstitutionServer(listener, stores.institutions(), batches, troubles::note);
  }

  private static HttpClient client(OfficeConfig config, Vertx vertx, int connections) {
    OfficeConfig.Drop drop = config.drop();
    return DropClient.create(
        vertx, drop.url().getHost(), drop.port(), drop.ca(), drop.client(), connections);
  }

  /** Starts the listeners, and once they stand the work. */
  Future<?> start(Vertx vertx, Troubles troubles) {
    Future<?> listening =
        desk.isPresent() ? desk.get().listen(vertx, troubles::note) : Future.succeededFuture();
    return listening
        .compose(
            done ->
                institutions.isPresent()
                    ? vertx.deployVerticle(institutions.get())
                    : Future.succeededFuture())
        .onSuccess(
            done -> {
              chores.start();
              index.start();
              vertx.runOnContext(here -> stream.start());
            });
  }

  /** Nothing new comes in from the drop. */
  void stopArrivals() {
    stream.stop();
  }

  /** Ends what is under way. Blocks. */
  void close() {
    queue.close();
    chores.close();
    desk.ifPresent(RunningDesk::close);
    index.close();
    figures.save();
  }
}

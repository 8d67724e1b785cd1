package org.tipseal.office;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tipseal.http.ManagementServer;
import org.tipseal.http.Metrics;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.office.batches.BatchIntake;
import org.tipseal.office.batches.BatchTerms;
import org.tipseal.office.batches.listener.InstitutionServer;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.charter.CharterDesk;
import org.tipseal.office.charter.PublishBox;
import org.tipseal.office.charter.PublishClerk;
import org.tipseal.office.figures.FigureBook;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.index.Terms;
import org.tipseal.office.intake.Intake;
import org.tipseal.office.intake.IntakeQueue;
import org.tipseal.office.keys.EpochKeeper;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.link.ArrivalStream;
import org.tipseal.office.link.DropClient;
import org.tipseal.office.link.DropLink;
import org.tipseal.office.link.HttpDropLink;
import org.tipseal.office.web.DeskServices;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import org.tipseal.storage.StorageUnavailableException;

/** A running office. */
public final class Office {
  private final Vertx vertx;
  private final Metrics metrics = new Metrics();
  private final Troubles troubles = new Troubles();
  private final AtomicInteger managementPort = new AtomicInteger();
  private final KeysetFile keys;
  private final Clock clock;

  private EmbeddedRedis redis;
  private OfficeStores stores;
  private CaseIndex index;
  private FigureBook figures;
  private IntakeQueue queue;
  private ArrivalStream stream;
  private LinkState link;
  private Chores chores;
  private Optional<Desk> desk = Optional.empty();
  private Optional<InstitutionServer> institutions = Optional.empty();

  private Office(Vertx vertx, KeysetFile keys, Clock clock) {
    this.vertx = vertx;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Starts an office: its Redis if that is the embedded one, its work, and its management listener.
   * It does not wait for the drop.
   *
   * @param config what it is told
   * @param keys the unlocked key file, which this office closes when it ends or cannot start
   * @param clock for days
   * @param random for keys and sealing
   * @return a running office; fails with {@link StorageUnavailableException}, {@link IOException}
   *     or {@link DomainException}, and leaves nothing running
   */
  public static Future<Office> start(
      OfficeConfig config, KeysetFile keys, Clock clock, SecureRandom random) {
    Vertx vertx = vertx();
    Office office = new Office(vertx, keys, clock);
    vertx.exceptionHandler(office.troubles::note);
    // Of no event loop: when starting fails, none is left to bring the bad news.
    Promise<Office> started = Promise.promise();
    vertx
        .executeBlocking(
            () -> {
              office.open(config, random);
              return office;
            })
        .compose(opened -> opened.listen(config))
        .onSuccess(listening -> started.complete(office))
        .onFailure(failure -> office.close().onComplete(closed -> started.fail(failure)));
    return started.future();
  }

  private static Vertx vertx() {
    return Vertx.vertx(
        new VertxOptions()
            .setPreferNativeTransport(true)
            .setEventLoopPoolSize(2)
            // No cache of files in the temporary folder.
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  private void open(OfficeConfig config, SecureRandom random)
      throws IOException, StorageUnavailableException, DomainException {
    Domain domain = CaseDesks.domain(config);
    int threads = Runtime.getRuntime().availableProcessors();
    stores = OfficeStores.open(config, redis(config), keys, domain, clock, random);
    stores.audit().record(AuditEvent.ofOffice(AuditAction.OFFICE_STARTED));
    DropLink drop = new HttpDropLink(vertx, client(config, threads + 1));
    Intake intake =
        new Intake(
            drop,
            stores.archive(),
            stores.cases(),
            stores.quarantine(),
            keys::keyset,
            stores.archiveKeys(),
            () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    figures = new FigureBook(stores.archive(), troubles::note);
    index =
        new CaseIndex(
            new RedisTermStore(stores.redis()),
            new RedisCaseStore(stores.redis()),
            desk()::show,
            stores.archive(),
            stores.archiveKeys(),
            domain,
            List.of(figures),
            troubles::note);
    queue = new IntakeQueue(intake, threads, troubles::note);
    link = new LinkState(queue);
    Gauges gauges = new Gauges(stores.cases().agencySide(), stores.quarantine());
    gauges.register(metrics.registry(), link);
    ExpiryWatch expiry = new ExpiryWatch(keys::keyset, config.epochs(), clock);
    expiry.register(metrics.registry());
    EpochKeeper epochs = new EpochKeeper(keys, config.epochs(), random, stores.audit());
    CharterDesk charter =
        new CharterDesk(keys::keyset, epochs, CaseDesks.tables(config), stores.audit(), clock);
    chores =
        new Chores(
            keys,
            epochs,
            new PublishClerk(new PublishBox(config.dataDirectory()), charter),
            stores.cases().agencySide(),
            drop,
            link,
            gauges,
            expiry,
            new AuditPruning(stores.audit(), config.auditDays(), clock),
            troubles,
            clock);
    stream = new ArrivalStream(vertx, client(config, 1), link, clock);
    if (config.desk().isPresent()) {
      desk =
          Optional.of(
              Desk.open(
                  config.desk().get(),
                  stores,
                  CaseServicesMaker.of(stores, index, stores.audit(), clock, troubles::note),
                  domain,
                  index,
                  figures,
                  keys,
                  EvidenceDesk.export(config, stores, keys, domain, clock, random),
                  stores.audit(),
                  charter,
                  new HealthWatch(
                      config,
                      stores,
                      keys,
                      link,
                      () -> OfficeBackup.last(config.dataDirectory()),
                      clock),
                  clock,
                  random));
    }
    institutions =
        config
            .institutions()
            .map(
                listener ->
                    new InstitutionServer(
                        listener,
                        stores.institutions(),
                        new BatchIntake(
                            stores.batches(),
                            new BatchTerms(new Terms(domain), stores.archiveKeys()),
                            () -> keys.keyset().agency(),
                            domain,
                            stores.audit(),
                            clock),
                        troubles::note));
  }

  private RedisOptions redis(OfficeConfig config) throws StorageUnavailableException {
    Optional<RedisOptions> configured = config.redis();
    if (configured.isPresent()) {
      return configured.get();
    }
    redis = EmbeddedRedis.start(CaseDesks.redisFolder(config));
    return RedisOptions.of(redis.uri());
  }

  private HttpClient client(OfficeConfig config, int connections) {
    OfficeConfig.Drop drop = config.drop();
    return DropClient.create(
        vertx, drop.url().getHost(), drop.port(), drop.ca(), drop.client(), connections);
  }

  private Future<?> listen(OfficeConfig config) {
    return vertx
        .deployVerticle(
            new ManagementServer(
                config.management(), this::missing, metrics.registry(), managementPort::set))
        .compose(
            managed ->
                desk.map(opened -> opened.listen(vertx, troubles::note))
                    .orElse(Future.succeededFuture()))
        .compose(
            listening ->
                institutions.isPresent()
                    ? vertx.deployVerticle(institutions.get())
                    : Future.succeededFuture())
        .onSuccess(
            listening -> {
              chores.start();
              index.start();
              vertx.runOnContext(here -> stream.start());
            });
  }

  /** What keeps the office from its work, in words for the operator; empty if nothing does. */
  private Future<String> missing() {
    if (!link.isConnected()) {
      return Future.succeededFuture("not connected to the drop");
    }
    return vertx.executeBlocking(
        () -> {
          try {
            var unused = stores.cases().agencySide().counts();
            return "";
          } catch (StorageUnavailableException e) {
            return "Redis does not answer";
          }
        });
  }

  /** The port of health and metrics. */
  public int managementPort() {
    return managementPort.get();
  }

  /** The port of the officers' listener with TLS; 0 if there is none. */
  public int deskPort() {
    return desk.map(Desk::port).orElse(0);
  }

  /** The port of the officers' listener without TLS; 0 if there is none. */
  public int plainDeskPort() {
    return desk.map(Desk::plainPort).orElse(0);
  }

  /** The port of the institutions' listener; 0 if there is none. */
  public int institutionPort() {
    return institutions.map(InstitutionServer::port).orElse(0);
  }

  /** What the officers' listener works with; empty if there is none. */
  public Optional<DeskServices> deskServices() {
    return desk.map(Desk::services);
  }

  /** A desk in this process. Closing it does nothing: it ends with the office. */
  public CaseDesk desk() {
    return stores.cases().desk(stores.quarantine(), () -> {});
  }

  /** The audit log of this process. */
  public Audit audit() {
    return stores.audit();
  }

  /** Ends what is under way, stops the embedded Redis, and wipes the keys. */
  public Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    if (stream != null) {
      stream.stop();
    }
    Thread ending =
        new Thread(
            () -> {
              closeBlocking();
              closed.complete();
            },
            "office-ending");
    ending.start();
    return closed.future();
  }

  private void closeBlocking() {
    if (queue != null) {
      queue.close();
    }
    if (chores != null) {
      chores.close();
    }
    desk.ifPresent(Desk::close);
    if (index != null) {
      index.close();
      figures.save();
    }
    metrics.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    if (stores != null) {
      stores.close();
    }
    if (redis != null) {
      redis.close();
    }
    keys.close();
  }
}

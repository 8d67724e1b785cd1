package org.tipseal.office;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.tipseal.http.ManagementServer;
import org.tipseal.http.Metrics;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.batches.listener.InstitutionServer;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.web.DeskServices;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisOptions;
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
  private OfficeContext context;
  private OfficeParts parts;

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
    context = OfficeContext.open(config, redis(config), keys, clock, random);
    context.audit().record(AuditEvent.ofOffice(AuditAction.OFFICE_STARTED));
    parts = OfficeParts.make(context, vertx, metrics, troubles);
  }

  private RedisOptions redis(OfficeConfig config) throws StorageUnavailableException {
    Optional<RedisOptions> configured = config.redis();
    if (configured.isPresent()) {
      return configured.get();
    }
    redis = EmbeddedRedis.start(CaseDesks.redisFolder(config));
    return RedisOptions.of(redis.uri());
  }

  private Future<?> listen(OfficeConfig config) {
    return vertx
        .deployVerticle(
            new ManagementServer(
                config.management(), this::missing, metrics.registry(), managementPort::set))
        .compose(managed -> parts.start(vertx, troubles));
  }

  /** What keeps the office from its work, in words for the operator; empty if nothing does. */
  private Future<String> missing() {
    if (!parts.link().isConnected()) {
      return Future.succeededFuture("not connected to the drop");
    }
    return vertx.executeBlocking(
        () -> {
          try {
            var unused = context.stores().cases().agencySide().counts();
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
    return parts.desk().map(RunningDesk::port).orElse(0);
  }

  /** The port of the officers' listener without TLS; 0 if there is none. */
  public int plainDeskPort() {
    return parts.desk().map(RunningDesk::plainPort).orElse(0);
  }

  /** The port of the institutions' listener; 0 if there is none. */
  public int institutionPort() {
    return parts.institutions().map(InstitutionServer::port).orElse(0);
  }

  /** What the officers' listener works with; empty if there is none. */
  public Optional<DeskServices> deskServices() {
    return parts.desk().map(RunningDesk::services);
  }

  /** A desk in this process. Closing it does nothing: it ends with the office. */
  public CaseDesk desk() {
    return context.desk();
  }

  /** The audit log of this process. */
  public Audit audit() {
    return context.audit();
  }

  /** Ends what is under way, stops the embedded Redis, and wipes the keys. */
  public Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    if (parts != null) {
      parts.stopArrivals();
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
    if (parts != null) {
      parts.close();
    }
    metrics.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
    if (context != null) {
      context.close();
    }
    if (redis != null) {
      redis.close();
    }
    keys.close();
  }
}

package org.tipseal.drop;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import org.tipseal.crypto.profile.ProfileVerifier;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.drop.page.Site;
import org.tipseal.drop.profile.ProfileBoard;
import org.tipseal.http.ManagementServer;
import org.tipseal.http.Metrics;

/** A running drop. */
public final class Drop {
  private static final int WORKERS = 16;

  private final Vertx vertx;
  private final DropBackend backend;
  private final DropEvents events;
  private final Metrics metrics = new Metrics();
  private final Ports ports = new Ports();

  private Drop(Vertx vertx, DropBackend backend, DropEvents events) {
    this.vertx = vertx;
    this.backend = backend;
    this.events = events;
  }

  /**
   * Starts a drop: its Redis if that is the embedded one, then its listeners.
   *
   * @return a drop that listens; fails with {@link org.tipseal.drop.page.SiteRefusedException},
   *     {@link org.tipseal.storage.StorageUnavailableException} or {@link IOException}, and leaves
   *     nothing running
   */
  public static Future<Drop> start(DropConfig config, Clock clock, SecureRandom random) {
    Vertx vertx = vertx(config);
    DropEvents events = new DropEvents(clock);
    vertx.exceptionHandler(events::unexpected);
    // Of no event loop: when starting fails, none is left to bring the bad news.
    Promise<Drop> started = Promise.promise();
    vertx
        .executeBlocking(
            () -> {
              Site site = Site.load(config.siteDirectory(), config.rootFingerprint());
              makeFolder(config.dataDirectory());
              return new Opened(site, DropBackend.open(vertx, config, clock, random));
            })
        .onFailure(failure -> vertx.close().onComplete(closed -> started.fail(failure)))
        .onSuccess(
            opened -> {
              Drop drop = new Drop(vertx, opened.backend, events);
              drop.listen(config, opened.site, clock, random)
                  .onSuccess(listening -> started.complete(drop))
                  .onFailure(failure -> drop.close().onComplete(closed -> started.fail(failure)));
            });
    return started.future();
  }

  /** What a drop has before it listens. */
  private record Opened(Site site, DropBackend backend) {}

  /** Event loops and workers as a drop has them. */
  static Vertx vertx(DropConfig config) {
    return Vertx.vertx(
        new VertxOptions()
            .setPreferNativeTransport(true)
            .setEventLoopPoolSize(config.eventLoops())
            .setWorkerPoolSize(WORKERS)
            // No cache of files in the temporary folder.
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setClassPathResolvingEnabled(false)
                    .setFileCachingEnabled(false)));
  }

  private static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private Future<Void> listen(DropConfig config, Site site, Clock clock, SecureRandom random) {
    ProfileBoard board =
        new ProfileBoard(
            config.dataDirectory().resolve("profile.json"),
            new ProfileVerifier(config.rootFingerprint()),
            clock);
    DropServices services =
        DropServices.of(config, backend.stores(), board, site, events, clock, random);
    events.register(metrics.registry());
    DropHealth health = new DropHealth(services);
    return vertx
        .executeBlocking(board::load)
        .compose(
            loaded ->
                vertx.deployVerticle(
                    () -> new DropServer(services, ports),
                    new DeploymentOptions().setInstances(config.eventLoops())))
        .compose(
            deployed -> {
              backend.startChores(vertx, config, clock);
              return vertx.deployVerticle(
                  new ManagementServer(
                      config.management(),
                      health::missing,
                      metrics.registry(),
                      ports.management()::set));
            })
        .mapEmpty();
  }

  /** The port of the public listener. */
  public int publicPort() {
    return ports.reporters().get();
  }

  /** The port of the public listener without TLS; 0 if there is none. */
  public int plainPort() {
    return ports.plain().get();
  }

  /** The port of the office's listener. */
  public int officePort() {
    return ports.office().get();
  }

  /** The port of health and metrics. */
  public int managementPort() {
    return ports.management().get();
  }

  /** Deletes the bytes that belong to no upload now, instead of at the next time. */
  Future<Void> sweep() {
    return backend.sweeper().sweep();
  }

  /** Stops listening, ends what is under way, and stops the embedded Redis. */
  public Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    events.close();
    metrics.close();
    vertx
        .close()
        .onComplete(
            ended -> {
              backend.close();
              closed.complete();
            });
    return closed.future();
  }
}

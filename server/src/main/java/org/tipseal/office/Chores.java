package org.tipseal.office;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.AgencySide;
import org.tipseal.office.cases.ClockOrder;
import org.tipseal.office.cases.MergedCases;
import org.tipseal.office.charter.PublishClerk;
import org.tipseal.office.keys.EpochKeeper;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.link.DropLink;
import org.tipseal.office.link.LinkException;
import org.tipseal.office.replies.MailboxRenewal;
import org.tipseal.office.replies.MergedFollowing;
import org.tipseal.office.replies.ReplyDelivery;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What has to be done from time to time, on one thread: each second replies are delivered and a
 * changed profile is published, once a day mailboxes are renewed, keys made and destroyed, and
 * warnings given of what ends soon. Whatever fails is tried again the next second or minute.
 */
final class Chores implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("org.tipseal.office");
  private static final long TICK_MILLIS = 500;
  private static final long STOP_SECONDS = 10;
  private static final int RETRY_MINUTES = 1;

  private final KeysetFile keys;
  private final EpochKeeper epochs;
  private final PublishClerk clerk;
  private final AgencySide cases;
  private final DropLink drop;
  private final LinkState link;
  private final ClockOrder order;
  private final ReplyDelivery delivery;
  private final MailboxRenewal renewal;
  private final MergedFollowing following;
  private final Gauges gauges;
  private final ExpiryWatch expiry;
  private final AuditPruning pruning;
  private final Troubles troubles;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "office-chores"));

  private long publishedOn;
  private long publishedSerial = -1;
  private LocalDate renewedOn = LocalDate.MIN;
  private Instant renewAgain = Instant.MIN;
  private Instant counted = Instant.MIN;

  Chores(
      KeysetFile keys,
      EpochKeeper epochs,
      PublishClerk clerk,
      AgencySide cases,
      MergedCases merged,
      MergedFollowing following,
      ClockOrder order,
      DropLink drop,
      LinkState link,
      Gauges gauges,
      ExpiryWatch expiry,
      AuditPruning pruning,
      Troubles troubles,
      Clock clock) {
    this.keys = keys;
    this.epochs = epochs;
    this.clerk = clerk;
    this.cases = cases;
    this.order = order;
    this.drop = drop;
    this.link = link;
    this.delivery = new ReplyDelivery(cases, drop);
    this.renewal = new MailboxRenewal(cases, merged, drop);
    this.following = following;
    this.gauges = gauges;
    this.expiry = expiry;
    this.pruning = pruning;
    this.troubles = troubles;
    this.clock = clock;
  }

  void start() {
    var unused = thread.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Blocks until what is under way has ended. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
        var unused = thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    attempt(this::epochs);
    attempt(this::clerk);
    attempt(expiry::warn);
    attempt(pruning::prune);
    attempt(following::follow);
    attempt(this::place);
    if (link.isConnected()) {
      attempt(this::publish);
      attempt(this::deliver);
      attempt(this::renew);
    }
    attempt(this::count);
  }

  @FunctionalInterface
  private interface Chore {
    void run() throws IOException, StorageUnavailableException, ArchiveDamagedException;
  }

  private void attempt(Chore chore) {
    try {
      chore.run();
    } catch (IOException
        | StorageUnavailableException
        | ArchiveDamagedException
        | RuntimeException e) {
      troubles.note(e);
    }
  }

  private void epochs() throws IOException, StorageUnavailableException {
    LocalDate today = today();
    if (epochs.makeAhead(today).isPresent()) {
      LOG.info("Intake keys were made ahead");
    }
    Optional<LocalDate> drained = link.drained();
    if (drained.isPresent() && epochs.destroyDone(drained.get(), today).isPresent()) {
      LOG.info("The intake keys of what is over and in the archive were destroyed");
    }
  }

  /** Where other days are worked than before. */
  private void place() throws StorageUnavailableException {
    if (!order.work()) {
      LOG.debug("Cases are placed by other working days");
    }
  }

  /** What a command has laid down for the office. */
  private void clerk() throws IOException, StorageUnavailableException {
    Optional<String> outcome = clerk.look();
    if (outcome.isPresent()) {
      LOG.info("What was laid down to be published: {}", outcome.get());
    }
  }

  /** After each connection too: the drop may have been set up anew. */
  private void publish() throws IOException {
    long connection = link.connections();
    long serial = keys.keyset().profile().serial();
    if (connection != publishedOn || serial != publishedSerial) {
      drop.publish(keys.keyset().profileDocument().toBytes());
      publishedOn = connection;
      publishedSerial = serial;
      LOG.info("Profile {} is published", serial);
    }
  }

  private void deliver() throws IOException, StorageUnavailableException, ArchiveDamagedException {
    if (delivery.deliver() > 0) {
      troubles.note(
          new LinkException(
              "the drop refuses the number of a reply: it or this office has lost something"));
    }
  }

  private void renew() throws IOException, StorageUnavailableException, ArchiveDamagedException {
    LocalDate today = today();
    if (today.equals(renewedOn) || clock.instant().isBefore(renewAgain)) {
      return;
    }
    renewAgain = clock.instant().plus(RETRY_MINUTES, ChronoUnit.MINUTES);
    if (renewal.renew()) {
      cases.forgetCompleted();
      renewedOn = today;
    }
    renewAgain = Instant.MIN;
  }

  /** Once an hour, so that a reader of the metrics does not see when a report came in. */
  private void count() throws StorageUnavailableException {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    if (!hour.equals(counted)) {
      gauges.count();
      counted = hour;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

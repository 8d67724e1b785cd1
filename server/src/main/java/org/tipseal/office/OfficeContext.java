package org.tipseal.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.redis.RedisOptions;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import org.tipseal.storage.StorageUnavailableException;

/**
 * What every part of one office works with, in the running service and in a command beside it.
 *
 * @param config what the office is told
 * @param keys its unlocked keys, which whoever opened them closes
 * @param domain the tables it works by
 * @param stores its archive and database
 * @param clock for days and times
 * @param random for ids, keys and sealing
 */
record OfficeContext(
    OfficeConfig config,
    KeysetFile keys,
    Domain domain,
    OfficeStores stores,
    Clock clock,
    SecureRandom random)
    implements AutoCloseable {

  /** Opens the stores of an office whose Redis is up. Blocks. */
  static OfficeContext open(
      OfficeConfig config, RedisOptions redis, KeysetFile keys, Clock clock, SecureRandom random)
      throws IOException, StorageUnavailableException, DomainException {
    Domain domain = CaseDesks.domain(config);
    OfficeStores stores = OfficeStores.open(config, redis, keys, domain, clock, random);
    return new OfficeContext(config, keys, domain, stores, clock, random);
  }

  /**
   * Opens the stores of a running office, for a command in a process of its own.
   *
   * @throws DeskRefusedException if the office is not running or its files cannot be read
   * @throws DomainException if the agency's own tables are wrong
   */
  static OfficeContext beside(
      OfficeConfig config, KeysetFile keys, Clock clock, SecureRandom random)
      throws DeskRefusedException, DomainException {
    try {
      return open(config, CaseDesks.redis(config), keys, clock, random);
    } catch (StorageUnavailableException e) {
      throw notRunning(e);
    } catch (IOException e) {
      throw damaged(e);
    }
  }

  /** The refusal of a command that does not reach the office's store. */
  static DeskRefusedException notRunning(StorageUnavailableException e) {
    return new DeskRefusedException(
        Reason.OFFICE_NOT_RUNNING,
        "The office's store cannot be reached. Is the office running? " + e.getMessage(),
        e);
  }

  /** The refusal of a command that cannot read the office's files. */
  static DeskRefusedException damaged(Exception e) {
    return new DeskRefusedException(
        Reason.ARCHIVE_DAMAGED, "The office's files cannot be read: " + e.getMessage(), e);
  }

  /** A desk over the stores. Closing it does nothing: they are closed with this. */
  CaseDesk desk() {
    return stores.cases().desk(stores.quarantine(), () -> {});
  }

  /** The audit log. */
  Audit audit() {
    return stores.audit();
  }

  /** The day in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The ids of the office's channels, as they are now. */
  Set<String> channels() {
    return channels(keys);
  }

  /** The ids of the channels of an office, as they are now. */
  static Set<String> channels(KeysetFile keys) {
    return keys.keyset().profile().channels().stream()
        .map(ChannelEntry::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Lets go of the stores. */
  @Override
  public void close() {
    stores.close();
  }
}

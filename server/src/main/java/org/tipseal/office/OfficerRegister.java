package org.tipseal.office;

import java.security.SecureRandom;
import java.time.Clock;
import org.tipseal.office.access.Enrolment;
import org.tipseal.office.access.Officers;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.web.DeskConfig;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisOfficerStore;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The administration of officers beside a running office, for a command in a process of its own:
 * this is how the first security administrator comes to be. The office knows of each change at
 * once.
 */
public final class OfficerRegister implements AutoCloseable {
  private final RedisLink redis;
  private final Officers officers;
  private final Enrolment enrolment;

  private OfficerRegister(RedisLink redis, Officers officers, Enrolment enrolment) {
    this.redis = redis;
    this.officers = officers;
    this.enrolment = enrolment;
  }

  /**
   * Opens it.
   *
   * @param config of the office
   * @param desk the office's own desk section
   * @param keys its unlocked keys; the caller closes them afterwards
   * @param clock for the lifetime of links
   * @param random for ids and links
   * @throws StorageUnavailableException if the office's Redis cannot be reached
   */
  public static OfficerRegister open(
      OfficeConfig config, DeskConfig desk, KeysetFile keys, Clock clock, SecureRandom random)
      throws StorageUnavailableException {
    RedisLink redis = RedisLink.connect(CaseDesks.redis(config));
    ArchiveKeys archiveKeys = new ArchiveKeys(keys.keyset().archiveKey());
    AuditLog trail = AuditTrail.of(config.dataDirectory(), keys::keyset, archiveKeys, redis, clock);
    AuditLog audit = event -> trail.record(AuditTrail.byCommand(event));
    OfficerBook book = new OfficerBook(new RedisOfficerStore(redis), archiveKeys);
    return new OfficerRegister(
        redis,
        new Officers(book, () -> OfficeContext.channels(keys), audit, random),
        new Enrolment(book, desk.url(), audit, clock, random));
  }

  /** The officers. */
  public Officers officers() {
    return officers;
  }

  /** Their links. */
  public Enrolment enrolment() {
    return enrolment;
  }

  @Override
  public void close() {
    redis.close();
  }
}

package org.tipseal.office;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditKeys;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisAuditHeadStore;
import org.tipseal.storage.StorageUnavailableException;

/** The audit log of an office, opened beside it for a command in a process of its own. */
public final class AuditTrail implements AutoCloseable {
  private final RedisLink redis;
  private final Audit audit;

  private AuditTrail(RedisLink redis, Audit audit) {
    this.redis = redis;
    this.audit = audit;
  }

  /**
   * Opens the log of a running office.
   *
   * @param config of that office
   * @param keys its unlocked keys; the caller closes them afterwards
   * @param clock for the time of entries
   * @throws StorageUnavailableException if its Redis cannot be reached
   */
  public static AuditTrail open(OfficeConfig config, KeysetFile keys, Clock clock)
      throws StorageUnavailableException {
    RedisLink redis = RedisLink.connect(CaseDesks.redis(config));
    ArchiveKeys archive = new ArchiveKeys(keys.keyset().archiveKey());
    return new AuditTrail(redis, of(config.dataDirectory(), keys::keyset, archive, redis, clock));
  }

  /** The log. */
  public Audit audit() {
    return audit;
  }

  /** What a command does: it knows no officer, only the account of the operating system. */
  public static AuditEvent ofCommand(AuditAction action) {
    return byCommand(AuditEvent.ofOffice(action));
  }

  /** The same as a command does it. */
  static AuditEvent byCommand(AuditEvent event) {
    return event.with("by", "command").with("account", System.getProperty("user.name", ""));
  }

  /** The log of an office whose stores are open. */
  static Audit of(
      Path data, Supplier<OfficeKeyset> keys, ArchiveKeys archive, RedisLink redis, Clock clock) {
    AuditKeys auditKeys =
        new AuditKeys(
            keys.get().agency(),
            () -> keys.get().signingKey(),
            () -> delegated(keys.get()),
            archive);
    return new Audit(data.resolve("audit"), auditKeys, new RedisAuditHeadStore(redis), clock);
  }

  private static List<VerifyingKey> delegated(OfficeKeyset keyset) {
    List<VerifyingKey> keys = new ArrayList<>();
    for (Dsse delegation : keyset.delegations()) {
      try {
        keys.add(Delegation.parse(delegation.payload()).publicKey());
      } catch (RefusedException e) {
        throw new IllegalStateException("the keyset holds what is no delegation", e);
      }
    }
    return keys;
  }

  @Override
  public void close() {
    redis.close();
  }
}

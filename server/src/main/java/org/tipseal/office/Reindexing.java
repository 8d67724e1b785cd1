package org.tipseal.office;

import java.time.Clock;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.index.TermStore;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisTermStore;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Has an office make its search index anew, for a command in a process of its own. The office does
 * it, whether the command goes on or not; an office that does not run does it once it runs.
 */
public final class Reindexing implements AutoCloseable {
  private final RedisLink redis;
  private final AuditLog audit;
  private final TermStore terms;

  private Reindexing(RedisLink redis, AuditLog audit, TermStore terms) {
    this.redis = redis;
    this.audit = audit;
    this.terms = terms;
  }

  /**
   * How far an order is.
   *
   * @param begun whether the office has begun
   * @param left how many cases are left; 0 if it is done
   */
  public record State(boolean begun, long left) {}

  /**
   * Opens it.
   *
   * @param config of the office
   * @param keys its unlocked keys; the caller closes them afterwards
   * @param clock for the time of the record
   * @throws StorageUnavailableException if the office's Redis cannot be reached
   */
  public static Reindexing open(OfficeConfig config, KeysetFile keys, Clock clock)
      throws StorageUnavailableException {
    RedisLink redis = RedisLink.connect(CaseDesks.redis(config));
    ArchiveKeys archive = new ArchiveKeys(keys.keyset().archiveKey());
    AuditLog audit = AuditTrail.of(config.dataDirectory(), keys::keyset, archive, redis, clock);
    return new Reindexing(redis, audit, new RedisTermStore(redis));
  }

  /** Orders it, once that is on record; gives the number of the order. */
  public long order() throws StorageUnavailableException {
    audit.record(AuditTrail.ofCommand(AuditAction.INDEX_RENEWED));
    return terms.order();
  }

  /** How far an order is. */
  public State state(long order) throws StorageUnavailableException {
    return new State(terms.orders().begun() >= order, terms.behind());
  }

  @Override
  public void close() {
    redis.close();
  }
}

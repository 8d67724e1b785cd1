package org.tipseal.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.batches.Batches;
import org.tipseal.office.batches.Institutions;
import org.tipseal.office.cases.Cases;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.quarantine.Quarantine;
import org.tipseal.office.settings.SettingsBook;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.office.RedisBatchStore;
import org.tipseal.redis.office.RedisCaseStore;
import org.tipseal.redis.office.RedisInstitutionStore;
import org.tipseal.redis.office.RedisOfficerStore;
import org.tipseal.redis.office.RedisQuarantineStore;
import org.tipseal.redis.office.RedisSettingsStore;
import org.tipseal.report.Domain;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The archive and the database of an office, opened with its keys: the same for the running service
 * and for a person's commands.
 *
 * @param archiveKeys derived from the keyset
 * @param archive the files
 * @param cases over both
 * @param quarantine over both
 * @param officers over both
 * @param audit the audit log, over both
 * @param settings of the desk
 * @param institutions over the database
 * @param batches over both
 * @param redis the connection
 */
record OfficeStores(
    ArchiveKeys archiveKeys,
    Archive archive,
    Cases cases,
    Quarantine quarantine,
    OfficerBook officers,
    Audit audit,
    SettingsBook settings,
    Institutions institutions,
    Batches batches,
    RedisLink redis)
    implements AutoCloseable {

  /** Opens everything. Blocks. */
  static OfficeStores open(
      OfficeConfig config,
      RedisOptions options,
      KeysetFile keys,
      Domain domain,
      Clock clock,
      SecureRandom random)
      throws IOException, StorageUnavailableException {
    RedisLink redis = RedisLink.connect(options);
    ArchiveKeys archiveKeys = new ArchiveKeys(keys.keyset().archiveKey());
    Archive archive;
    SettingsBook settings =
        new SettingsBook(
            new RedisSettingsStore(redis), archiveKeys, domain, () -> OfficeContext.channels(keys));
    try {
      archive = new Archive(config.dataDirectory(), archiveKeys, clock);
      settings.refresh();
    } catch (IOException | StorageUnavailableException e) {
      redis.close();
      throw e;
    } catch (ArchiveDamagedException e) {
      redis.close();
      throw new IOException(e);
    }
    Cases cases =
        new Cases(
            new RedisCaseStore(redis),
            archive,
            archiveKeys,
            keys::keyset,
            domain,
            settings::calendar,
            clock,
            random);
    Quarantine quarantine =
        new Quarantine(new RedisQuarantineStore(redis), archive, archiveKeys, clock);
    OfficerBook officers = new OfficerBook(new RedisOfficerStore(redis), archiveKeys);
    Audit audit = AuditTrail.of(config.dataDirectory(), keys::keyset, archiveKeys, redis, clock);
    return new OfficeStores(
        archiveKeys,
        archive,
        cases,
        quarantine,
        officers,
        audit,
        settings,
        new Institutions(new RedisInstitutionStore(redis), archiveKeys),
        new Batches(new RedisBatchStore(redis), archive, archiveKeys),
        redis);
  }

  @Override
  public void close() {
    redis.close();
  }
}

package org.tipseal.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisOptions;
import org.tipseal.report.Domain;
import org.tipseal.report.json.DomainException;
import org.tipseal.report.json.DomainLoader;
import org.tipseal.storage.StorageUnavailableException;

/** Opens desks beside a running office, for commands in a process of their own. */
public final class CaseDesks {
  private CaseDesks() {}

  /**
   * Opens a desk on the store of a running office. What is done with it is recorded in the audit
   * log first.
   *
   * @param config of that office
   * @param keys its unlocked keys; the caller closes them after the desk
   * @param clock for days
   * @param random for sealing
   * @return a desk, which the caller closes
   * @throws DeskRefusedException if the office is not running or its files cannot be read
   * @throws DomainException if the agency's own tables are wrong
   */
  public static CaseDesk open(
      OfficeConfig config, KeysetFile keys, Clock clock, SecureRandom random)
      throws DeskRefusedException, DomainException {
    OfficeContext office = OfficeContext.beside(config, keys, clock, random);
    OfficeStores stores = office.stores();
    return new AuditedDesk(stores.cases().desk(stores.quarantine(), office::close), office.audit());
  }

  /** The tables that an office works by. */
  static Domain domain(OfficeConfig config) throws DomainException {
    Optional<Path> folder = config.domainFolder();
    return folder.isPresent() ? DomainLoader.folder(folder.get()) : DomainLoader.bundled();
  }

  /** The same tables as JSON, by name. */
  static Map<String, JsonNode> tables(OfficeConfig config) throws DomainException {
    Optional<Path> folder = config.domainFolder();
    return folder.isPresent() ? DomainLoader.trees(folder.get()) : DomainLoader.bundledTrees();
  }

  /** Where the embedded Redis of an office lies. */
  static Path redisFolder(OfficeConfig config) {
    return config.dataDirectory().resolve("redis");
  }

  /** The Redis of a running office. */
  static RedisOptions redis(OfficeConfig config) throws StorageUnavailableException {
    return config.redis().isPresent()
        ? config.redis().get()
        : RedisOptions.of(EmbeddedRedis.uriOf(redisFolder(config)));
  }
}

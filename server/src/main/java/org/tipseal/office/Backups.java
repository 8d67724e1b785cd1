package org.tipseal.office;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.backup.BackupDamagedException;
import org.tipseal.office.backup.OfficeBackup;
import org.tipseal.office.backup.OfficeRestore;
import org.tipseal.office.keys.KeysetFile;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.redis.EmbeddedRedis;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.RedisOptions;
import org.tipseal.redis.office.RedisOfficeCopy;
import org.tipseal.storage.StorageUnavailableException;

/** Backup and restore of a whole office, for commands. */
public final class Backups {
  private Backups() {}

  /**
   * Makes a backup of an office that is running.
   *
   * @param config of that office
   * @param keys its unlocked keys
   * @param target the file to make; must not be there
   * @param since the backup that it follows, whose attachments are left out; empty to copy all
   * @return what was copied
   * @throws BackupDamagedException if the list beside that backup is not of this office
   */
  public static OfficeBackup.Copied make(
      OfficeConfig config,
      KeysetFile keys,
      Path target,
      Optional<Path> since,
      Clock clock,
      SecureRandom random,
      OfficeBackup.Progress progress)
      throws IOException, StorageUnavailableException, BackupDamagedException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    try (RedisLink redis = RedisLink.connect(CaseDesks.redis(config))) {
      ArchiveKeys archive = new ArchiveKeys(keys.keyset().archiveKey());
      Audit audit = AuditTrail.of(config.dataDirectory(), keys::keyset, archive, redis, clock);
      audit.record(
          AuditTrail.ofCommand(AuditAction.BACKED_UP)
              .with("holds", since.isPresent() ? "changes" : "everything"));
      return new OfficeBackup(
              config.dataDirectory(), keys.keyset(), new RedisOfficeCopy(redis), clock, random)
          .write(target, since, progress);
    }
  }

  /**
   * What is to be restored.
   *
   * @param backups one that holds everything, or a chain of them in any order
   * @param agency whose backups they are
   * @param recoveryKey opens them
   */
  public record Source(List<Path> backups, AgencyId agency, XWingPrivateKey recoveryKey) {
    /** Keeps its own list. */
    public Source {
      backups = List.copyOf(backups);
    }
  }

  /**
   * Where a restored office is to lie.
   *
   * @param data its data directory; not there, or empty
   * @param keys its key file; not there
   * @param redis its Redis, with nothing of an office in it; empty for the embedded one
   */
  public record Place(Path data, Path keys, Optional<RedisOptions> redis) {}

  /**
   * Restores. The data directory has its name only once everything is in it.
   *
   * @param source what to restore
   * @param place where to
   * @param passphrase for the new key file; the caller wipes it
   * @return what came back
   * @throws RefusedException if the recovery key does not open it
   * @throws BackupDamagedException if it is not what an office wrote
   */
  public static OfficeBackup.Copied restore(
      Source source,
      Place place,
      char[] passphrase,
      Clock clock,
      SecureRandom random,
      OfficeBackup.Progress progress)
      throws IOException, RefusedException, BackupDamagedException, StorageUnavailableException {
    requireBare(place);
    Path data = place.data().toAbsolutePath().normalize();
    Path staging = data.resolveSibling(data.getFileName() + ".restoring");
    delete(staging);
    Files.createDirectories(staging);
    try {
      Filling filling = new Filling(source, place.keys(), passphrase, clock, random, progress);
      OfficeBackup.Copied copied;
      if (place.redis().isPresent()) {
        copied = filling.fill(staging, place.redis().get());
      } else {
        try (EmbeddedRedis redis = EmbeddedRedis.start(staging.resolve("redis"))) {
          copied = filling.fill(staging, RedisOptions.of(redis.uri()));
        }
      }
      Files.deleteIfExists(data);
      Files.move(staging, data, StandardCopyOption.ATOMIC_MOVE);
      DurableFile.syncDirectory(data.getParent());
      return copied;
    } catch (IOException
        | RefusedException
        | BackupDamagedException
        | StorageUnavailableException
        | RuntimeException e) {
      Files.deleteIfExists(place.keys());
      delete(staging);
      throw e;
    }
  }

  /** Fills an empty directory and an empty Redis. */
  private static final class Filling {
    private final Source source;
    private final Path keyFile;
    private final char[] passphrase;
    private final Clock clock;
    private final SecureRandom random;
    private final OfficeBackup.Progress progress;

    Filling(
        Source source,
        Path keyFile,
        char[] passphrase,
        Clock clock,
        SecureRandom random,
        OfficeBackup.Progress progress) {
      this.source = source;
      this.keyFile = keyFile;
      this.passphrase = passphrase;
      this.clock = clock;
      this.random = random;
      this.progress = progress;
    }

    OfficeBackup.Copied fill(Path staging, RedisOptions options)
        throws IOException, RefusedException, BackupDamagedException, StorageUnavailableException {
      try (RedisLink redis = RedisLink.connect(options)) {
        RedisOfficeCopy copy = new RedisOfficeCopy(redis);
        if (!copy.isEmpty()) {
          throw new StorageUnavailableException("this Redis holds an office already");
        }
        OfficeRestore.Restored restored =
            new OfficeRestore(staging, copy)
                .read(source.backups(), source.agency(), source.recoveryKey(), progress);
        try (OfficeKeyset keyset = restored.keyset()) {
          ArchiveKeys archive = new ArchiveKeys(keyset.archiveKey());
          AuditEvent event =
              AuditTrail.ofCommand(AuditAction.RESTORED).with("backup", restored.at().toString());
          AuditTrail.of(staging, () -> keyset, archive, redis, clock).record(event);
          KeysetFile.create(keyFile, staging.resolve("keys.backup"), keyset, passphrase, random);
        }
        return restored.copied();
      }
    }
  }

  private static void requireBare(Place place) throws IOException {
    if (Files.exists(place.keys())) {
      throw new FileAlreadyExistsException(place.keys().toString());
    }
    if (Files.isDirectory(place.data())) {
      try (Stream<Path> files = Files.list(place.data())) {
        if (files.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(place.data().toString());
        }
      }
    } else if (Files.exists(place.data())) {
      throw new FileAlreadyExistsException(place.data().toString());
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : found) {
      Files.deleteIfExists(file);
    }
  }
}

package org.tipseal.office.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.keys.KeysetBackup;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.storage.StorageUnavailableException;

/** Makes backups of an office that may be at work. */
public final class OfficeBackup {
  private static final int BUFFER = 1 << 20;

  private final Path data;
  private final OfficeKeyset keyset;
  private final RedisCopy redis;
  private final Clock clock;
  private final SecureRandom random;

  /**
   * What was copied.
   *
   * @param values of Redis
   * @param files of the data directory
   * @param bytes of those files
   * @param held further files that earlier backups of the chain hold
   */
  public record Copied(long values, long files, long bytes, long held) {}

  /** Is told how far things are. */
  @FunctionalInterface
  public interface Progress {
    /** Called after each file. */
    void at(Copied soFar);
  }

  /**
   * Prepares.
   *
   * @param data the office's data directory
   * @param keyset what the backup holds of keys, and what it is sealed to
   * @param redis the office's
   */
  public OfficeBackup(
      Path data, OfficeKeyset keyset, RedisCopy redis, Clock clock, SecureRandom random) {
    this.data = data.toAbsolutePath().normalize();
    this.keyset = keyset;
    this.redis = redis;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Makes a backup. It has its name only once it is whole and on the disk.
   *
   * @param target the file to make; must not be there
   * @param since the backup that it follows, whose attachments are left out; empty to copy all
   * @throws IOException if it cannot be written, or something cannot be read, such as the list
   *     beside the backup that it follows
   * @throws BackupDamagedException if that list is not of this office
   */
  public Copied write(Path target, Optional<Path> since, Progress progress)
      throws IOException, StorageUnavailableException, BackupDamagedException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    ArchiveKeys keys = new ArchiveKeys(keyset.archiveKey());
    Optional<Holdings> earlier =
        since.isPresent() ? Optional.of(Holdings.read(since.get(), keys)) : Optional.empty();
    byte[] id = new byte[BackupHeader.ID_LENGTH];
    random.nextBytes(id);
    Count count = new Count(Bytes.b64u(id), earlier);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try (FileChannel channel =
        FileChannel.open(
            part,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      write(
          new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER),
          at,
          count,
          progress,
          channel);
    } catch (IOException | StorageUnavailableException | RuntimeException e) {
      Files.deleteIfExists(part);
      throw e;
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    DurableFile.syncDirectory(target.toAbsolutePath().getParent());
    DurableFile.write(
        data.resolve(DataFiles.LAST_BACKUP), at.toString().getBytes(StandardCharsets.US_ASCII));
    new Holdings(count.id, count.sizes).write(target, keys);
    return count.copied();
  }

  /** When the last backup of an office was begun, if one was made and that is known. */
  public static Optional<Instant> last(Path data) {
    try {
      return Optional.of(
          Instant.parse(Files.readString(data.resolve(DataFiles.LAST_BACKUP)).strip()));
    } catch (IOException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private void write(
      OutputStream out, Instant at, Count count, Progress progress, FileChannel channel)
      throws IOException, StorageUnavailableException {
    Optional<String> since = count.earlier.map(Holdings::id);
    try (SecretBytes key = SecretBytes.random(BackupHeader.KEY_LENGTH, random);
        BackupWriter writer =
            new BackupWriter(
                out,
                new BackupHeader(keyset.agency(), at, count.id, since, key),
                keyset.recoveryKey(),
                random)) {
      writer.keyset(KeysetBackup.seal(keyset, random));
      count.values = redis.copy(writer::value);
      progress.at(count.copied());
      DataFiles.walk(
          data,
          (name, file, attributes) -> {
            long changed = attributes.lastModifiedTime().toMillis();
            if (count.isHeld(name, attributes.size())) {
              writer.held(name, changed, attributes.size());
              count.held(name, attributes.size());
            } else {
              copy(writer, name, file, changed, count);
            }
            progress.at(count.copied());
          });
      writer.end();
      channel.force(true);
    }
  }

  /** What is appended to meanwhile is copied up to where it ends now. */
  private static void copy(BackupWriter writer, String name, Path file, long changed, Count count)
      throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      long size = Files.size(file);
      writer.file(name, changed, size, content);
      count.copied(name, size);
    } catch (NoSuchFileException e) {
      // Deleted since it was listed: nothing names it.
    }
  }

  private static final class Count {
    private final String id;
    private final Optional<Holdings> earlier;
    private final Map<String, Long> sizes = new HashMap<>();
    private long values;
    private long files;
    private long bytes;
    private long held;

    Count(String id, Optional<Holdings> earlier) {
      this.id = id;
      this.earlier = earlier;
    }

    boolean isHeld(String name, long size) {
      return earlier.isPresent() && earlier.get().hold(name, size);
    }

    void held(String name, long size) {
      held++;
      sizes.put(name, size);
    }

    void copied(String name, long size) {
      files++;
      bytes += size;
      if (Holdings.isListed(name)) {
        sizes.put(name, size);
      }
    }

    Copied copied() {
      return new Copied(values, files, bytes, held);
    }
  }
}

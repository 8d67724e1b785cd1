package org.tipseal.office.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.backup.BackupDamagedException.Damage;
import org.tipseal.office.keys.KeysetBackup;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.storage.StorageUnavailableException;

/** Puts a backup back into an empty directory and an empty Redis. */
public final class OfficeRestore {
  private static final FileAttribute<?> FILE_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> FOLDER_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int BUFFER = 1 << 20;

  private final Path data;
  private final RedisCopy redis;
  private final Map<Path, FileTime> folders = new LinkedHashMap<>();

  /**
   * What came back.
   *
   * @param at when the backup was begun
   * @param keyset the office's keys, which the caller closes
   * @param copied what there was
   */
  public record Restored(Instant at, OfficeKeyset keyset, OfficeBackup.Copied copied) {}

  /**
   * Prepares.
   *
   * @param data an empty directory
   * @param redis an empty Redis
   */
  public OfficeRestore(Path data, RedisCopy redis) {
    this.data = data.toAbsolutePath().normalize();
    this.redis = redis;
  }

  /**
   * Restores. On any exception the directory and the Redis must be thrown away.
   *
   * @param backup the file
   * @param agency whose backup it has to be
   * @param recoveryKey opens it
   * @throws RefusedException if the key does not open it
   * @throws BackupDamagedException if it is not what an office wrote
   */
  public Restored read(
      Path backup, AgencyId agency, XWingPrivateKey recoveryKey, OfficeBackup.Progress progress)
      throws IOException, RefusedException, BackupDamagedException, StorageUnavailableException {
    try (BackupReader reader = BackupReader.open(backup, agency, recoveryKey)) {
      if (!reader.header().agency().equals(agency)) {
        throw new BackupDamagedException(Damage.MALFORMED);
      }
      Optional<OfficeKeyset> keyset = Optional.empty();
      long values = 0;
      long files = 0;
      long bytes = 0;
      for (BackupRecord record = reader.next();
          record.kind() != BackupRecord.Kind.END;
          record = reader.next()) {
        switch (record.kind()) {
          case KEYSET ->
              keyset = Optional.of(KeysetBackup.open(reader.content(), agency, recoveryKey));
          case VALUE -> {
            redis.restore(record.name(), record.time(), reader.content());
            values++;
          }
          case FILE -> {
            file(record, reader);
            files++;
            bytes += record.size();
          }
          case END -> throw new IllegalStateException("the loop has ended");
        }
        progress.at(new OfficeBackup.Copied(values, files, bytes));
      }
      redis.settle();
      settleFolders();
      return new Restored(
          reader.header().at(),
          keyset.orElseThrow(() -> new BackupDamagedException(Damage.MALFORMED)),
          new OfficeBackup.Copied(values, files, bytes));
    }
  }

  private void file(BackupRecord record, BackupReader reader)
      throws IOException, BackupDamagedException {
    Path target = data.resolve(record.name()).normalize();
    if (!target.startsWith(data) || target.equals(data)) {
      throw new BackupDamagedException(Damage.MALFORMED);
    }
    FileTime changed = FileTime.fromMillis(record.time());
    makeFolders(target.getParent(), changed);
    try (FileChannel channel =
            FileChannel.open(
                target,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                FILE_MODE);
        OutputStream out = Channels.newOutputStream(channel)) {
      byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, record.size()))];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        out.write(buffer, 0, read);
      }
      channel.force(true);
    }
    // A file's time is that of its day, and its folder's that of its latest file.
    Files.setLastModifiedTime(target, changed);
  }

  private void makeFolders(Path folder, FileTime changed) throws IOException {
    if (!folder.equals(data)) {
      makeFolders(folder.getParent(), changed);
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder, FOLDER_MODE);
      }
      folders.merge(folder, changed, (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
  }

  private void settleFolders() throws IOException {
    List<Path> deepestFirst = new ArrayList<>(folders.keySet());
    deepestFirst.sort(Comparator.comparingInt(Path::getNameCount).reversed());
    for (Path folder : deepestFirst) {
      DurableFile.syncDirectory(folder);
      Files.setLastModifiedTime(folder, folders.get(folder));
    }
    DurableFile.syncDirectory(data);
  }
}

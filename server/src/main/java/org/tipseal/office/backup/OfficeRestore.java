package org.tipseal.office.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
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
import java.util.HashMap;
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
  private final Map<String, Long> held = new HashMap<>();
  private long values;
  private long files;
  private long bytes;

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
   * @param backups one that holds everything, or a chain of them in any order
   * @param agency whose backups they have to be
   * @param recoveryKey opens them
   * @throws RefusedException if the key does not open one
   * @throws BackupDamagedException if one is not what an office wrote, or one is missing
   */
  public Restored read(
      List<Path> backups,
      AgencyId agency,
      XWingPrivateKey recoveryKey,
      OfficeBackup.Progress progress)
      throws IOException, RefusedException, BackupDamagedException, StorageUnavailableException {
    List<Path> chain = BackupChain.of(backups, agency, recoveryKey);
    Restored newest = newest(chain.get(0), agency, recoveryKey, progress);
    try {
      for (Path earlier : chain.subList(1, chain.size())) {
        try (BackupReader reader = open(earlier, agency, recoveryKey)) {
          fill(reader, progress);
        }
      }
      if (!held.isEmpty()) {
        throw new BackupDamagedException(Damage.MALFORMED);
      }
      redis.settle();
      settleFolders();
      return new Restored(newest.at(), newest.keyset(), copied());
    } catch (IOException
        | RefusedException
        | BackupDamagedException
        | StorageUnavailableException
        | RuntimeException e) {
      newest.keyset().close();
      throw e;
    }
  }

  private static BackupReader open(Path backup, AgencyId agency, XWingPrivateKey recoveryKey)
      throws IOException, RefusedException, BackupDamagedException {
    BackupReader reader = BackupReader.open(backup, agency, recoveryKey);
    if (!reader.header().agency().equals(agency)) {
      reader.close();
      throw new BackupDamagedException(Damage.MALFORMED);
    }
    return reader;
  }

  /** Takes from an earlier backup the files that later ones have left out. */
  private void fill(BackupReader reader, OfficeBackup.Progress progress)
      throws IOException, BackupDamagedException {
    for (BackupRecord record = reader.next();
        record.kind() != BackupRecord.Kind.END;
        record = reader.next()) {
      if (record.kind() == BackupRecord.Kind.FILE
          && held.remove(record.name(), Long.valueOf(record.size()))) {
        file(record, reader);
        progress.at(copied());
      }
    }
  }

  private OfficeBackup.Copied copied() {
    return new OfficeBackup.Copied(values, files, bytes, held.size());
  }

  private Restored newest(
      Path backup, AgencyId agency, XWingPrivateKey recoveryKey, OfficeBackup.Progress progress)
      throws IOException, RefusedException, BackupDamagedException, StorageUnavailableException {
    try (BackupReader reader = open(backup, agency, recoveryKey)) {
      Optional<OfficeKeyset> keyset = Optional.empty();
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
          case FILE -> file(record, reader);
          case HELD -> held.put(record.name(), size(reader));
          case END -> throw new IllegalStateException("the loop has ended");
        }
        progress.at(copied());
      }
      return new Restored(
          reader.header().at(),
          keyset.orElseThrow(() -> new BackupDamagedException(Damage.MALFORMED)),
          copied());
    }
  }

  private static long size(BackupReader reader) throws IOException, BackupDamagedException {
    byte[] content = reader.content();
    if (content.length != Long.BYTES) {
      throw new BackupDamagedException(Damage.MALFORMED);
    }
    return ByteBuffer.wrap(content).getLong();
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
    files++;
    bytes += record.size();
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

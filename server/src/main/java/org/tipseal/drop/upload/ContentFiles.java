package org.tipseal.drop.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.submission.UploadId;

/**
 * The files below {@code attachments/}: {@code ab/abcd…} holds the bytes of upload abcd…, and
 * {@code ab/abcd….offset} how many of them are durable. All operations block.
 *
 * <p>The offset is written after the bytes are on the disk, so that whatever an interrupted write
 * left behind it does not count. Files belong to their owner alone and bear the day's midnight as
 * their time.
 */
final class ContentFiles {
  private static final String OFFSET_SUFFIX = ".offset";

  /** The number and its complement: a torn or foreign file does not pass for one. */
  private static final int OFFSET_BYTES = 16;

  private static final Pattern NAME = Pattern.compile("([0-9a-f]{32})(\\.offset)?");

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path root;
  private final Clock clock;

  ContentFiles(Path root, Clock clock) {
    this.root = root;
    this.clock = clock;
  }

  Path path(UploadId id) {
    return folder(id).resolve(id.hex());
  }

  long durable(UploadId id) throws IOException {
    byte[] stored;
    try {
      stored = Files.readAllBytes(offsetPath(id));
    } catch (NoSuchFileException e) {
      return 0;
    }
    if (stored.length != OFFSET_BYTES) {
      return 0;
    }
    ByteBuffer numbers = ByteBuffer.wrap(stored);
    long offset = numbers.getLong();
    return offset >= 0 && numbers.getLong() == ~offset ? offset : 0;
  }

  /** Opens the bytes for writing at their end, after cutting off what does not count. */
  FileChannel open(UploadId id, long offset) throws IOException {
    Files.createDirectories(folder(id), OWNER_ONLY_FOLDER);
    FileChannel channel =
        FileChannel.open(
            path(id), Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE), OWNER_ONLY_FILE);
    try {
      if (channel.size() < offset) {
        throw new IOException("bytes that were durable are missing");
      }
      channel.truncate(offset).position(offset);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Makes the bytes durable, and then their number. */
  void commit(UploadId id, FileChannel channel) throws IOException {
    channel.force(true);
    boolean first = !Files.exists(offsetPath(id));
    long offset = channel.position();
    try (FileChannel numbers =
        FileChannel.open(
            offsetPath(id),
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE),
            OWNER_ONLY_FILE)) {
      numbers.write(ByteBuffer.wrap(Bytes.concat(u64(offset), u64(~offset))), 0);
      numbers.force(true);
    }
    if (first) {
      sync(folder(id));
      sync(root);
    }
    blurTime(id);
  }

  /** Sets both files' times to the last midnight. */
  void blurTime(UploadId id) throws IOException {
    FileTime midnight =
        FileTime.from(
            clock
                .instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC));
    for (Path file : List.of(path(id), offsetPath(id))) {
      if (Files.exists(file)) {
        Files.setLastModifiedTime(file, midnight);
      }
    }
  }

  void delete(UploadId id) throws IOException {
    Files.deleteIfExists(offsetPath(id));
    Files.deleteIfExists(path(id));
  }

  List<UploadId> ids(int firstByte) throws IOException {
    Path folder = root.resolve(HexFormat.of().toHexDigits((byte) firstByte));
    Set<UploadId> ids = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          ids.add(new UploadId(name.group(1)));
        }
      }
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return List.copyOf(ids);
  }

  long free() throws IOException {
    Files.createDirectories(root, OWNER_ONLY_FOLDER);
    return Files.getFileStore(root).getUsableSpace();
  }

  private Path folder(UploadId id) {
    return root.resolve(id.hex().substring(0, 2));
  }

  private Path offsetPath(UploadId id) {
    return folder(id).resolve(id.hex() + OFFSET_SUFFIX);
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static byte[] u64(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}

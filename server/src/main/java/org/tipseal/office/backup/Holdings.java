package org.tipseal.office.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.archive.ArchiveKeys;

/**
 * The attachments that a backup and those before it hold. The office cannot open its own backups,
 * so it keeps a list beside each, for the next one to leave these files out. Only attachments are
 * left out: they are the bulk, and none is ever written twice with other content under one name.
 *
 * <pre>
 * FILE.held   id of the backup (16) ‖ sealed with the archive key for the place backup/ID:
 *             for each: u16 length of name ‖ name ‖ u64 size
 * </pre>
 *
 * @param id of the backup
 * @param sizes in bytes, by name
 */
record Holdings(String id, Map<String, Long> sizes) {
  private static final Pattern ATTACHMENT = Pattern.compile("cases/[^/]+/[^/]+/attachments/[^/]+");

  Holdings {
    sizes = Map.copyOf(sizes);
  }

  /** Whether files of this name are listed. */
  static boolean isListed(String name) {
    return ATTACHMENT.matcher(name).matches();
  }

  /** Whether a file need not be copied. */
  boolean hold(String name, long size) {
    return Long.valueOf(size).equals(sizes.get(name));
  }

  /** The list beside a backup. */
  static Path beside(Path backup) {
    return backup.resolveSibling(backup.getFileName() + ".held");
  }

  /** Writes the list beside a backup. */
  void write(Path backup, ArchiveKeys keys) throws IOException {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(list);
    for (Map.Entry<String, Long> each : new TreeMap<>(sizes).entrySet()) {
      byte[] name = each.getKey().getBytes(StandardCharsets.UTF_8);
      out.writeShort(name.length);
      out.write(name);
      out.writeLong(each.getValue());
    }
    byte[] sealed = keys.seal(place(id), list.toByteArray());
    DurableFile.write(beside(backup), Bytes.concat(bytes(id), sealed));
  }

  /**
   * Reads the list beside a backup.
   *
   * @throws IOException if it is not there
   * @throws BackupDamagedException {@code malformed} if this office has not written it
   */
  static Holdings read(Path backup, ArchiveKeys keys) throws IOException, BackupDamagedException {
    byte[] file = Files.readAllBytes(beside(backup));
    if (file.length < BackupHeader.ID_LENGTH) {
      throw new BackupDamagedException(BackupDamagedException.Damage.MALFORMED);
    }
    String id = Bytes.b64u(Arrays.copyOf(file, BackupHeader.ID_LENGTH));
    byte[] sealed = Arrays.copyOfRange(file, BackupHeader.ID_LENGTH, file.length);
    try {
      return new Holdings(id, parse(keys.open(place(id), sealed)));
    } catch (ArchiveDamagedException e) {
      throw new BackupDamagedException(BackupDamagedException.Damage.MALFORMED);
    }
  }

  private static Map<String, Long> parse(byte[] list) {
    Map<String, Long> sizes = new TreeMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(list))) {
      while (in.available() > 0) {
        byte[] name = new byte[in.readUnsignedShort()];
        in.readFully(name);
        sizes.put(new String(name, StandardCharsets.UTF_8), in.readLong());
      }
      return sizes;
    } catch (IOException e) {
      throw new UncheckedIOException("what this office sealed is whole", e);
    }
  }

  private static byte[] bytes(String id) {
    return Base64.getUrlDecoder().decode(id);
  }

  private static String place(String id) {
    return "backup/" + id;
  }
}

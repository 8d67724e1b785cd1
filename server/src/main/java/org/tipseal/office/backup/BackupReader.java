package org.tipseal.office.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.office.backup.BackupDamagedException.Damage;

/** Reads a backup as a stream. Whatever it hands out is what the office wrote. */
final class BackupReader implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int LENGTH_OFFSET = 5;
  private static final int HEAD_LENGTH = 9;

  private final BackupHeader header;
  private final Source source;
  private final DataInputStream in;
  private long left;

  private BackupReader(BackupHeader header, Source source, DataInputStream in) {
    this.header = header;
    this.source = source;
    this.in = in;
  }

  /** The file up to its trailer; its own failures are not taken for damage. */
  private static final class Source extends FilterInputStream {
    private long left;
    private boolean failed;

    Source(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      try {
        int read = in.read(bytes, offset, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }

  /**
   * Opens.
   *
   * @param backup the file
   * @param agency whose backup it has to be
   * @throws RefusedException if the recovery key does not open it
   */
  static BackupReader open(Path backup, AgencyId agency, XWingPrivateKey recoveryKey)
      throws IOException, RefusedException, BackupDamagedException {
    long size = Files.size(backup);
    Source source =
        new Source(
            new BufferedInputStream(Files.newInputStream(backup), BUFFER),
            Math.max(0, size - BackupFormat.TRAILER.length));
    try {
      return open(source, hasTrailer(backup, size), agency, recoveryKey);
    } catch (IOException | RefusedException | BackupDamagedException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private static boolean hasTrailer(Path backup, long size) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "r")) {
      byte[] trailer = new byte[BackupFormat.TRAILER.length];
      file.seek(Math.max(0, size - trailer.length));
      return file.read(trailer) == trailer.length && Arrays.equals(trailer, BackupFormat.TRAILER);
    }
  }

  private static BackupReader open(
      Source source, boolean whole, AgencyId agency, XWingPrivateKey recoveryKey)
      throws IOException, RefusedException, BackupDamagedException {
    byte[] head = source.readNBytes(HEAD_LENGTH);
    if (head.length < HEAD_LENGTH
        || !Arrays.equals(head, 0, 4, BackupFormat.MAGIC, 0, 4)
        || head[4] != BackupFormat.VERSION
        || Bytes.u32At(head, LENGTH_OFFSET) > BackupFormat.MAX_ENVELOPE) {
      throw new BackupDamagedException(Damage.NO_BACKUP);
    }
    byte[] envelope = source.readNBytes((int) Bytes.u32At(head, LENGTH_OFFSET));
    if (!whole) {
      throw new BackupDamagedException(Damage.CUT_OFF);
    }
    byte[] opened = new EnvelopeOpener(recoveryKey).open(envelope, BackupFormat.context(agency));
    BackupHeader header;
    try {
      header = BackupHeader.parse(opened);
    } finally {
      Bytes.wipe(opened);
    }
    try {
      InputStream stream =
          BackupFormat.stream(header.streamKey())
              .newDecryptingStream(source, Bytes.concat(head, envelope));
      return new BackupReader(header, source, new DataInputStream(stream));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  BackupHeader header() {
    return header;
  }

  /**
   * The next record; its content, if not read, is passed over.
   *
   * @throws BackupDamagedException with what is wrong from here on
   */
  BackupRecord next() throws IOException, BackupDamagedException {
    byte[] skipped = new byte[BUFFER];
    while (read(skipped) > 0) {
      // Passed over.
    }
    try {
      Optional<BackupRecord.Kind> kind = BackupRecord.Kind.of(in.readUnsignedByte());
      byte[] name = new byte[in.readUnsignedShort()];
      in.readFully(name);
      long time = in.readLong();
      long size = in.readLong();
      if (kind.isEmpty() || name.length > BackupFormat.MAX_NAME || size < 0) {
        throw new BackupDamagedException(Damage.MALFORMED);
      }
      left = size;
      if (kind.get() == BackupRecord.Kind.END && in.read() >= 0) {
        throw new BackupDamagedException(Damage.MALFORMED);
      }
      return new BackupRecord(kind.get(), new String(name, StandardCharsets.UTF_8), time, size);
    } catch (IOException e) {
      throw damage(e);
    }
  }

  /** Some more of the record's content; -1 at its end. */
  int read(byte[] buffer) throws IOException, BackupDamagedException {
    if (left == 0) {
      return -1;
    }
    try {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
      return read;
    } catch (IOException e) {
      throw damage(e);
    }
  }

  /** The record's whole content, for what fits into memory. */
  byte[] content() throws IOException, BackupDamagedException {
    if (left > BackupFormat.MAX_VALUE) {
      throw new BackupDamagedException(Damage.MALFORMED);
    }
    byte[] content = new byte[(int) left];
    try {
      in.readFully(content);
      left = 0;
      return content;
    } catch (IOException e) {
      throw damage(e);
    }
  }

  private BackupDamagedException damage(IOException e) throws IOException {
    if (source.failed) {
      throw e;
    }
    return new BackupDamagedException(
        e instanceof EOFException ? Damage.MALFORMED : Damage.CHANGED);
  }

  @Override
  public void close() throws IOException {
    header.streamKey().close();
    in.close();
  }
}

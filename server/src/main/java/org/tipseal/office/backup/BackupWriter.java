package org.tipseal.office.backup;

import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.keys.XWingPublicKey;

/** Writes a backup as a stream, whatever its size. */
final class BackupWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final OutputStream target;
  private final DataOutputStream out;
  private final byte[] buffer = new byte[BUFFER];

  /**
   * Begins.
   *
   * @param target takes the bytes; closed with this
   * @param recoveryKey what the backup is sealed to
   */
  BackupWriter(
      OutputStream target, BackupHeader header, XWingPublicKey recoveryKey, SecureRandom random)
      throws IOException {
    this.target = target;
    byte[] content = header.toBytes();
    byte[] envelope =
        new EnvelopeSealer(random)
            .seal(BackupFormat.context(header.agency()), List.of(recoveryKey), content);
    Bytes.wipe(content);
    byte[] head =
        Bytes.concat(
            BackupFormat.MAGIC,
            Bytes.u8(BackupFormat.VERSION),
            Bytes.u32(envelope.length),
            envelope);
    target.write(head);
    try {
      this.out =
          new DataOutputStream(
              BackupFormat.stream(header.streamKey()).newEncryptingStream(new Kept(target), head));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  void keyset(byte[] content) throws IOException {
    begin(new BackupRecord(BackupRecord.Kind.KEYSET, "", 0, content.length));
    out.write(content);
  }

  /** A value of Redis. */
  void value(String key, long expires, byte[] dump) throws IOException {
    begin(new BackupRecord(BackupRecord.Kind.VALUE, key, expires, dump.length));
    out.write(dump);
  }

  /**
   * A file.
   *
   * @param content has at least {@code size} bytes; what comes after them is left out
   * @throws IOException if there are fewer, and the backup is spoilt
   */
  void file(String name, long changed, long size, InputStream content) throws IOException {
    begin(new BackupRecord(BackupRecord.Kind.FILE, name, changed, size));
    long left = size;
    while (left > 0) {
      int read = content.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new IOException("a file became shorter while it was copied");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }

  /** A file that an earlier backup of the chain holds. */
  void held(String name, long changed, long size) throws IOException {
    begin(new BackupRecord(BackupRecord.Kind.HELD, name, changed, Long.BYTES));
    out.writeLong(size);
  }

  /** Ends it; without this it is cut off. */
  void end() throws IOException {
    begin(new BackupRecord(BackupRecord.Kind.END, "", 0, 0));
    out.close();
    target.write(BackupFormat.TRAILER);
    target.flush();
  }

  /** The encrypting stream closes what it writes to, and something is to follow. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private void begin(BackupRecord record) throws IOException {
    byte[] name = record.name().getBytes(StandardCharsets.UTF_8);
    if (name.length > BackupFormat.MAX_NAME) {
      throw new IOException("a name is too long for a backup");
    }
    out.writeByte(record.kind().code());
    out.writeShort(name.length);
    out.write(name);
    out.writeLong(record.time());
    out.writeLong(record.size());
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}

package org.tipseal.client;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.attachment.AttachmentLayout;

/**
 * A file as it was when it was read from beginning to end, before any of it was sealed.
 *
 * <p>The digest of each segment is kept from that reading, and a segment is handed out only if it
 * is still the same. A file that is changed, cut or replaced meanwhile is found out before two
 * plaintexts meet under one nonce (PROTOCOL §6).
 */
final class EvidenceFile {
  private static final int BUFFER = 1 << 18;

  private final Path path;
  private final String name;
  private final AttachmentLayout layout;
  private final byte[] sha256;
  private final byte[][] segments;

  private EvidenceFile(
      Path path, String name, AttachmentLayout layout, byte[] sha256, byte[][] segments) {
    this.path = path;
    this.name = name;
    this.layout = layout;
    this.sha256 = sha256;
    this.segments = segments;
  }

  /**
   * Reads a file whole.
   *
   * @param path which
   * @param most the largest size that is taken, in bytes
   * @param progress told how far
   * @return the file as it is now
   * @throws ClientException if it cannot be read, is too large, or is being written to
   */
  static EvidenceFile read(Path path, long most, Progress progress) throws ClientException {
    String name = FileNames.of(path);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = file.size();
      if (size > most || !AttachmentLayout.isPossible(size)) {
        throw new ClientException(ClientException.Reason.FILE_TOO_LARGE, name);
      }
      AttachmentLayout layout = new AttachmentLayout(size);
      MessageDigest whole = Bytes.newSha256();
      byte[][] segments = new byte[layout.segments()][];
      ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
      for (int i = 0; i < segments.length; i++) {
        MessageDigest segment = Bytes.newSha256();
        readFully(file, layout.fileLength(i), buffer, whole, segment, name);
        segments[i] = segment.digest();
        progress.reading(name, layout.plaintextOffset(i) + layout.fileLength(i), size);
      }
      if (file.read(buffer.clear()) >= 0) {
        throw new ClientException(ClientException.Reason.FILE_CHANGED, name);
      }
      return new EvidenceFile(path, name, layout, whole.digest(), segments);
    } catch (IOException e) {
      throw new ClientException(ClientException.Reason.FILE_UNREADABLE, name, e);
    }
  }

  private static void readFully(
      FileChannel file,
      int length,
      ByteBuffer buffer,
      MessageDigest whole,
      MessageDigest segment,
      String name)
      throws IOException, ClientException {
    int left = length;
    while (left > 0) {
      buffer.clear().limit(Math.min(left, buffer.capacity()));
      int read = file.read(buffer);
      if (read < 0) {
        throw new ClientException(ClientException.Reason.FILE_CHANGED, name);
      }
      whole.update(buffer.flip());
      segment.update(buffer.rewind());
      left -= read;
    }
  }

  /**
   * Opens the file for its segments.
   *
   * @return to be closed
   * @throws ClientException if it cannot be read any more
   */
  Reader open() throws ClientException {
    try {
      return new Reader(FileChannel.open(path, StandardOpenOption.READ));
    } catch (IOException e) {
      throw new ClientException(ClientException.Reason.FILE_UNREADABLE, name, e);
    }
  }

  String name() {
    return name;
  }

  Path path() {
    return path;
  }

  AttachmentLayout layout() {
    return layout;
  }

  /** 64 hexadecimal digits. */
  String sha256() {
    return Bytes.hex(sha256);
  }

  /** Hands out the segments of the file. */
  final class Reader implements AutoCloseable {
    private final FileChannel channel;

    private Reader(FileChannel channel) {
      this.channel = channel;
    }

    /**
     * The plaintext of a segment: of the file, then zeros.
     *
     * @param index which segment
     * @return {@link AttachmentLayout#plaintextLength} bytes
     * @throws ClientException if it is not what it was
     */
    byte[] segment(int index) throws ClientException {
      byte[] plaintext = new byte[layout.plaintextLength(index)];
      int length = layout.fileLength(index);
      try {
        ByteBuffer part = ByteBuffer.wrap(plaintext, 0, length);
        long position = layout.plaintextOffset(index);
        while (part.hasRemaining()) {
          int read = channel.read(part, position + part.position());
          if (read < 0) {
            throw new ClientException(ClientException.Reason.FILE_CHANGED, name);
          }
        }
      } catch (IOException e) {
        throw new ClientException(ClientException.Reason.FILE_UNREADABLE, name, e);
      }
      MessageDigest digest = Bytes.newSha256();
      digest.update(plaintext, 0, length);
      if (!Arrays.equals(digest.digest(), segments[index])) {
        throw new ClientException(ClientException.Reason.FILE_CHANGED, name);
      }
      return plaintext;
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        // It was only read from.
      }
    }
  }
}

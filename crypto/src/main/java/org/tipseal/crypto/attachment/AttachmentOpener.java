package org.tipseal.crypto.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/** Opens sealed attachments from first byte to last, in about 2 MiB of memory whatever the size. */
public final class AttachmentOpener {
  private AttachmentOpener() {}

  /**
   * Opens a whole attachment. Each byte was authenticated before it is written, but only the return
   * says that the file is complete and is the one of the manifest: until then it belongs in a
   * temporary place, and after a refusal it is thrown away.
   *
   * @param sealed the sealed stream, read to its end, not closed
   * @param out gets the file's bytes; not closed
   * @param key from the manifest; stays open
   * @param size of the file, from the manifest
   * @param sha256 of the file's bytes, from the manifest
   * @throws RefusedException {@code stream-malformed}, {@code stream-forged}, {@code bad-padding}
   *     or {@code digest-mismatch}
   * @throws IOException if a stream fails
   */
  public static void copy(
      InputStream sealed, OutputStream out, AttachmentKey key, long size, byte[] sha256)
      throws IOException, RefusedException {
    SegmentReader reader = new SegmentReader(sealed, key, new AttachmentLayout(size));
    MessageDigest digest = Bytes.newSha256();
    try {
      for (int length = reader.next(); length >= 0; length = reader.next()) {
        digest.update(reader.plaintext(), 0, length);
        out.write(reader.plaintext(), 0, length);
      }
    } finally {
      Bytes.wipe(reader.plaintext());
    }
    if (!MessageDigest.isEqual(digest.digest(), sha256)) {
      throw new RefusedException(Defect.DIGEST_MISMATCH);
    }
  }

  /**
   * Opens an attachment as a stream of the file's bytes, without its digest.
   *
   * @param sealed the sealed stream; closed with the result
   * @param key from the manifest; stays open
   * @param size of the file, from the manifest
   * @return a stream whose reads throw {@link RefusedStreamException} where the sealed one is
   *     refused; only its end says that the file is complete
   * @throws RefusedException {@code stream-malformed}
   * @throws IOException if the stream fails
   */
  public static InputStream open(InputStream sealed, AttachmentKey key, long size)
      throws IOException, RefusedException {
    return new AttachmentInputStream(
        sealed, new SegmentReader(sealed, key, new AttachmentLayout(size)));
  }
}

package org.tipseal.office.cases;

import java.io.IOException;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentFile;
import org.tipseal.office.cases.DeskRefusedException.Reason;

/**
 * An attachment of which any part can be read, without opening the rest. Its digest was checked
 * when it was taken in; each part that is read is authenticated anew, for its place ({@link
 * AttachmentFile}). Takes about 2 MiB; for one thread at a time.
 */
public final class AttachmentContent implements AutoCloseable {
  private final AttachmentView view;
  private final AttachmentFile file;

  AttachmentContent(AttachmentView view, AttachmentFile file) {
    this.view = view;
    this.file = file;
  }

  /** What is known of it. */
  public AttachmentView view() {
    return view;
  }

  /** Bytes of the file. */
  public long size() {
    return file.size();
  }

  /**
   * Reads a part.
   *
   * @param position of its first byte, from 0
   * @param out gets the bytes from its beginning on
   * @param wanted how many at most
   * @return how many were read: at least one if any is wanted, or −1 at the end
   * @throws DeskRefusedException {@link Reason#ARCHIVE_DAMAGED} if this part was changed
   * @throws IOException if the disk fails
   */
  public int read(long position, byte[] out, int wanted) throws DeskRefusedException, IOException {
    try {
      return file.read(position, out, 0, wanted);
    } catch (RefusedException e) {
      throw new DeskRefusedException(Reason.ARCHIVE_DAMAGED, e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

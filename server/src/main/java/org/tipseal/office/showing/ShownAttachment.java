package org.tipseal.office.showing;

import java.io.IOException;
import java.util.Arrays;
import org.tipseal.office.cases.AttachmentContent;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;

/**
 * An attachment that a browser shows.
 *
 * @param type what it is
 * @param content its bytes, closed with this
 */
public record ShownAttachment(ShownType type, AttachmentContent content) implements AutoCloseable {
  /**
   * Looks at what an attachment is.
   *
   * @param content closed if it is refused
   * @return it, if it is something that is shown
   * @throws DeskRefusedException {@link Reason#NOT_SHOWN} if it is not, or {@link
   *     Reason#ARCHIVE_DAMAGED}
   * @throws IOException if the disk fails
   */
  public static ShownAttachment of(AttachmentContent content)
      throws DeskRefusedException, IOException {
    try {
      return new ShownAttachment(type(content), content);
    } catch (DeskRefusedException | IOException e) {
      content.close();
      throw e;
    }
  }

  private static ShownType type(AttachmentContent content)
      throws DeskRefusedException, IOException {
    byte[] head = new byte[ShownType.HEAD];
    int read = Math.max(0, content.read(0, head, head.length));
    return ShownType.of(Arrays.copyOf(head, read))
        .orElseThrow(
            () ->
                new DeskRefusedException(
                    Reason.NOT_SHOWN,
                    "Attachment "
                        + content.view().id()
                        + " is of a kind that is not opened here: it is in the evidence package"
                        + " only."));
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}

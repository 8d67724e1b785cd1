package org.tipseal.office.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.List;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentFile;
import org.tipseal.crypto.attachment.AttachmentOpener;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;

/** Opens the attachments of a case, which lie in the archive as they were received. */
final class CaseAttachments {
  private final Archive archive;
  private final CaseFiles files;

  CaseAttachments(Cases cases) {
    this.archive = cases.archive();
    this.files = cases.files();
  }

  /**
   * Opens an attachment whole, and checks its digest.
   *
   * @param manifest every attachment of the case, as {@link CaseViews#manifest} gives them
   * @param number from 1
   */
  void copy(CaseId id, List<CaseViews.Attached> manifest, int number, OutputStream out)
      throws DeskRefusedException, ArchiveDamagedException, IOException, RefusedException {
    CaseViews.Attached attached = find(id, manifest, number);
    AttachmentEntry entry = attached.entry();
    try (InputStream sealed = Files.newInputStream(archive.file(place(id, attached)))) {
      AttachmentOpener.copy(sealed, out, entry.key(), entry.size(), CaseViews.digest(entry));
    }
  }

  /** Opens an attachment for reading parts of it. */
  AttachmentContent open(CaseId id, List<CaseViews.Attached> manifest, int number)
      throws DeskRefusedException, ArchiveDamagedException, IOException, RefusedException {
    CaseViews.Attached attached = find(id, manifest, number);
    AttachmentEntry entry = attached.entry();
    SeekableByteChannel sealed = FileChannel.open(archive.file(place(id, attached)));
    try {
      return new AttachmentContent(
          CaseViews.attachments(manifest).get(number - 1),
          new AttachmentFile(sealed, entry.key(), entry.size()));
    } catch (RefusedException | IOException e) {
      sealed.close();
      throw e;
    }
  }

  private static CaseViews.Attached find(CaseId id, List<CaseViews.Attached> manifest, int number)
      throws DeskRefusedException {
    if (number < 1 || number > manifest.size()) {
      throw new DeskRefusedException(
          Reason.NO_SUCH_ATTACHMENT, "Case " + id + " has no attachment " + number + ".");
    }
    return manifest.get(number - 1);
  }

  private String place(CaseId id, CaseViews.Attached attached) throws ArchiveDamagedException {
    String path = files.attachment(id, attached.followUp(), attached.entry().upload());
    if (!archive.has(path)) {
      throw new ArchiveDamagedException(path);
    }
    return path;
  }
}

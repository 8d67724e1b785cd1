package org.tipseal.office.showing;

import java.io.IOException;
import java.util.List;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.AttachmentContent;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Opens attachments for officers' browsers: those of cases that the officer reaches, if they are
 * something that is shown, once it is on record. May be used from several threads.
 */
public final class Showings {
  private final Contents contents;
  private final ShownKinds kinds;
  private final Openings openings;

  /** Opens the attachments of the cases that an officer reaches. */
  @FunctionalInterface
  public interface Contents {
    /**
     * Opens one.
     *
     * @return the attachment; the caller closes it
     * @throws DeskRefusedException if the officer does not reach the case, or there is no such
     *     attachment
     */
    AttachmentContent open(Officer officer, CaseId id, int attachment)
        throws DeskRefusedException,
            StorageUnavailableException,
            ArchiveDamagedException,
            IOException;
  }

  /**
   * Makes it.
   *
   * @param contents decides about need to know
   * @param kinds what attachments are
   * @param openings puts on record
   */
  public Showings(Contents contents, ShownKinds kinds, Openings openings) {
    this.contents = contents;
    this.kinds = kinds;
    this.openings = openings;
  }

  /**
   * How each attachment of a case is shown, for an officer to whom the case was opened; none of
   * them is shown by that.
   */
  public List<ShownKind> kinds(CaseId id, List<AttachmentView> attachments) {
    return kinds.of(id, attachments);
  }

  /**
   * Looks at an attachment, without showing any of it.
   *
   * @return what it is and where its bytes come from; the caller closes it
   */
  public ShownAttachment look(Officer officer, CaseId id, int attachment)
      throws DeskRefusedException,
          StorageUnavailableException,
          ArchiveDamagedException,
          IOException {
    return ShownAttachment.of(contents.open(officer, id, attachment));
  }

  /** Puts on record that an officer is shown what {@link #look} found. */
  public void record(Officer officer, CaseId id, ShownAttachment shown)
      throws StorageUnavailableException {
    openings.record(officer.id(), id, shown.content().view().id(), !shown.type().isDrawn());
  }
}

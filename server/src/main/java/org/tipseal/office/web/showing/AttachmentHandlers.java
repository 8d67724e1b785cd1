package org.tipseal.office.web.showing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.showing.Showings;
import org.tipseal.office.showing.ShownAttachment;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.storage.StorageUnavailableException;

/** The bytes of attachments that are shown, in whatever parts a browser asks for. */
public final class AttachmentHandlers {
  private static final int PIECE = 64 * 1024;

  /** Whoever opens the address by itself gets something without an origin that runs nothing. */
  private static final String POLICY =
      "default-src 'none'; frame-ancestors 'none'; sandbox; base-uri 'none'; form-action 'none'";

  private final Showings showings;

  /** Handlers over a service. */
  public AttachmentHandlers(Showings showings) {
    this.showings = showings;
  }

  /** {@code GET /api/v1/cases/{case}/attachments/{attachment}/content}. */
  public Answer content(DeskRequest request)
      throws DeskRefusedException,
          StorageUnavailableException,
          ArchiveDamagedException,
          IOException {
    Officer officer = request.officer();
    CaseId id =
        CaseId.parse(request.path("case"))
            .orElseThrow(() -> new ProblemException(Problem.CASE_NOT_FOUND));
    int attachment = number(request.path("attachment"));
    try (ShownAttachment shown = showings.look(officer, id, attachment)) {
      showings.record(officer, id, shown);
      return new Answer.Ranged(
          new Answer.FileHead(
              shown.type().mediaType(), Optional.of(shown.content().view().name()), POLICY),
          shown.content().size(),
          // Opened anew: a browser may be slow to begin, or never begin.
          (offset, length, out) -> write(officer, id, attachment, offset, length, out));
    }
  }

  private void write(
      Officer officer, CaseId id, int attachment, long offset, long length, OutputStream out)
      throws IOException {
    try (ShownAttachment shown = showings.look(officer, id, attachment)) {
      byte[] piece = new byte[PIECE];
      long end = offset + length;
      for (long at = offset; at < end; ) {
        int wanted = (int) Math.min(piece.length, end - at);
        int read = shown.content().read(at, piece, wanted);
        if (read < 0) {
          throw new IOException("the attachment is shorter than it was");
        }
        out.write(piece, 0, read);
        at += read;
      }
    } catch (DeskRefusedException | StorageUnavailableException | ArchiveDamagedException e) {
      // The answer has begun: all that is left is to end it before its end.
      throw new IOException(e);
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new ProblemException(Problem.ATTACHMENT_NOT_FOUND);
    }
  }
}

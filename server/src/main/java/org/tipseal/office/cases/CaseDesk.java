package org.tipseal.office.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Where people work on cases. It works beside the running office, in the same or in another
 * process, on the same store: every change is checked against the version that was read, and a
 * reply is delivered by the running office.
 *
 * <p>May be used from several threads. Every method blocks.
 */
public interface CaseDesk extends AutoCloseable {
  /**
   * Lists cases by clock: what is due first comes first, finished cases last.
   *
   * @param filter which cases
   * @param offset how many rows to leave out
   * @param limit how many rows at most, 1 to 1000
   * @return the rows, and what is damaged among them
   * @throws DeskRefusedException if the store cannot be reached
   */
  CasePage page(CaseFilter filter, int offset, int limit) throws DeskRefusedException;

  /**
   * The rows of a page alone.
   *
   * @param filter as for {@link #page}
   * @param offset as for {@link #page}
   * @param limit as for {@link #page}
   * @return the rows that are not damaged
   * @throws DeskRefusedException as for {@link #page}
   */
  default List<CaseSummary> list(CaseFilter filter, int offset, int limit)
      throws DeskRefusedException {
    return page(filter, offset, limit).rows();
  }

  /**
   * Opens a case.
   *
   * @param id the case
   * @return all of it but the bytes of attachments and the identity
   * @throws DeskRefusedException if there is no such case, or the archive is damaged
   */
  CaseView show(CaseId id) throws DeskRefusedException;

  /**
   * Answers the reporter: sets a status, with or without words. The reply is numbered, signed and
   * sealed to the reporter here, and stands in the outbox when this returns. Where the mailbox has
   * ended a status can still be set, without words.
   *
   * @param id the case
   * @param answer what to say
   * @return the number of the reply, for {@link #delivery}; 0 if the mailbox has ended and nobody
   *     is told
   * @throws DeskRefusedException if the status machine forbids it, or nobody would read the words
   */
  long answer(CaseId id, Answer answer) throws DeskRefusedException;

  /**
   * Answers the reporter from a command at the office's machine.
   *
   * @param id the case
   * @param status as in {@link Answer}
   * @param detail as in {@link Answer}
   * @param text as in {@link Answer}
   * @return as above
   * @throws DeskRefusedException as above
   */
  default long answer(CaseId id, String status, Optional<String> detail, Optional<String> text)
      throws DeskRefusedException {
    return answer(id, new Answer(status, detail, text, Optional.empty()));
  }

  /**
   * Checks whether an answer could be given now, without giving it.
   *
   * @param id the case
   * @param answer as for {@link #answer}
   * @throws DeskRefusedException if the status machine forbids it, or something is missing
   */
  void check(CaseId id, Answer answer) throws DeskRefusedException;

  /**
   * Tells how far a reply has come.
   *
   * @param id the case
   * @param number the number of the reply; 0, which is none, always came too late
   * @return how far
   * @throws DeskRefusedException if there is no such case
   */
  Delivery delivery(CaseId id, long number) throws DeskRefusedException;

  /**
   * Extends the completion clock, once.
   *
   * @param id the case
   * @throws DeskRefusedException if it has been extended before or does not run
   */
  void extend(CaseId id) throws DeskRefusedException;

  /**
   * Opens one attachment and checks its digest. On any exception what was written must be thrown
   * away.
   *
   * @param id the case
   * @param attachment {@link AttachmentView#id()}
   * @param out takes the file's bytes; not closed
   * @throws DeskRefusedException if there is no such attachment, or the archive is damaged
   * @throws IOException if {@code out} refuses
   */
  void save(CaseId id, int attachment, OutputStream out) throws DeskRefusedException, IOException;

  /**
   * Opens one attachment for reading parts of it.
   *
   * @param id the case
   * @param attachment {@link AttachmentView#id()}
   * @return the attachment; the caller closes it
   * @throws DeskRefusedException if there is no such attachment, or the archive is damaged
   */
  AttachmentContent content(CaseId id, int attachment) throws DeskRefusedException;

  /**
   * Takes out the sealed identity part of a case. The office cannot open it.
   *
   * @param id the case
   * @return the sealed part with what it is bound to
   * @throws DeskRefusedException if there is none
   */
  SealedIdentity identity(CaseId id) throws DeskRefusedException;

  /**
   * Lists what was refused and kept, the newest first.
   *
   * @param offset how many to leave out
   * @param limit how many at most, 1 to 1000
   * @return the rows
   * @throws DeskRefusedException if the store cannot be reached or is damaged
   */
  List<QuarantineView> quarantine(int offset, int limit) throws DeskRefusedException;

  /** Lets go of the store. */
  @Override
  void close();
}

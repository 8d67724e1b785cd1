package org.tipseal.office.link;

import java.nio.file.Path;
import java.util.Optional;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.UploadId;

/**
 * What the office asks of the drop, one question at a time. Every method blocks; none may be called
 * on an event loop.
 */
public interface DropLink {
  /** What became of a reply. */
  enum ReplyResult {
    /** It lies in the mailbox. */
    STORED,
    /** The mailbox has ended or was withdrawn. */
    NO_MAILBOX,
    /**
     * The drop has other bytes under this number, or lacks the number before it: one of the two has
     * lost something.
     */
    NUMBER_REFUSED
  }

  /**
   * The body of an arrival.
   *
   * @param arrival its id
   * @return the bytes; empty if it no longer waits
   */
  Optional<byte[]> body(String arrival) throws LinkException;

  /**
   * Fetches an attachment, or what is missing of it.
   *
   * @param upload its id
   * @param part the file to append to; what is there already is not fetched again
   * @param limit the most bytes that it can have
   * @return false if the drop does not have the attachment
   * @throws LinkException also if it is longer than the limit
   */
  boolean fetch(UploadId upload, Path part, long limit) throws LinkException;

  /**
   * Tells the drop that an arrival is stored, so that it forgets it.
   *
   * @param arrival its id
   * @param statement 72 bytes for a report, else empty
   */
  void acknowledge(String arrival, byte[] statement) throws LinkException;

  /**
   * Puts a reply into a mailbox.
   *
   * @param number of the reply
   * @param envelope sealed to the reporter
   * @param answer whether a person answers
   */
  ReplyResult reply(MailboxId mailbox, long number, byte[] envelope, boolean answer)
      throws LinkException;

  /**
   * Sets a mailbox's life anew.
   *
   * @return false if the drop does not have it
   */
  boolean renew(MailboxId mailbox) throws LinkException;

  /** Publishes the agency's profile. */
  void publish(byte[] profile) throws LinkException;
}

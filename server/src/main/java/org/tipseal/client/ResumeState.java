package org.tipseal.client;

import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.receipt.ReceiptSecret;

/**
 * How far a report has come. Whoever has it can read the replies to it and, until the agency has
 * fetched them, the attachments.
 *
 * @param agency whom the report is for
 * @param report SHA-256 of the report's JSON, 64 hexadecimal digits
 * @param secret of the receipt to be
 * @param attachments in the order in which they were begun
 * @param submission the sealed report, once it is made; from then on nothing else may be sent for
 *     it
 */
record ResumeState(
    AgencyId agency,
    String report,
    ReceiptSecret secret,
    List<Attachment> attachments,
    Optional<byte[]> submission) {
  ResumeState {
    attachments = List.copyOf(attachments);
  }

  ResumeState withAttachments(List<Attachment> newer) {
    return new ResumeState(agency, report, secret, newer, submission);
  }

  ResumeState withSubmission(Optional<byte[]> newer) {
    return new ResumeState(agency, report, secret, attachments, newer);
  }

  @Override
  public String toString() {
    return "ResumeState[REDACTED]";
  }
}

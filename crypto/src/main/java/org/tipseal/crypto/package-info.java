/**
 * Tipseal's wire formats. The main path of a report:
 *
 * <ol>
 *   <li>The client draws a {@link org.tipseal.crypto.receipt.ReceiptSecret} and derives its {@link
 *       org.tipseal.crypto.receipt.ReceiptKeys}: the mailbox, the reply key, the sign key.
 *   <li>Each attachment is sealed on its own by an {@link
 *       org.tipseal.crypto.attachment.AttachmentSealer}; its key goes into the report.
 *   <li>The report is sealed to the agency's intake keys by an {@link
 *       org.tipseal.crypto.envelope.EnvelopeSealer} and sent as a {@link
 *       org.tipseal.crypto.submission.ReportSubmission}, of which the drop reads the frame only.
 *   <li>The drop answers with a {@link org.tipseal.crypto.receipt.Locator}; with the secret it
 *       makes the {@link org.tipseal.crypto.receipt.ReceiptCode} that the reporter keeps.
 *   <li>The office opens the report with an {@link org.tipseal.crypto.envelope.EnvelopeOpener} and
 *       the attachments with {@link org.tipseal.crypto.attachment.AttachmentOpener}, and states so
 *       with a {@link org.tipseal.crypto.envelope.Statement}.
 *   <li>Replies and follow-ups are {@link org.tipseal.crypto.envelope.SignedMessage}s in envelopes.
 * </ol>
 *
 * <p>Whatever an attacker can cause is refused with a {@link org.tipseal.crypto.RefusedException},
 * which names its {@link org.tipseal.crypto.Defect}.
 */
package org.tipseal.crypto;

/**
 * What a client sends to the drop around an envelope (PROTOCOL.md §10): {@link
 * org.tipseal.crypto.submission.ReportSubmission} and {@link
 * org.tipseal.crypto.submission.FollowUpSubmission}, and the {@link
 * org.tipseal.crypto.submission.SealedFile} that carries a report on foot. All of it is readable by
 * the drop, none of it tells what the envelope holds.
 */
package org.tipseal.crypto.submission;

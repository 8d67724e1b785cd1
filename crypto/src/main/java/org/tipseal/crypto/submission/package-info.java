/**
 * What a client sends to the drop around an envelope (PROTOCOL.md §10): {@link
 * org.tipseal.crypto.submission.ReportSubmission} and {@link
 * org.tipseal.crypto.submission.FollowUpSubmission}. All of it is readable by the drop, none of it
 * tells what the envelope holds.
 */
package org.tipseal.crypto.submission;

package org.tipseal.drop;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.tipseal.drop.fetch.ArrivalStore;
import org.tipseal.drop.mailbox.MailboxStore;
import org.tipseal.drop.mailbox.ReplyStore;
import org.tipseal.drop.submission.SubmissionStore;
import org.tipseal.drop.upload.ContentStore;
import org.tipseal.drop.upload.UploadStore;

/**
 * Everything that a drop keeps.
 *
 * @param submissions takes reports
 * @param mailboxes the reporter's side of them
 * @param replies the office's side of them
 * @param arrivals what waits for the office
 * @param uploads what is known of uploads
 * @param content the bytes of uploads
 * @param ping succeeds while the database answers
 */
public record DropStores(
    SubmissionStore submissions,
    MailboxStore mailboxes,
    ReplyStore replies,
    ArrivalStore arrivals,
    UploadStore uploads,
    ContentStore content,
    Supplier<Future<Void>> ping) {}

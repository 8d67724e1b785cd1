package org.tipseal.redis.drop;

import java.security.SecureRandom;
import org.tipseal.drop.fetch.ArrivalStore;
import org.tipseal.drop.mailbox.Lifetimes;
import org.tipseal.drop.mailbox.MailboxStore;
import org.tipseal.drop.mailbox.ReplyStore;
import org.tipseal.drop.submission.SubmissionStore;
import org.tipseal.drop.upload.UploadStore;
import org.tipseal.redis.RedisLink;

/**
 * All that a drop stores in Redis.
 *
 * @param submissions takes reports
 * @param mailboxes the reporter's side
 * @param replies the office's side
 * @param arrivals what waits for the office
 * @param uploads records of uploads
 */
public record RedisDropStores(
    SubmissionStore submissions,
    MailboxStore mailboxes,
    ReplyStore replies,
    ArrivalStore arrivals,
    UploadStore uploads) {

  /**
   * The stores behind a link.
   *
   * @param random draws locators
   */
  public static RedisDropStores on(RedisLink link, Lifetimes lifetimes, SecureRandom random) {
    ClaimUploads claims = new ClaimUploads(link, lifetimes);
    DiscardUploads discards = new DiscardUploads(link);
    MailboxLife life = new MailboxLife(link, lifetimes);
    return new RedisDropStores(
        new SubmitReport(link, lifetimes, claims, new LocatorDraw(random)),
        new RedisMailboxStore(
            new ReadMailbox(link),
            new QueueFollowUp(link, lifetimes, claims),
            new QueueReminder(link),
            new WithdrawReport(link, lifetimes, discards)),
        new RedisReplyStore(
            new PutReply(link, lifetimes, life), new RenewMailbox(link, lifetimes, life)),
        new RedisArrivalStore(
            link,
            new ListArrivals(link),
            new FetchArrival(link),
            new AcknowledgeArrival(link, discards)),
        new RedisUploadStore(link, new FindGarbage(link)));
  }
}

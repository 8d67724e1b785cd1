package org.tipseal.drop;

import java.security.SecureRandom;
import java.time.Clock;
import org.tipseal.drop.challenge.Challenges;
import org.tipseal.drop.events.DropEvents;
import org.tipseal.drop.mailbox.MailboxService;
import org.tipseal.drop.page.Site;
import org.tipseal.drop.profile.ProfileBoard;
import org.tipseal.drop.submission.SubmissionService;
import org.tipseal.drop.upload.Discarded;
import org.tipseal.drop.upload.UploadService;

/** What all event loops of a drop share. Each part is safe for use by several threads. */
record DropServices(
    DropConfig config,
    DropStores stores,
    ProfileBoard board,
    Site site,
    Challenges challenges,
    SubmissionService submissions,
    MailboxService mailboxes,
    UploadService uploads,
    Discarded discarded,
    DropEvents events,
    Clock clock) {

  static DropServices of(
      DropConfig config,
      DropStores stores,
      ProfileBoard board,
      Site site,
      DropEvents events,
      Clock clock,
      SecureRandom random) {
    Discarded discarded = new Discarded(stores.content());
    return new DropServices(
        config,
        stores,
        board,
        site,
        new Challenges(config.challenge(), clock, random),
        new SubmissionService(stores.submissions(), board, events, clock),
        new MailboxService(stores.mailboxes(), board, discarded, events, clock),
        new UploadService(
            stores.uploads(), stores.content(), config.uploads(), events, clock, random),
        discarded,
        events,
        clock);
  }
}

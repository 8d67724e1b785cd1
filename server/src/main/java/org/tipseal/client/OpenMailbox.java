package org.tipseal.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.SignedMessage;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.crypto.receipt.RecipientMemo;
import org.tipseal.crypto.submission.FollowUpSubmission;

/** A mailbox in the hands of whoever has its receipt. */
public final class OpenMailbox implements AutoCloseable {
  private static final int TRIES = 3;

  private final Reporter reporter;
  private final VerifiedProfile profile;
  private final ReceiptKeys keys;
  private final MailboxAccess access;
  private final EnvelopeOpener opener;

  /** Takes the keys over: they are wiped with this. */
  OpenMailbox(Reporter reporter, Locator locator, ReceiptKeys keys, VerifiedProfile profile) {
    this.reporter = reporter;
    this.profile = profile;
    this.keys = keys;
    this.access = new MailboxAccess(locator, keys);
    this.opener = new EnvelopeOpener(keys.replyKey());
  }

  /**
   * Reads the mailbox and checks everything in it.
   *
   * @return what it says; the first forged or altered thing is named in it
   * @throws ClientException {@code MAILBOX_NOT_FOUND}, or the drop cannot be reached
   */
  public MailboxView read() throws ClientException {
    Mailbox mailbox = fetch();
    Optional<LocalDate> acknowledged = Optional.empty();
    List<MailboxView.Reply> replies = new ArrayList<>();
    Optional<MailboxView.Refusal> refusal = Optional.empty();
    long number = 0;
    try {
      if (mailbox.acknowledgement() != null) {
        acknowledged = Optional.of(acknowledged(mailbox.acknowledgement()));
      }
      for (Mailbox.Sealed sealed : mailbox.replies()) {
        number++;
        replies.add(new MailboxView.Reply(number, open(sealed, number)));
      }
    } catch (RefusedException e) {
      refusal = Optional.of(new MailboxView.Refusal(number, e.defect()));
    }
    return new MailboxView(
        mailbox.ended(),
        mailbox.overdue(),
        mailbox.daysLeft(),
        acknowledged,
        mailbox.followUps(),
        mailbox.remindable(),
        replies,
        refusal);
  }

  /**
   * Adds to the report.
   *
   * @param text what to add; may be empty if something is attached
   * @param paths files to attach
   * @param channels ids of the channels that it is sealed to; empty: those that got the report
   * @return its number and recipients
   * @throws RefusedException {@code expired-epoch} if the agency has no key for today, {@code
   *     memo-forged} if no channels are named and the drop altered which got the report
   * @throws ClientException if it cannot be sent
   */
  public FollowedUp followUp(String text, List<Path> paths, List<String> channels)
      throws RefusedException, ClientException {
    List<EvidenceFile> files = reporter.evidence().read(paths, profile.profile().attachmentBytes());
    Mailbox before = fetch();
    if (before.ended()) {
      throw new ClientException(ClientException.Reason.MAILBOX_ENDED);
    }
    Recipients recipients = recipients(channels, before);
    long number = before.followUps() + 1;
    List<Attachment> attachments = List.of();
    VerifiedProfile current = profile;
    for (int i = 1; ; i++) {
      List<Attachment> begun = attachments;
      attachments = Problems.translate(() -> reporter.evidence().send(files, begun, unkept -> {}));
      byte[] submission =
          seal(
              number,
              new FollowUpPayload(text, EvidenceSender.manifest(files, attachments, List.of())),
              current,
              recipients.keys(current, reporter.today()));
      try {
        reporter.progress().step(Progress.Step.SENDING);
        reporter
            .patience()
            .insist(
                () -> {
                  reporter.drop().postFollowUp(access, submission);
                  return null;
                });
        return new FollowedUp(number, recipients);
      } catch (DropProblemException e) {
        if (i == TRIES || !(e.is("profile-outdated") || e.is("attachment-missing"))) {
          throw Problems.translate(e);
        }
        current = reporter.profile();
      }
    }
  }

  /**
   * A follow-up that the drop has taken.
   *
   * @param number from 1
   * @param recipients whom it is sealed to
   */
  public record FollowedUp(long number, Recipients recipients) {}

  private Recipients recipients(List<String> channels, Mailbox mailbox)
      throws RefusedException, ClientException {
    if (!channels.isEmpty()) {
      return Recipients.named(channels, profile);
    }
    if (mailbox.memo() == null) {
      throw new RefusedException(Defect.MEMO_FORGED);
    }
    byte[] memo = Bytes.fromB64u(mailbox.memo(), RecipientMemo.LENGTH, Defect.MEMO_FORGED);
    return Recipients.forFollowUp(RecipientMemo.open(keys, memo), profile);
  }

  /**
   * Presses for an answer.
   *
   * @throws ClientException {@code REMINDER_NOT_DUE}, or it cannot be sent
   */
  public void remind() throws ClientException {
    byte[] statement =
        Statement.sign(context(Purpose.REMINDER, reporter.today().toEpochDay()), keys.signKey());
    state("reminder-not-due", () -> reporter.drop().postReminder(access, statement));
  }

  /**
   * Withdraws the report. Whatever of it the office has not fetched is gone at once, and so is the
   * mailbox.
   *
   * @throws ClientException if it cannot be sent
   */
  public void withdraw() throws ClientException {
    byte[] statement = Statement.sign(context(Purpose.WITHDRAWAL, 0), keys.signKey());
    state("mailbox-not-found", () -> reporter.drop().postWithdrawal(access, statement));
  }

  /** Something to be said to the drop once. */
  private interface Saying {
    void say() throws IOException, ClientException, DropProblemException;
  }

  /**
   * Sends a statement. If an answer was lost on the way, the refusal that a second one gets shows
   * that the first one arrived.
   */
  private void state(String whenSaidBefore, Saying saying) throws ClientException {
    reporter.progress().step(Progress.Step.SENDING);
    boolean[] tried = {false};
    try {
      reporter
          .patience()
          .insist(
              () -> {
                try {
                  saying.say();
                } catch (DropProblemException e) {
                  if (!(tried[0] && e.is(whenSaidBefore))) {
                    throw e;
                  }
                } finally {
                  tried[0] = true;
                }
                return null;
              });
    } catch (DropProblemException e) {
      throw Problems.translate(e);
    }
  }

  private Mailbox fetch() throws ClientException {
    return Problems.translate(
        () -> reporter.patience().insist(() -> reporter.drop().mailbox(access)));
  }

  private LocalDate acknowledged(String encoded) throws RefusedException {
    byte[] statement = Bytes.fromB64u(encoded, Statement.LENGTH, Defect.MESSAGE_MALFORMED);
    long day = Statement.number(statement);
    Statement.verify(context(Purpose.ACKNOWLEDGEMENT, day), statement, profile.officeKeys());
    return LocalDate.ofEpochDay(day);
  }

  private ReplyPayload open(Mailbox.Sealed sealed, long number) throws RefusedException {
    if (sealed.number() != number) {
      throw new RefusedException(Defect.OUT_OF_ORDER);
    }
    byte[] signed =
        opener.open(
            Bytes.fromB64(sealed.envelope(), Defect.ENVELOPE_MALFORMED),
            new EnvelopeContext(Purpose.REPLY, 0, profile.agency()));
    return ReplyPayload.parse(
        SignedMessage.verify(context(Purpose.REPLY, number), signed, profile.officeKeys()));
  }

  private byte[] seal(
      long number,
      FollowUpPayload payload,
      VerifiedProfile current,
      List<XWingPublicKey> recipients)
      throws RefusedException, ClientException {
    byte[] signed =
        SignedMessage.sign(context(Purpose.FOLLOW_UP, number), payload.toBytes(), keys.signKey());
    if (signed.length > EnvelopeSealer.maxPayload(recipients.size())) {
      throw new ClientException(ClientException.Reason.TOO_LONG);
    }
    byte[] envelope =
        new EnvelopeSealer(reporter.random())
            .seal(
                new EnvelopeContext(
                    Purpose.FOLLOW_UP, current.epoch(reporter.today()), current.agency()),
                recipients,
                signed);
    return FollowUpSubmission.of(
            number, payload.attachments().stream().map(AttachmentEntry::upload).toList(), envelope)
        .encode();
  }

  private SignatureContext context(Purpose purpose, long number) {
    return new SignatureContext(
        purpose, profile.agency(), access.locator(), keys.mailboxId(), number);
  }

  /** Wipes the keys. */
  @Override
  public void close() {
    keys.close();
  }
}

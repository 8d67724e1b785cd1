package org.tipseal.office.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.payload.Retaliation;
import org.tipseal.storage.StorageUnavailableException;

/** Turns what is stored into what people see. */
final class CaseViews {
  private CaseViews() {}

  static CaseSummary summary(CaseBook book, CaseBook.Opened opened) {
    CaseRecord record = opened.record();
    LocalDate today = book.today();
    Optional<ClockView> first = book.clocks().firstDue(record.clocks(), today);
    return new CaseSummary(
        opened.id(),
        record.status(),
        record.reward(),
        record.facts().category(),
        record.facts().region(),
        record.facts().mode(),
        record.facts().target(),
        record.facts().channels(),
        record.handling().channel(),
        record.handling().assignee(),
        record.handling().campaign(),
        record.handling().parent(),
        record.handling().proposal().isPresent(),
        record.received(),
        first.map(ClockView::due),
        first.map(ClockView::code),
        first.map(ClockView::overdue).orElse(false),
        record.followUps().count(),
        record.unanswered(),
        record.urgent(),
        record.links(),
        record.reminded(),
        record.mailboxEnded());
  }

  static boolean matches(CaseFilter filter, CaseSummary row) {
    return filter.status().map(row.status()::equals).orElse(true)
        && filter.category().map(row.category()::equals).orElse(true)
        && filter.channel().map(row.channel()::equals).orElse(true)
        && filter.link().map(row.links()::contains).orElse(true)
        && (!filter.overdueOnly() || row.overdue());
  }

  /** Finds out how far a reply has come. */
  @FunctionalInterface
  interface Deliveries {
    Delivery of(long number) throws StorageUnavailableException;
  }

  /** What stands in the conversation; what is for the office alone stands in the history. */
  static Optional<ConversationEntry> entry(Entry entry, Deliveries deliveries)
      throws StorageUnavailableException {
    if (entry instanceof Entry.FollowUp followUp) {
      String text = followUp.payload().text();
      Optional<Retaliation> retaliation = Retaliation.of(text);
      return Optional.of(
          new ConversationEntry.FollowUp(
              followUp.day(),
              followUp.number(),
              retaliation.map(Retaliation::link),
              retaliation.map(Retaliation::said).orElse(text),
              followUp.payload().attachments().size()));
    }
    if (entry instanceof Entry.Reply reply) {
      return Optional.of(
          new ConversationEntry.Reply(
              reply.day(),
              reply.number(),
              reply.status(),
              reply.detail(),
              reply.text(),
              deliveries.of(reply.number())));
    }
    if (entry instanceof Entry.Withdrawal withdrawal) {
      return Optional.of(new ConversationEntry.Withdrawal(withdrawal.day(), withdrawal.status()));
    }
    if (entry instanceof Entry.Decision decision) {
      return Optional.of(
          new ConversationEntry.Decision(decision.day(), decision.status(), decision.detail()));
    }
    return entry instanceof Entry.Reminder
        ? Optional.of(new ConversationEntry.Reminder(entry.day()))
        : Optional.empty();
  }

  /**
   * An attachment and what brought it.
   *
   * @param followUp the number of the follow-up; 0 for the report
   */
  record Attached(long followUp, AttachmentEntry entry) {}

  /**
   * Every attachment of the report and of the follow-ups, in this order: an attachment's id is its
   * place here, from 1.
   */
  static List<Attached> manifest(ReportPayload report, List<Entry> entries) {
    List<Attached> all = new ArrayList<>();
    report.attachments().forEach(entry -> all.add(new Attached(0, entry)));
    for (Entry entry : entries) {
      if (entry instanceof Entry.FollowUp followUp) {
        followUp
            .payload()
            .attachments()
            .forEach(attached -> all.add(new Attached(followUp.number(), attached)));
      }
    }
    return all;
  }

  static List<AttachmentView> attachments(List<Attached> manifest) {
    List<AttachmentView> views = new ArrayList<>();
    manifest.forEach(attached -> views.add(view(views.size() + 1, attached)));
    return views;
  }

  static byte[] digest(AttachmentEntry entry) {
    return HexFormat.of().parseHex(entry.sha256());
  }

  private static AttachmentView view(int id, Attached attached) {
    AttachmentEntry entry = attached.entry();
    return new AttachmentView(
        id,
        attached.followUp(),
        entry.name(),
        entry.type(),
        entry.size(),
        entry.sha256(),
        entry.kind(),
        entry.description(),
        entry.capturedOn(),
        entry.originalSha256());
  }
}

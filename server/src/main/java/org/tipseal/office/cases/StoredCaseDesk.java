package org.tipseal.office.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.payload.IdentityContext;
import org.tipseal.crypto.payload.IdentityPart;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.storage.StorageUnavailableException;

/** The desk over the store and the archive. */
final class StoredCaseDesk implements CaseDesk {
  /**
   * Two people who change one case at the same moment both get through; more tries than this mean
   * something is wrong.
   */
  private static final int MAX_TRIES = 20;

  private static final int PAGE = 200;
  private static final int MAX_LIMIT = 1000;

  private final CaseBook book;
  private final Conversation conversation;
  private final CaseFiles files;
  private final Archive archive;
  private final StatusRules rules;
  private final ReplySealer sealer;
  private final QuarantineList quarantine;
  private final Answers answers;
  private final CaseTransfers transfers;
  private final CaseAttachments attachments;
  private final Runnable closing;

  StoredCaseDesk(Cases cases, QuarantineList quarantine, SecureRandom random, Runnable closing) {
    this.book = cases.book();
    this.conversation = cases.conversation();
    this.files = cases.files();
    this.archive = cases.archive();
    this.rules = cases.rules();
    this.sealer = cases.sealer();
    this.quarantine = quarantine;
    this.answers = new Answers(cases, random);
    this.transfers = cases.transfers();
    this.attachments = new CaseAttachments(cases);
    this.closing = closing;
  }

  @Override
  public CasePage page(CaseFilter filter, int offset, int limit) throws DeskRefusedException {
    checkPage(offset, limit);
    return Asking.about(
        () -> {
          List<CaseSummary> rows = new ArrayList<>();
          List<CaseId> damaged = new ArrayList<>();
          int skipped = 0;
          int from = 0;
          CaseBook.Batch batch = book.byClock(filter.finished(), from, PAGE);
          while (!batch.isEmpty()) {
            damaged.addAll(batch.damaged());
            for (CaseBook.Opened opened : batch.opened()) {
              CaseSummary row = CaseViews.summary(book, opened);
              if (!CaseViews.matches(filter, row)) {
                continue;
              }
              if (skipped < offset) {
                skipped++;
              } else if (rows.size() < limit) {
                rows.add(row);
              }
            }
            from += PAGE;
            batch =
                rows.size() < limit
                    ? book.byClock(filter.finished(), from, PAGE)
                    : CaseBook.Batch.NOTHING;
          }
          return new CasePage(rows, damaged);
        });
  }

  @Override
  public CaseView show(CaseId id) throws DeskRefusedException {
    return Asking.about(
        () -> {
          CaseBook.Opened opened = opened(id);
          List<Entry> entries = conversation.readAll(id, opened.record().lastEntry());
          ReportPayload report = answers.report(id);
          List<ConversationEntry> shown = new ArrayList<>();
          List<HistoryEntry> history = new ArrayList<>();
          for (Entry entry : entries) {
            HistoryEntry.of(entry).ifPresent(history::add);
            CaseViews.entry(entry, number -> deliveryOf(opened, number)).ifPresent(shown::add);
          }
          return new CaseView(
              CaseViews.summary(book, opened),
              opened.record().locator().value(),
              report.form(),
              CaseViews.attachments(CaseViews.manifest(report, entries)),
              archive.has(files.identity(id)),
              shown,
              book.clocks().view(opened.record().clocks(), book.today()),
              rules.next(opened.record()),
              history,
              proposal(opened));
        });
  }

  @Override
  public long answer(CaseId id, Answer answer) throws DeskRefusedException {
    if (transfers.isMeant(answer)) {
      Handover handover = new Handover(answer.detail().get(), true, Optional.empty(), answer.by());
      return transfers.hand(id, handover, answer.text(), row -> {});
    }
    return Asking.about(
        () -> {
          for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            CaseBook.Opened opened = opened(id);
            Optional<Long> number = answers.give(opened, answer);
            if (number.isPresent()) {
              return number.get();
            }
          }
          throw Asking.busy();
        });
  }

  @Override
  public void check(CaseId id, Answer answer) throws DeskRefusedException {
    Asking.about(() -> rules.check(opened(id).record(), answer.status(), answer.detail()));
  }

  @Override
  public Delivery delivery(CaseId id, long number) throws DeskRefusedException {
    return Asking.about(
        () -> {
          CaseBook.Opened opened = opened(id);
          if (number == 0) {
            return Delivery.TOO_LATE;
          }
          if (number < 0 || number > opened.record().replies()) {
            throw new DeskRefusedException(
                Reason.NO_SUCH_CASE, "Case " + id + " has no reply " + number + ".");
          }
          return deliveryOf(opened, number);
        });
  }

  @Override
  public void extend(CaseId id) throws DeskRefusedException {
    Asking.about(
        () -> {
          for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            CaseBook.Opened opened = opened(id);
            List<ClockRun> clocks =
                book.clocks()
                    .extended(opened.record().clocks())
                    .orElseThrow(
                        () ->
                            new DeskRefusedException(
                                Reason.STATUS_NOT_ALLOWED,
                                "The time for completion is not running or was extended before."));
            CaseRecord next = opened.record().change().clocks(clocks).done();
            if (book.change(opened, next, CaseBook.With.NOTHING)) {
              return null;
            }
          }
          throw Asking.busy();
        });
  }

  @Override
  public void save(CaseId id, int attachment, OutputStream out)
      throws DeskRefusedException, IOException {
    List<CaseViews.Attached> manifest = Asking.about(() -> manifest(opened(id)));
    try {
      attachments.copy(id, manifest, attachment, out);
    } catch (ArchiveDamagedException | RefusedException e) {
      throw Asking.damaged(e);
    }
  }

  @Override
  public AttachmentContent content(CaseId id, int attachment) throws DeskRefusedException {
    return Asking.about(
        () -> {
          try {
            return attachments.open(id, manifest(opened(id)), attachment);
          } catch (RefusedException e) {
            throw Asking.damaged(e);
          }
        });
  }

  @Override
  public SealedIdentity identity(CaseId id) throws DeskRefusedException {
    return Asking.about(
        () -> {
          CaseBook.Opened opened = opened(id);
          if (!archive.has(files.identity(id))) {
            throw new DeskRefusedException(
                Reason.NO_IDENTITY, "The report of case " + id + " came without an identity part.");
          }
          return new SealedIdentity(
              identityPart(id),
              new IdentityContext(
                  sealer.agency(), opened.record().mailbox(), opened.record().signKey()));
        });
  }

  @Override
  public List<QuarantineView> quarantine(int offset, int limit) throws DeskRefusedException {
    checkPage(offset, limit);
    return Asking.about(() -> quarantine.list(offset, limit));
  }

  @Override
  public void close() {
    closing.run();
  }

  private Optional<HistoryEntry> proposal(CaseBook.Opened opened)
      throws ArchiveDamagedException, IOException {
    Optional<String> name = opened.record().handling().proposal();
    return name.isEmpty()
        ? Optional.empty()
        : HistoryEntry.of(conversation.read(opened.id(), name.get()));
  }

  private Delivery deliveryOf(CaseBook.Opened opened, long number)
      throws StorageUnavailableException {
    if (book.store().isQueued(opened.id(), number)) {
      return Delivery.QUEUED;
    }
    long tooLateFrom = opened.record().tooLateFrom();
    return tooLateFrom > 0 && number >= tooLateFrom ? Delivery.TOO_LATE : Delivery.DELIVERED;
  }

  private List<CaseViews.Attached> manifest(CaseBook.Opened opened)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    List<Entry> entries = conversation.readAll(opened.id(), opened.record().lastEntry());
    return CaseViews.manifest(answers.report(opened.id()), entries);
  }

  private IdentityPart identityPart(CaseId id) throws ArchiveDamagedException, IOException {
    try {
      return IdentityPart.parse(archive.read(files.identity(id)));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(files.identity(id));
    }
  }

  private CaseBook.Opened opened(CaseId id)
      throws StorageUnavailableException, ArchiveDamagedException, DeskRefusedException {
    return book.find(id).orElseThrow(() -> Asking.noSuchCase(id));
  }

  private static void checkPage(int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a page starts at 0 or later and has 1 to 1000 rows");
    }
  }
}

package org.tipseal.office.cases;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentOpener;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.IdentityContext;
import org.tipseal.crypto.payload.IdentityPart;
import org.tipseal.crypto.payload.ReplyPayload;
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
  private static final int NAME_BYTES = 10;

  private final CaseBook book;
  private final Conversation conversation;
  private final CaseFiles files;
  private final Archive archive;
  private final StatusRules rules;
  private final ReplySealer sealer;
  private final QuarantineList quarantine;
  private final SecureRandom random;
  private final Runnable closing;

  StoredCaseDesk(Cases cases, QuarantineList quarantine, SecureRandom random, Runnable closing) {
    this.book = cases.book();
    this.conversation = cases.conversation();
    this.files = cases.files();
    this.archive = cases.archive();
    this.rules = cases.rules();
    this.sealer = cases.sealer();
    this.quarantine = quarantine;
    this.random = random;
    this.closing = closing;
  }

  @Override
  public List<CaseSummary> list(CaseFilter filter, int offset, int limit)
      throws DeskRefusedException {
    checkPage(offset, limit);
    return asking(
        () -> {
          List<CaseSummary> rows = new ArrayList<>();
          int skipped = 0;
          int from = 0;
          List<CaseBook.Opened> page = book.byClock(filter.finished(), from, PAGE);
          while (!page.isEmpty() && rows.size() < limit) {
            for (CaseBook.Opened opened : page) {
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
            page = rows.size() < limit ? book.byClock(filter.finished(), from, PAGE) : List.of();
          }
          return List.copyOf(rows);
        });
  }

  @Override
  public CaseView show(CaseId id) throws DeskRefusedException {
    return asking(
        () -> {
          CaseBook.Opened opened = opened(id);
          List<Entry> entries = conversation.readAll(id, opened.record().lastEntry());
          ReportPayload report = report(id);
          List<ConversationEntry> shown = new ArrayList<>();
          for (Entry entry : entries) {
            shown.add(CaseViews.entry(entry, number -> deliveryOf(opened, number)));
          }
          return new CaseView(
              CaseViews.summary(book, opened),
              opened.record().locator().value(),
              report.form(),
              CaseViews.attachments(CaseViews.manifest(report, entries)),
              archive.has(files.identity(id)),
              shown,
              book.clocks().view(opened.record().clocks(), book.today()),
              rules.next(opened.record()));
        });
  }

  @Override
  public long answer(CaseId id, String status, Optional<String> detail, Optional<String> text)
      throws DeskRefusedException {
    return asking(
        () -> {
          for (int attempt = 0; attempt < MAX_TRIES; attempt++) {
            CaseBook.Opened opened = opened(id);
            boolean reward = rules.check(opened.record(), status, detail);
            requireParent(id, status, detail);
            Optional<Long> number =
                opened.record().mailboxEnded()
                    ? decide(opened, status, reward, detail, text)
                    : reply(opened, status, reward, detail, text);
            if (number.isPresent()) {
              return number.get();
            }
          }
          throw busy();
        });
  }

  @Override
  public Delivery delivery(CaseId id, long number) throws DeskRefusedException {
    return asking(
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
    asking(
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
          throw busy();
        });
  }

  @Override
  public void save(CaseId id, int attachment, OutputStream out)
      throws DeskRefusedException, IOException {
    CaseViews.Attached attached =
        asking(
            () -> {
              CaseBook.Opened opened = opened(id);
              List<Entry> entries = conversation.readAll(id, opened.record().lastEntry());
              List<CaseViews.Attached> manifest = CaseViews.manifest(report(id), entries);
              if (attachment < 1 || attachment > manifest.size()) {
                throw new DeskRefusedException(
                    Reason.NO_SUCH_ATTACHMENT,
                    "Case " + id + " has no attachment " + attachment + ".");
              }
              return manifest.get(attachment - 1);
            });
    AttachmentEntry entry = attached.entry();
    String path = files.attachment(id, attached.followUp(), entry.upload());
    if (!archive.has(path)) {
      throw damaged(new ArchiveDamagedException(path));
    }
    try (InputStream sealed = Files.newInputStream(archive.file(path))) {
      AttachmentOpener.copy(sealed, out, entry.key(), entry.size(), CaseViews.digest(entry));
    } catch (RefusedException e) {
      throw damaged(e);
    }
  }

  @Override
  public SealedIdentity identity(CaseId id) throws DeskRefusedException {
    return asking(
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
    return asking(() -> quarantine.list(offset, limit));
  }

  @Override
  public void close() {
    closing.run();
  }

  /** The number of the reply; empty if someone else changed the case meanwhile. */
  private Optional<Long> reply(
      CaseBook.Opened opened,
      String status,
      boolean reward,
      Optional<String> detail,
      Optional<String> text)
      throws IOException,
          ArchiveDamagedException,
          StorageUnavailableException,
          DeskRefusedException {
    CaseId id = opened.id();
    CaseRecord record = opened.record();
    LocalDate today = book.today();
    boolean changes = !status.equals(reward ? record.reward().orElse("") : record.status());
    if (!changes && text.filter(words -> !words.isBlank()).isEmpty()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED, "There is neither a new status nor a text to send.");
    }
    long number = record.replies() + 1;
    Optional<String> told = rules.detailIsInternal(status) ? Optional.empty() : detail;
    byte[] payload = new ReplyPayload(today, status, told, text).toBytes();
    if (payload.length > ReplySealer.maxPayload()) {
      throw new DeskRefusedException(
          Reason.TEXT_NOT_ALLOWED,
          "The text is too long: " + ReplySealer.maxPayload() + " bytes fit into one reply.");
    }
    Entry.Reply entry =
        new Entry.Reply(
            today,
            number,
            status,
            detail,
            text,
            Buffer.buffer(sealer.seal(record, number, payload, report(id).replyKey())));
    CaseRecord.Change change = changed(record, status, reward, today).replies(number);
    change.clocks(
        book.clocks().answered(change.clocks(), reward ? record.status() : status, today));
    String name = freshName();
    conversation.write(id, name, record.lastEntry(), entry);
    boolean written =
        book.change(
            opened,
            change.unanswered(false).lastEntry(name).done(),
            CaseBook.With.reply(new CaseStore.QueuedReply(id, number, name)));
    if (!written) {
      archive.delete(files.entry(id, name));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  /** Zero; empty if someone else changed the case meanwhile. */
  private Optional<Long> decide(
      CaseBook.Opened opened,
      String status,
      boolean reward,
      Optional<String> detail,
      Optional<String> text)
      throws IOException, StorageUnavailableException, DeskRefusedException {
    if (text.isPresent()) {
      throw new DeskRefusedException(
          Reason.MAILBOX_ENDED,
          "The reporter can no longer read answers. The status can be set without a text.");
    }
    CaseId id = opened.id();
    LocalDate today = book.today();
    String name = freshName();
    conversation.write(
        id, name, opened.record().lastEntry(), new Entry.Decision(today, status, detail));
    CaseRecord next =
        changed(opened.record(), status, reward, today).unanswered(false).lastEntry(name).done();
    if (!book.change(opened, next, CaseBook.With.NOTHING)) {
      archive.delete(files.entry(id, name));
      return Optional.empty();
    }
    return Optional.of(0L);
  }

  private CaseRecord.Change changed(
      CaseRecord record, String status, boolean reward, LocalDate today) {
    CaseRecord.Change change = record.change();
    change.clocks(book.clocks().changed(record.clocks(), status, today));
    return reward ? change.reward(status) : change.status(status);
  }

  /** A case can only be merged with one that is there and is another. */
  private void requireParent(CaseId id, String status, Optional<String> detail)
      throws DeskRefusedException, StorageUnavailableException, ArchiveDamagedException {
    if (detail.isEmpty() || !rules.detailIsInternal(status)) {
      return;
    }
    Optional<CaseId> parent = CaseId.parse(detail.get());
    if (parent.isEmpty() || parent.get().equals(id) || book.find(parent.get()).isEmpty()) {
      throw new DeskRefusedException(
          Reason.REASON_NOT_ALLOWED, detail.get() + " is no other case to merge this one with.");
    }
  }

  private Delivery deliveryOf(CaseBook.Opened opened, long number)
      throws StorageUnavailableException {
    if (book.store().isQueued(opened.id(), number)) {
      return Delivery.QUEUED;
    }
    long tooLateFrom = opened.record().tooLateFrom();
    return tooLateFrom > 0 && number >= tooLateFrom ? Delivery.TOO_LATE : Delivery.DELIVERED;
  }

  private ReportPayload report(CaseId id) throws ArchiveDamagedException, IOException {
    try {
      return ReportPayload.parse(archive.read(files.report(id)));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(files.report(id));
    }
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
    return book.find(id)
        .orElseThrow(
            () -> new DeskRefusedException(Reason.NO_SUCH_CASE, "There is no case " + id + "."));
  }

  private String freshName() {
    byte[] name = new byte[NAME_BYTES];
    random.nextBytes(name);
    return Base32.encode(name);
  }

  private static void checkPage(int offset, int limit) {
    if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a page starts at 0 or later and has 1 to 1000 rows");
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask()
        throws StorageUnavailableException,
            ArchiveDamagedException,
            IOException,
            DeskRefusedException;
  }

  private static <T> T asking(Question<T> question) throws DeskRefusedException {
    try {
      return question.ask();
    } catch (StorageUnavailableException e) {
      throw new DeskRefusedException(
          Reason.OFFICE_NOT_RUNNING, "The office's store cannot be reached: " + e.getMessage(), e);
    } catch (ArchiveDamagedException | IOException e) {
      throw damaged(e);
    }
  }

  private static DeskRefusedException damaged(Exception cause) {
    return new DeskRefusedException(Reason.ARCHIVE_DAMAGED, cause.getMessage(), cause);
  }

  private static DeskRefusedException busy() {
    return new DeskRefusedException(
        Reason.BUSY, "The case is being changed by someone else. Please try again.");
  }
}

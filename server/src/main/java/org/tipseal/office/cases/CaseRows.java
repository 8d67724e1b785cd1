package org.tipseal.office.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.storage.StorageUnavailableException;

/** The rows of cases: one, or all that changed. */
public final class CaseRows {
  private final CaseBook book;
  private final Archive archive;
  private final CaseFiles files;

  CaseRows(CaseBook book, Archive archive, CaseFiles files) {
    this.book = book;
    this.archive = archive;
    this.files = files;
  }

  /**
   * Cases that were made or changed after a change that the reader knows.
   *
   * @param through the number of the last change among these, to go on from; the reader's if there
   *     are none
   * @param rows as they are now, each once
   * @param damaged cases that changed and cannot be opened
   */
  public record Changed(long through, List<CaseRow> rows, List<CaseId> damaged) {
    /** Keeps its own lists. */
    public Changed {
      rows = List.copyOf(rows);
      damaged = List.copyOf(damaged);
    }

    /** Whether nothing has changed. */
    public boolean isEmpty() {
      return rows.isEmpty() && damaged.isEmpty();
    }
  }

  /**
   * Cases that were made or changed, by any process, after a change that the reader knows.
   *
   * @param change the number of that change; 0 for all cases
   * @param limit how many at most
   */
  public Changed changedSince(long change, int limit) throws StorageUnavailableException {
    CaseBook.Changes changes = book.changedSince(change, limit);
    List<CaseRow> rows = new ArrayList<>();
    List<CaseId> damaged = new ArrayList<>(changes.batch().damaged());
    for (CaseBook.Opened opened : changes.batch().opened()) {
      try {
        rows.add(row(opened));
      } catch (ArchiveDamagedException | IOException e) {
        // Whom it must be kept from is not known then, so nobody may see it.
        damaged.add(opened.id());
      }
    }
    return new Changed(changes.through(), rows, damaged);
  }

  /** One case. */
  public Optional<CaseRow> find(CaseId id)
      throws StorageUnavailableException, ArchiveDamagedException, IOException {
    Optional<CaseBook.Opened> opened = book.find(id);
    return opened.isPresent() ? Optional.of(row(opened.get())) : Optional.empty();
  }

  CaseRow row(CaseBook.Opened opened) throws ArchiveDamagedException, IOException {
    CaseRecord record = opened.record();
    Handling handling = record.handling();
    if (handling.excluded().more()) {
      handling = handling.excluded(Exclusion.all(report(opened.id()).form()));
    }
    return new CaseRow(
        CaseViews.summary(book, opened), handling, record.order(), book.isFinished(record));
  }

  private ReportPayload report(CaseId id) throws ArchiveDamagedException, IOException {
    try {
      return ReportPayload.parse(archive.read(files.report(id)));
    } catch (RefusedException e) {
      throw new ArchiveDamagedException(files.report(id));
    }
  }
}

package org.tipseal.office.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.tipseal.storage.StorageUnavailableException;

/**
 * The audit log of an office: written, read, checked. The running office and each command open one
 * of their own on the same folder.
 *
 * <p>Whether somebody may read it is the caller's to check, and to record.
 */
public final class Audit implements AuditLog {
  private final AuditFolder folder;
  private final AuditKeys keys;
  private final AuditHeadStore store;
  private final Clock clock;
  private final AuditJournal journal;

  /**
   * Opens the log; it is made with its first entry.
   *
   * @param folder its own
   * @param keys the office's
   * @param store keeps the head
   * @param clock for the time of entries
   */
  public Audit(Path folder, AuditKeys keys, AuditHeadStore store, Clock clock) {
    this.folder = new AuditFolder(folder);
    this.keys = keys;
    this.store = store;
    this.clock = clock;
    this.journal = new AuditJournal(this.folder, keys, store, clock);
  }

  @Override
  public void record(AuditEvent event) throws StorageUnavailableException {
    journal.record(event);
  }

  /**
   * Entries, the newest first.
   *
   * @param before only entries with lower numbers; {@link Long#MAX_VALUE} for the newest
   * @param limit at most so many
   * @throws IOException if a file cannot be read
   */
  public AuditPage page(AuditFilter filter, long before, int limit) throws IOException {
    return new AuditReader(folder, new SealedEvents(keys.archive())).page(filter, before, limit);
  }

  /**
   * The head as a signed document for keeping elsewhere. What is exported afterwards contains the
   * entry of the export itself, so record that first.
   *
   * @return a DSSE envelope as JSON, under 4 KiB
   */
  public byte[] head() throws StorageUnavailableException {
    Position last = journal.position();
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return new SignedPosition(keys.agency(), last.number(), last.hash(), now)
        .sign(SignedPosition.HEAD, keys.signing().get());
  }

  /**
   * Checks the whole log, with the archive key and against the head in Redis.
   *
   * @param exported heads as {@link #head} gave them
   */
  public AuditReport check(List<byte[]> exported) throws IOException, StorageUnavailableException {
    return AuditVerifier.ofOffice(folder, keys, store).check(exported);
  }

  /**
   * Removes what was recorded before some moment, in whole segments.
   *
   * @return the last entry that went; 0 if none did
   */
  public long prune(Instant before) throws IOException, StorageUnavailableException {
    return new AuditPruner(folder, keys, journal).prune(before);
  }
}

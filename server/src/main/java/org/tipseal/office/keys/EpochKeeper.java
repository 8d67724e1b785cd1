package org.tipseal.office.keys;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Keeps the key file in step with the calendar: epochs ahead are made before they are published,
 * those that are done are destroyed.
 */
public final class EpochKeeper {
  private final KeysetFile file;
  private final EpochRoller roller;
  private final AuditLog log;

  /**
   * Makes it.
   *
   * @param file the key file
   * @param plan when epochs come and go
   * @param random for new keys
   * @param log takes the record of each change
   */
  public EpochKeeper(KeysetFile file, EpochPlan plan, SecureRandom random, AuditLog log) {
    this.file = file;
    this.roller = new EpochRoller(plan, random);
    this.log = log;
  }

  /** What was done. */
  public enum Change {
    /** Epochs were added. */
    MADE,
    /** Epochs were destroyed. */
    DESTROYED
  }

  /**
   * Makes the epochs that are missing ahead, and a backup if one is due.
   *
   * @return what was done, if anything
   * @throws IOException if the key file cannot be written; the keyset then stays as it is
   * @throws StorageUnavailableException if it cannot be recorded; the keyset then stays as it is
   */
  public Optional<Change> makeAhead(LocalDate today)
      throws IOException, StorageUnavailableException {
    file.backUp();
    return change(keyset -> roller.makeAhead(keyset, today), Change.MADE);
  }

  /**
   * Destroys the epochs that are done.
   *
   * @param drained a day before which everything that had come to the drop is in the archive
   * @param today the day in UTC
   * @return what was done, if anything
   * @throws IOException if the key file cannot be written; the keyset then stays as it is
   * @throws StorageUnavailableException if it cannot be recorded; the keyset then stays as it is
   */
  public Optional<Change> destroyDone(LocalDate drained, LocalDate today)
      throws IOException, StorageUnavailableException {
    return change(keyset -> roller.leaveOutDone(keyset, drained, today), Change.DESTROYED);
  }

  /**
   * Puts in force what the root has signed. New channels have keys when this returns. The caller
   * has recorded it.
   *
   * @param decision what it is; its signature is checked here
   * @param today the day in UTC
   * @throws IOException if the key file cannot be written; the keyset then stays as it is
   * @throws RootRefusedException if it is not this root's, or not newer
   */
  public void putInForce(RootDecision decision, LocalDate today)
      throws IOException, RootRefusedException {
    file.change(keyset -> Optional.of(decision.on(keyset, today, roller)));
  }

  private Optional<Change> change(
      Function<OfficeKeyset, Optional<OfficeKeyset>> roll, Change change)
      throws IOException, StorageUnavailableException {
    boolean changed =
        file.<StorageUnavailableException>change(
            present -> {
              Optional<OfficeKeyset> next = roll.apply(present);
              if (next.isPresent()) {
                log.record(event(present, next.get(), change));
              }
              return next;
            });
    return changed ? Optional.of(change) : Optional.empty();
  }

  private static AuditEvent event(OfficeKeyset from, OfficeKeyset to, Change change) {
    AuditEvent event =
        AuditEvent.ofOffice(AuditAction.KEYS_ROLLED).with("serial", "" + to.profile().serial());
    return change == Change.MADE
        ? event.with("made", epochs(to, from))
        : event.with("destroyed", epochs(from, to));
  }

  /** The numbers of the epochs that one keyset has and another has not. */
  private static String epochs(OfficeKeyset in, OfficeKeyset notIn) {
    return in.epochs().stream()
        .filter(epoch -> notIn.epoch(epoch.epoch()).isEmpty())
        .map(epoch -> Long.toString(epoch.epoch()))
        .collect(Collectors.joining(","));
  }
}

package org.tipseal.office.keys;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Keeps the key file in step with the calendar: epochs ahead are made before they are published,
 * those that are done are destroyed.
 */
public final class EpochKeeper {
  private final KeysetFile file;
  private final EpochRoller roller;

  /**
   * Makes it.
   *
   * @param file the key file
   * @param plan when epochs come and go
   * @param random for new keys
   */
  public EpochKeeper(KeysetFile file, EpochPlan plan, SecureRandom random) {
    this.file = file;
    this.roller = new EpochRoller(plan, random);
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
   */
  public Optional<Change> makeAhead(LocalDate today) throws IOException {
    file.backUp();
    return replace(roller.makeAhead(file.keyset(), today), Change.MADE);
  }

  /**
   * Destroys the epochs that are done.
   *
   * @param drained a day before which everything that had come to the drop is in the archive
   * @param today the day in UTC
   * @return what was done, if anything
   * @throws IOException if the key file cannot be written; the keyset then stays as it is
   */
  public Optional<Change> destroyDone(LocalDate drained, LocalDate today) throws IOException {
    return replace(roller.leaveOutDone(file.keyset(), drained, today), Change.DESTROYED);
  }

  private Optional<Change> replace(Optional<OfficeKeyset> next, Change change) throws IOException {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    file.replace(next.get());
    return Optional.of(change);
  }
}

package org.tipseal.office.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.storage.StorageUnavailableException;

/**
 * How the office is. Nothing in it says anything of a case.
 *
 * @param drop the line to the drop
 * @param index what cases are found by
 * @param cases how much there is of everything
 * @param epochs whose keys are there, the earliest first
 * @param endings what ends when
 * @param backup when the last backup was made, if one was
 */
public record Health(
    Drop drop,
    Index index,
    Counts cases,
    List<Epoch> epochs,
    List<Ending> endings,
    Optional<Instant> backup) {
  /** Copies the lists. */
  public Health {
    epochs = List.copyOf(epochs);
    endings = List.copyOf(endings);
  }

  /**
   * The line to the drop.
   *
   * @param connected whether it is up
   * @param since when that began
   * @param heard when anything last came over it; empty if nothing has since the office started
   */
  public record Drop(boolean connected, Instant since, Optional<Instant> heard) {}

  /**
   * What cases are found and joined by.
   *
   * @param behind how many cases have changes that it does not hold yet
   * @param renewing why all of it is being made anew, {@code order} or {@code version}
   */
  public record Index(long behind, Optional<String> renewing) {}

  /** How much there is. */
  public record Counts(long unfinished, long finished, long queuedReplies, long quarantined) {}

  /**
   * An epoch.
   *
   * @param epoch its number
   * @param from the first day on which reports are sealed to it
   * @param to the last such day
   * @param channels how many channels have a key of it
   */
  public record Epoch(long epoch, LocalDate from, LocalDate to, int channels) {}

  /**
   * Something that ends.
   *
   * @param what {@code delegation}, {@code epochs}, {@code drop-certificate} or {@code
   *     desk-certificate}
   * @param day the last good day
   * @param soon whether it is time to do something about it
   */
  public record Ending(String what, LocalDate day, boolean soon) {}

  /** Whoever can tell. */
  @FunctionalInterface
  public interface Watch {
    /** How the office is now. */
    Health look() throws StorageUnavailableException;
  }
}

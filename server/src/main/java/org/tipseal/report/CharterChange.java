package org.tipseal.report;

import java.util.Optional;

/**
 * One thing that a charter says otherwise than the one before it.
 *
 * @param kind what became of it
 * @param place a JSON pointer into the charter that has it: the later one, unless it was removed
 * @param what it is, for a person to read: whose, then which of its texts
 * @param before as it was; empty where it was not there, or for a whole channel or notice
 * @param after as it is; the same
 */
public record CharterChange(
    Kind kind, String place, Label what, Optional<String> before, Optional<String> after) {

  /** What became of a text, a channel or a notice. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED,
    /** The order of the channels or of the notices. */
    MOVED
  }
}

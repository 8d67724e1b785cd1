package org.tipseal.office.audit;

import java.util.Locale;

/** What a check can find wrong with a log. */
public enum AuditFlaw {
  /** An entry is not what the office signed, or not the one that the next entry is chained to. */
  CHANGED_ENTRY,
  /** An entry is not there, though later ones are. */
  REMOVED_ENTRY,
  /** An entry lies in another place than where it belongs. */
  REORDERED,
  /** An entry is signed with a key that the agency's root never let sign. */
  FOREIGN_SIGNATURE,
  /** An entry is signed by the office but was sealed under another archive key. */
  UNREADABLE,
  /** Bytes at the end make no entry. */
  TORN,
  /** Entries at the end are missing: the head in Redis, or an exported one, is of a later entry. */
  CUT_TAIL,
  /**
   * The log and Redis agree with each other but not with a head that was exported: both were set
   * back, or the log was written anew from there on.
   */
  REWOUND_STORE,
  /** Redis has no head, or one that does not open. */
  HEAD_MISSING,
  /** What was given as an exported head is none that this office signed. */
  HEAD_FORGED,
  /** The note of what was pruned is none that this office signed. */
  PRUNED_FORGED;

  /** The name in documents, such as {@code cut-tail}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

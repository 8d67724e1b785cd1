package org.tipseal.office.queue;

import org.tipseal.office.cases.CaseRow;

/** How much of a case somebody gets to see. */
public enum Reach {
  /** All of it. */
  ALL,
  /** That it was handed on, when and to which channel. */
  STUB,
  /** Nothing: for him there is no such case. */
  NOTHING;

  /** Tells how much of a case somebody gets to see. */
  @FunctionalInterface
  public interface Rule {
    /** How much of this one. */
    Reach of(CaseRow row);
  }
}

package org.tipseal.report;

/**
 * When it happened. Each end is a day ({@code 2026-03-09}), a month ({@code 2026-03}), {@code
 * unknown}, or empty.
 *
 * @param from the beginning
 * @param to the end
 */
public record Dates(String from, String to) {

  /** Takes a missing end for an empty one. */
  public Dates {
    from = Texts.orEmpty(from);
    to = Texts.orEmpty(to);
  }
}

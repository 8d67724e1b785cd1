package org.tipseal.office.index;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The filters of all cases by order of arrival, in pages of {@link CasePages#PAGE}: found in a few
 * nanoseconds, since a search asks for every one. One thread writes, any may read.
 */
final class FilterPages {
  private static final int PAGE = (int) CasePages.PAGE;

  /** Two thousand million cases: whatever claims to be later has a damaged number. */
  private static final int MAX_PAGES = 1 << 20;

  private volatile TextFilter[][] pages = {};

  /** The filter of a case, if there is one; else null. */
  TextFilter get(long order) {
    TextFilter[][] present = pages;
    long page = order / PAGE;
    return page < 0 || page >= present.length || present[(int) page] == null
        ? null
        : present[(int) page][(int) (order % PAGE)];
  }

  /** Replaces the filter of a case. */
  void put(long order, TextFilter filter) {
    if (order < 0 || order / PAGE >= MAX_PAGES) {
      return;
    }
    int page = (int) (order / PAGE);
    TextFilter[][] present = pages;
    if (page >= present.length) {
      present = Arrays.copyOf(present, page + 1);
    }
    if (present[page] == null) {
      present[page] = new TextFilter[PAGE];
    }
    present[page][(int) (order % PAGE)] = filter;
    // Readers see what was written into the arrays before this.
    pages = present;
  }

  /** The number of the last page; 0 if there is none. */
  long last() {
    return Math.max(0, pages.length - 1);
  }

  /** The filters of a page as they are saved, by order. */
  Map<Long, byte[]> toBytes(long page) {
    Map<Long, byte[]> saved = new TreeMap<>();
    for (long order = page * PAGE; order < (page + 1) * PAGE; order++) {
      TextFilter filter = get(order);
      if (filter != null) {
        saved.put(order, filter.toBytes());
      }
    }
    return saved;
  }

  /** Forgets all. */
  void clear() {
    pages = new TextFilter[][] {};
  }
}

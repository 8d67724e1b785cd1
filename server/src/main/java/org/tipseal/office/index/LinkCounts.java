package org.tipseal.office.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tipseal.office.cases.CaseId;
import org.tipseal.storage.StorageUnavailableException;

/**
 * How many other cases each case is joined with, in memory, because the queue shows it in every
 * row. A term that very many cases share, such as the address of a large platform, joins none.
 */
public final class LinkCounts implements CaseReader {
  /** A term of more cases than this joins nothing. */
  public static final int COMMON = 200;

  private static final int BATCH = 500;

  private final TermStore store;
  private final TermIndex index;
  private final Map<CaseId, Integer> counts = new ConcurrentHashMap<>();
  private boolean loaded;

  /**
   * Makes it, without any counts yet.
   *
   * @param store which cases have which terms
   * @param index what these counts follow
   */
  public LinkCounts(TermStore store, TermIndex index) {
    this.store = store;
    this.index = index;
  }

  /** How many other cases a case is joined with, whoever may see them. */
  public int of(CaseId id) {
    return counts.getOrDefault(id, 0);
  }

  @Override
  public long seen() throws StorageUnavailableException {
    long seen = index.seen();
    if (!loaded) {
      counts.clear();
      for (long hundred = 0; hundred < store.hundreds(); hundred++) {
        count(store.arrived(hundred));
      }
      loaded = true;
    }
    return seen;
  }

  @Override
  public void forget() {
    loaded = false;
  }

  /** To be shown changes after the index: what they share is looked up there. */
  @Override
  public void take(List<Read> changed) throws StorageUnavailableException {
    Set<CaseId> touched = new LinkedHashSet<>();
    for (Read read : changed) {
      touched.add(read.id());
      for (TermStore.Shared shared : store.shared(read.id(), COMMON + 1)) {
        touched.addAll(shared.cases());
      }
    }
    List<CaseId> all = new ArrayList<>(touched);
    for (int from = 0; from < all.size(); from += BATCH) {
      count(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  private void count(List<CaseId> ids) throws StorageUnavailableException {
    if (ids.isEmpty()) {
      return;
    }
    List<Long> counted = store.counts(ids, COMMON);
    for (int i = 0; i < ids.size(); i++) {
      int count = counted.get(i).intValue();
      if (count > 0) {
        counts.put(ids.get(i), count);
      } else {
        counts.remove(ids.get(i));
      }
    }
  }
}

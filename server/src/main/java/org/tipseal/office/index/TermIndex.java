package org.tipseal.office.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.storage.StorageUnavailableException;

/** Keeps the terms of all cases in the store, as they come along. */
public final class TermIndex implements CaseReader {
  private final TermStore store;
  private final ArchiveKeys keys;
  private final Terms terms;
  private final int version;

  /**
   * Makes it.
   *
   * @param store the database
   * @param keys for the names of terms
   * @param terms takes them from cases
   */
  public TermIndex(TermStore store, ArchiveKeys keys, Terms terms) {
    this.store = store;
    this.keys = keys;
    this.terms = terms;
    this.version = terms.version();
  }

  /** The keyed name of a term. */
  public String name(Term term) {
    return name(keys, term);
  }

  /** The keyed name of a term, by which batches are found, too. */
  public static String name(ArchiveKeys keys, Term term) {
    return keys.name("term", term.key().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public long seen() throws StorageUnavailableException {
    TermStore.Position at = store.position();
    if (at.version() != version) {
      store.clear(version);
      return 0;
    }
    return at.change();
  }

  /** A damaged case keeps the terms it had. */
  @Override
  public void take(List<Read> changed) throws StorageUnavailableException {
    List<TermStore.Entry> entries = new ArrayList<>();
    for (Read read : changed) {
      if (read.view().isPresent() && read.order() > 0) {
        List<Term> all = terms.of(read.view().get());
        entries.add(
            new TermStore.Entry(read.order(), read.id(), names(all, true), names(all, false)));
      }
    }
    long to = changed.get(changed.size() - 1).change();
    // Where another process has made the index anew meanwhile, its position is asked for again.
    var unused = store.write(new TermStore.Position(version, seen()), to, entries);
  }

  private List<String> names(List<Term> all, boolean joining) {
    return all.stream().filter(term -> term.joins() == joining).map(this::name).distinct().toList();
  }

  @Override
  public void forget() throws StorageUnavailableException {
    store.clear(version);
  }
}

package org.tipseal.office.batches;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.batches.format.BatchEntry;
import org.tipseal.office.index.Term;
import org.tipseal.office.index.TermIndex;
import org.tipseal.office.index.Terms;
import org.tipseal.report.Identifier;

/**
 * What entries are found by: their identifiers, in the normal form that cases are found by, too.
 */
public final class BatchTerms {
  private final Terms terms;
  private final ArchiveKeys keys;

  /**
   * Makes it.
   *
   * @param terms normal forms
   * @param keys for the names of terms
   */
  public BatchTerms(Terms terms, ArchiveKeys keys) {
    this.terms = terms;
    this.keys = keys;
  }

  List<BatchStore.TermOfEntry> of(List<BatchEntry> entries) {
    List<BatchStore.TermOfEntry> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      for (String name : names(entries.get(i))) {
        found.add(new BatchStore.TermOfEntry(name, i + 1));
      }
    }
    return found;
  }

  private Set<String> names(BatchEntry entry) {
    Set<String> names = new LinkedHashSet<>();
    for (Identifier identifier : entry.identifiers()) {
      for (Term term : terms.given(identifier.kind(), identifier.value())) {
        names.add(TermIndex.name(keys, term));
      }
    }
    for (Term term : terms.inText(entry.facts())) {
      names.add(TermIndex.name(keys, term));
    }
    return names;
  }
}

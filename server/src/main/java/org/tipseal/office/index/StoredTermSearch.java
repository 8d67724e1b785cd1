package org.tipseal.office.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.report.Domain;
import org.tipseal.report.IdentifierKind;
import org.tipseal.storage.StorageUnavailableException;

/** Searches the terms in the store and the texts in memory. */
public final class StoredTermSearch implements TermSearch {
  private static final int MAX_QUERY = 200;

  private final TermStore store;
  private final TermIndex index;
  private final Terms terms;
  private final TextFilters texts;
  private final Domain domain;

  /**
   * Makes it.
   *
   * @param store terms
   * @param index names them
   * @param terms makes them of a query
   * @param texts for what is found by a part
   * @param domain for the kinds of identifiers
   */
  public StoredTermSearch(
      TermStore store, TermIndex index, Terms terms, TextFilters texts, Domain domain) {
    this.store = store;
    this.index = index;
    this.terms = terms;
    this.texts = texts;
    this.domain = domain;
  }

  @Override
  public Predicate<CaseRow> find(String query) throws StorageUnavailableException {
    String asked = query.strip();
    if (asked.isEmpty() || asked.length() > MAX_QUERY) {
      return row -> false;
    }
    Optional<CaseId> id = CaseId.parse(asked);
    Set<Long> exact = store.orders(names(asked));
    LongPredicate words = texts.find(asked);
    return row ->
        exact.contains(row.order())
            || words.test(row.order())
            || (id.isPresent() && id.get().equals(row.id()));
  }

  /** Of every term that the query may be a spelling of. */
  private List<String> names(String asked) {
    List<Term> all = new ArrayList<>(terms.inText(asked));
    for (IdentifierKind kind : domain.identifierKinds()) {
      if (kind.normalise(asked).oddity().isEmpty()) {
        all.addAll(terms.given(kind.code(), asked));
      }
    }
    try {
      all.add(Terms.locator(Locator.parse(asked, Defect.PAYLOAD_MALFORMED).value()));
    } catch (RefusedException e) {
      // It is no locator.
    }
    return all.stream().map(index::name).distinct().toList();
  }
}

package org.tipseal.office.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.office.cases.CaseId;
import org.tipseal.report.Domain;
import org.tipseal.report.IdentifierKind;
import org.tipseal.storage.StorageUnavailableException;

/** Searches the terms in the store and the texts in memory. */
public final class StoredTermSearch implements TermSearch {
  private static final int LIMIT = 10_000;
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
  public List<CaseId> find(String query) throws StorageUnavailableException {
    String asked = query.strip();
    if (asked.isEmpty() || asked.length() > MAX_QUERY) {
      return List.of();
    }
    Set<CaseId> found = new LinkedHashSet<>();
    CaseId.parse(asked).ifPresent(found::add);
    found.addAll(store.find(names(asked), LIMIT));
    found.addAll(texts.find(asked, LIMIT));
    return found.stream().limit(LIMIT).toList();
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

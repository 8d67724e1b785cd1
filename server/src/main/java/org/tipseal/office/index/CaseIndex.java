package org.tipseal.office.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.report.Domain;
import org.tipseal.storage.StorageUnavailableException;

/** Everything about finding and joining cases, put together: one for each running office. */
public final class CaseIndex implements AutoCloseable {
  private final TermStore store;
  private final Terms terms;
  private final TermIndex index;
  private final TextFilters texts;
  private final LinkCounts counts;
  private final TermSearch search;
  private final ChangeFollower follower;

  /** What else is made of terms, and made anew with the index. */
  @FunctionalInterface
  public interface Renewed {
    /** Makes it anew. */
    void renew() throws StorageUnavailableException;
  }

  /**
   * Puts it together; {@link #start} begins.
   *
   * @param store terms
   * @param feed changes of cases
   * @param opener opens cases, whether anybody may see them or not
   * @param archive the sealed files
   * @param keys for the names of terms
   * @param domain for the kinds of identifiers
   * @param others who want to be shown every case as well
   * @param audit where it is recorded that all of it is made anew
   * @param renewed what is made anew with it
   * @param troubles told of what goes wrong in the background
   */
  public CaseIndex(
      TermStore store,
      CaseStore feed,
      ChangeFollower.Opener opener,
      Archive archive,
      ArchiveKeys keys,
      Domain domain,
      List<CaseReader> others,
      AuditLog audit,
      Renewed renewed,
      Consumer<Throwable> troubles) {
    this.store = store;
    this.terms = new Terms(domain);
    this.index = new TermIndex(store, keys, terms);
    this.texts = new TextFilters(archive, troubles);
    this.counts = new LinkCounts(store, index);
    this.search = new StoredTermSearch(store, index, terms, texts, domain);
    List<CaseReader> readers = new ArrayList<>(List.of(index, texts, counts));
    readers.addAll(others);
    this.follower =
        new ChangeFollower(
            feed, opener, readers, new Renewal(store, terms.version(), audit, renewed), troubles);
  }

  /** Begins to follow what changes. */
  public void start() {
    follower.start();
  }

  /** Follows until nothing is left; for an index that was not started. */
  public void catchUp() throws StorageUnavailableException {
    while (follower.step() > 0) {
      // There is more.
    }
  }

  /** Whether it holds every change that there was a moment ago. */
  public boolean isCaughtUp() {
    return follower.isCaughtUp();
  }

  /**
   * How far it is.
   *
   * @param behind how many cases have changes that it does not hold yet
   * @param renewing why all of it is being made anew, {@code order} or {@code version}; empty if it
   *     is not
   */
  public record State(long behind, Optional<String> renewing) {}

  /** How far it is. */
  public State state() throws StorageUnavailableException {
    return new State(store.behind(), follower.renewing().map(Renewal.Reason::wireName));
  }

  /** Finds cases by what somebody typed. */
  public TermSearch search() {
    return search;
  }

  /** How many cases each case is joined with. */
  public LinkCounts counts() {
    return counts;
  }

  /** Which cases have which terms. */
  public TermStore store() {
    return store;
  }

  /** Takes terms from cases. */
  public Terms terms() {
    return terms;
  }

  /** The keyed name of a term. */
  public String name(Term term) {
    return index.name(term);
  }

  /** Ends following, and saves what took time to make. */
  @Override
  public void close() {
    follower.close();
    texts.save();
  }
}

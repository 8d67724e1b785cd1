package org.tipseal.office.index;

import java.util.List;
import java.util.Set;
import org.tipseal.office.cases.CaseId;
import org.tipseal.storage.StorageUnavailableException;

/**
 * Which cases have which terms. A term comes here by its keyed name alone. The position of the
 * index in the feed of changes moves in the same step as what it stands for, so that after a crash
 * the index is whole as of its position, and going on from there loses nothing and doubles nothing.
 */
public interface TermStore {
  /**
   * Where the index is.
   *
   * @param version of the way terms are made; 0 while the index is being emptied or was never made
   * @param change the number of the last change that it holds
   */
  record Position(int version, long change) {}

  /**
   * What a case is to be found by; it replaces what it was found by before.
   *
   * @param order the place of the case in the order of arrival
   * @param id the case
   * @param joining names of terms that join cases
   * @param others names of further terms
   */
  record Entry(long order, CaseId id, List<String> joining, List<String> others) {
    /** Keeps its own lists. */
    public Entry {
      joining = List.copyOf(joining);
      others = List.copyOf(others);
    }
  }

  /**
   * A joining term of a case.
   *
   * @param name of the term
   * @param count how many cases have it
   * @param cases the first of them in the order of arrival
   */
  record Shared(String name, long count, List<CaseId> cases) {
    /** Keeps its own list. */
    public Shared {
      cases = List.copyOf(cases);
    }
  }

  /** Where the index is. */
  Position position() throws StorageUnavailableException;

  /**
   * Takes cases in and moves the position, in one step.
   *
   * @param at where the index is taken to be
   * @param to the number of the last change that these cases hold
   * @return false, and nothing is changed, if the index is elsewhere
   */
  boolean write(Position at, long to, List<Entry> entries) throws StorageUnavailableException;

  /**
   * Empties the index and puts it before the first change. It may be cut off at any time and is
   * done again then.
   *
   * @param version of the way terms will be made from now on
   */
  void clear(int version) throws StorageUnavailableException;

  /**
   * Orders to make the index anew, which whoever keeps it carries out.
   *
   * @param given the number of the last one; 0 if there was none
   * @param begun the number of the last one that was begun
   */
  record Orders(long given, long begun) {}

  /** Orders the index to be made anew, and gives the order's number. */
  long order() throws StorageUnavailableException;

  /** What was ordered. */
  Orders orders() throws StorageUnavailableException;

  /** Notes that all orders up to one are begun. */
  void begun(long order) throws StorageUnavailableException;

  /** How many cases have changes that the index does not hold. */
  long behind() throws StorageUnavailableException;

  /** Cases that have any of some terms, the newest first. */
  List<CaseId> find(List<String> names, int limit) throws StorageUnavailableException;

  /** The places in the order of arrival of all cases that have any of some terms. */
  Set<Long> orders(List<String> names) throws StorageUnavailableException;

  /**
   * The joining terms of a case that other cases have too.
   *
   * @param limit how many cases of each term at most
   */
  List<Shared> shared(CaseId id, int limit) throws StorageUnavailableException;

  /**
   * How many other cases each case shares a joining term with, in the order asked.
   *
   * @param common a term that more cases have than this joins nothing
   */
  List<Long> counts(List<CaseId> ids, int common) throws StorageUnavailableException;

  /**
   * The cases that are in the index, a hundred at a time as they arrived.
   *
   * @param hundred which, from 0
   */
  List<CaseId> arrived(long hundred) throws StorageUnavailableException;

  /** How many hundreds there are. */
  long hundreds() throws StorageUnavailableException;
}

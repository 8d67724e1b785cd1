package org.tipseal.office.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.batches.BatchStore;
import org.tipseal.office.cases.Answer;
import org.tipseal.office.cases.CaseDesk;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseRows;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.index.CaseIndex;
import org.tipseal.office.index.LinkCounts;
import org.tipseal.office.index.Term;
import org.tipseal.office.index.TermStore;
import org.tipseal.office.index.Terms;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Right;
import org.tipseal.storage.StorageUnavailableException;

/** Links as officers see them: need to know, and the record of who looked, are seen to here. */
public final class LinkDesk {
  private static final int MAX_LINKS = 100;
  private static final String MERGED = "S35";

  private final CaseGate gate;
  private final CaseRows rows;
  private final CaseIndex index;
  private final CaseDesk desk;
  private final BatchDesk batches;
  private final AuditLog audit;
  private final Lanes lanes = Lanes.bundled();

  /**
   * Makes it.
   *
   * @param gate decides on the case that is asked about
   * @param rows who may reach which other case
   * @param index which cases share what
   * @param desk opens and answers
   * @param batches what institutions sent
   * @param audit where it is recorded who looked
   */
  public LinkDesk(
      CaseGate gate,
      CaseRows rows,
      CaseIndex index,
      CaseDesk desk,
      BatchDesk batches,
      AuditLog audit) {
    this.gate = gate;
    this.rows = rows;
    this.index = index;
    this.desk = desk;
    this.batches = batches;
    this.audit = audit;
  }

  /**
   * The cases that share something with one.
   *
   * @throws DeskRefusedException if the officer does not reach it
   */
  public CaseLinks links(Officer officer, CaseId id)
      throws StorageUnavailableException, DeskRefusedException {
    Reached reached = new Reached(rows, officer);
    CaseRow own = gate.opened(officer, Right.OPEN_CASE, id);
    audit.record(AuditEvent.of(AuditAction.LINKS_SEEN, officer.id(), id.value()));
    Map<String, Term> terms = new HashMap<>();
    for (Term term : index.terms().of(desk.show(id))) {
      terms.put(index.name(term), term);
    }
    Map<CaseId, List<Term>> shared = new LinkedHashMap<>();
    for (TermStore.Shared each : index.store().shared(id, LinkCounts.COMMON + 1)) {
      Term term = terms.get(each.name());
      if (term != null && each.count() <= LinkCounts.COMMON) {
        each.cases().stream()
            .filter(other -> !other.equals(id))
            .forEach(o -> shared.computeIfAbsent(o, unseen -> new ArrayList<>()).add(term));
      }
    }
    List<CaseLinks.Link> links = new ArrayList<>();
    int hidden = 0;
    for (Map.Entry<CaseId, List<Term>> each : shared.entrySet()) {
      Optional<CaseRow> row = reached.find(each.getKey());
      if (row.isPresent()) {
        boolean earlier = row.get().order() < own.order();
        links.add(new CaseLinks.Link(row.get(), earlier, each.getValue()));
      } else {
        hidden++;
      }
    }
    links.sort(
        Comparator.comparingInt((CaseLinks.Link link) -> -link.shared().size())
            .thenComparingLong(link -> link.row().order()));
    boolean more = links.size() > MAX_LINKS;
    return new CaseLinks(
        more ? links.subList(0, MAX_LINKS) : links,
        hidden,
        more,
        merged(reached, id),
        batches(officer, terms));
  }

  private List<BatchStore.Match> batches(Officer officer, Map<String, Term> terms)
      throws StorageUnavailableException, DeskRefusedException {
    List<String> joining =
        terms.entrySet().stream()
            .filter(term -> term.getValue().joins())
            .map(Map.Entry::getKey)
            .toList();
    try {
      return batches.matching(officer, joining, LinkCounts.COMMON).stream()
          .limit(MAX_LINKS)
          .toList();
    } catch (ArchiveDamagedException e) {
      throw new DeskRefusedException(Reason.ARCHIVE_DAMAGED, e.getMessage(), e);
    }
  }

  private List<CaseId> merged(Reached reached, CaseId id) throws StorageUnavailableException {
    List<CaseRow> found = new ArrayList<>();
    for (CaseId child : index.store().find(List.of(index.name(Terms.parent(id))), MAX_LINKS)) {
      reached.find(child).ifPresent(found::add);
    }
    return found.stream()
        .sorted(Comparator.comparingLong(CaseRow::order))
        .map(CaseRow::id)
        .toList();
  }

  /**
   * The graph around a case.
   *
   * @param depth how often to go on from cases to those that share something with them, 1 to 4
   * @param exported whether it leaves the office, for the record
   * @throws DeskRefusedException if the officer does not reach the case
   */
  public Graph graph(Officer officer, CaseId id, int depth, boolean exported)
      throws StorageUnavailableException, DeskRefusedException {
    Reached reached = new Reached(rows, officer);
    CaseRow own = gate.opened(officer, Right.OPEN_CASE, id);
    audit.record(
        AuditEvent.of(AuditAction.LINKS_SEEN, officer.id(), id.value())
            .with("depth", Integer.toString(depth))
            .with("exported", Boolean.toString(exported)));
    return new GraphWalk(other -> mayRead(reached, officer, other), index, desk::show, lanes)
        .from(own.id(), depth);
  }

  /** A case whose channel asks for a purpose is read only by who has given one. */
  private boolean mayRead(Reached reached, Officer officer, CaseId id)
      throws StorageUnavailableException, DeskRefusedException {
    if (reached.find(id).isEmpty()) {
      return false;
    }
    try {
      return gate.opened(officer, Right.OPEN_CASE, id).id().equals(id);
    } catch (DeskRefusedException e) {
      if (e.reason() == Reason.PURPOSE_NEEDED || e.reason() == Reason.NO_SUCH_CASE) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Merges a case into an earlier one: its reporter is told so, and the reporter of the earliest
   * report keeps the first place.
   *
   * @throws DeskRefusedException {@link Reason#NOT_EARLIER} if the wanted parent arrived later or
   *     is itself merged; otherwise as {@link CaseDesk#answer} does
   */
  public void merge(Officer officer, CaseId id, CaseId parent)
      throws StorageUnavailableException, DeskRefusedException {
    CaseRow child = gate.opened(officer, Right.MERGE, id);
    CaseRow earlier = gate.reach(officer, Right.MERGE, parent);
    if (earlier.order() >= child.order()) {
      throw new DeskRefusedException(
          Reason.NOT_EARLIER,
          "Case " + parent + " arrived later than " + id + ": merge it into this one instead.");
    }
    if (earlier.summary().status().equals(MERGED)) {
      throw new DeskRefusedException(
          Reason.NOT_EARLIER,
          "Case " + parent + " was itself merged: merge into the case that it was merged into.");
    }
    audit.record(
        AuditEvent.of(AuditAction.MERGED, officer.id(), id.value()).with("parent", parent.value()));
    var unused =
        desk.answer(
            id,
            new Answer(
                MERGED, Optional.of(parent.value()), Optional.empty(), Optional.of(officer.id())));
  }
}

package org.tipseal.office.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.officers.OfficerId;

/**
 * One pass over the rows. A row that fails one filter alone counts towards the facet of that
 * filter: what one would see after choosing another value.
 */
final class Scan {
  private static final String TRANSFERRED = "S40";
  private static final int CHANNEL = 1;
  private static final int CATEGORY = 2;
  private static final int STATUS = 4;
  private static final int ASSIGNEE = 8;
  private static final int CAMPAIGN = 16;
  private static final int PILE = 32;
  private static final List<Pile> PILES = List.of(Pile.values());

  private final QueueQuery query;
  private final Reach.Rule rule;
  private final Predicate<CaseId> linked;
  private final LocalDate today;

  private final Map<String, int[]> channels = new HashMap<>();
  private final Map<String, int[]> categories = new HashMap<>();
  private final Map<String, int[]> statuses = new HashMap<>();
  private final Map<String, int[]> assignees = new HashMap<>();
  private final Map<String, int[]> campaigns = new HashMap<>();
  private final Map<String, int[]> piles = new HashMap<>();
  private final List<QueuePage.Row> page = new ArrayList<>();
  private int total;
  private int overdue;

  private Scan(QueueQuery query, Reach.Rule rule, Predicate<CaseId> linked, LocalDate today) {
    this.query = query;
    this.rule = rule;
    this.linked = linked;
    this.today = today;
  }

  static QueuePage of(
      Rows rows, QueueQuery query, Reach.Rule rule, Predicate<CaseId> linked, LocalDate today) {
    Scan scan = new Scan(query, rule, linked, today);
    for (int i = 0; i < rows.size(); i++) {
      scan.row(rows.at(i));
    }
    Map<String, Map<String, Integer>> facets = new HashMap<>();
    facets.put("channel", counts(scan.channels));
    facets.put("category", counts(scan.categories));
    facets.put("status", counts(scan.statuses));
    facets.put("assignee", counts(scan.assignees));
    facets.put("campaign", counts(scan.campaigns));
    facets.put("only", counts(scan.piles));
    return new QueuePage(scan.total, scan.overdue, scan.page, rows.damaged(), facets);
  }

  private void row(CaseRow row) {
    Reach reach = rule.of(row);
    if (reach == Reach.STUB) {
      stub(row);
    } else if (reach == Reach.ALL && (query.finished() || !row.finished()) && isAmong(row)) {
      whole(row);
    }
  }

  private boolean isAmong(CaseRow row) {
    return query.among().isEmpty() || query.among().get().test(row);
  }

  /**
   * Of what was handed on nobody can tell more than that, so that it matches few filters, and no
   * search: to be found by a word would tell that the word is in it.
   */
  private void stub(CaseRow row) {
    boolean other =
        query.among().isPresent()
            || query.channel().isPresent()
            || query.category().isPresent()
            || query.assignee().isPresent()
            || query.campaign().isPresent()
            || query.pile().isPresent();
    if (query.finished() && !other && matches(query.status(), TRANSFERRED)) {
      add(new QueuePage.Row(row, Reach.STUB, false));
    }
  }

  private void whole(CaseRow row) {
    CaseSummary summary = row.summary();
    boolean late = isOverdue(row);
    String assignee = summary.assignee().map(OfficerId::value).orElse(QueueQuery.NOBODY);
    int failed = 0;
    failed |= matches(query.channel(), summary.channel()) ? 0 : CHANNEL;
    failed |= matches(query.category(), summary.category()) ? 0 : CATEGORY;
    failed |= matches(query.status(), summary.status()) ? 0 : STATUS;
    failed |= matches(query.assignee(), assignee) ? 0 : ASSIGNEE;
    failed |=
        query.campaign().isEmpty() || query.campaign().equals(summary.campaign()) ? 0 : CAMPAIGN;
    failed |= query.pile().isEmpty() || isOn(query.pile().get(), row, late) ? 0 : PILE;
    count(channels, summary.channel(), failed, CHANNEL);
    count(categories, summary.category(), failed, CATEGORY);
    count(statuses, summary.status(), failed, STATUS);
    count(assignees, assignee, failed, ASSIGNEE);
    if (summary.campaign().isPresent()) {
      count(campaigns, summary.campaign().get(), failed, CAMPAIGN);
    }
    if ((failed & ~PILE) == 0) {
      for (Pile pile : PILES) {
        if (isOn(pile, row, late)) {
          count(piles, pile.wireName(), failed, PILE);
        }
      }
    }
    if (failed == 0) {
      overdue += late ? 1 : 0;
      add(new QueuePage.Row(row, Reach.ALL, late));
    }
  }

  private void add(QueuePage.Row row) {
    if (total >= query.offset() && page.size() < query.limit()) {
      page.add(row);
    }
    total++;
  }

  private boolean isOn(Pile pile, CaseRow row, boolean late) {
    return switch (pile) {
      case OVERDUE -> late;
      case UNANSWERED -> row.summary().unanswered();
      case URGENT -> row.summary().urgent();
      case PROPOSED -> row.summary().proposed();
      case LINKED -> linked.test(row.id());
    };
  }

  /** The row may be of yesterday. */
  private boolean isOverdue(CaseRow row) {
    Optional<LocalDate> due = row.summary().due();
    return due.isPresent() && today.isAfter(due.get());
  }

  private static boolean matches(Optional<String> wanted, String value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private static void count(Map<String, int[]> counts, String value, int failed, int own) {
    if ((failed & ~own) == 0) {
      counts.computeIfAbsent(value, unseen -> new int[1])[0]++;
    }
  }

  private static Map<String, Integer> counts(Map<String, int[]> counted) {
    Map<String, Integer> counts = new TreeMap<>();
    counted.forEach((value, count) -> counts.put(value, count[0]));
    return counts;
  }
}

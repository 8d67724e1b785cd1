package org.tipseal.office.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.Answer;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSteps.Step;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.redis.RedisExtension;

/** What the queue shows is what going through all cases one by one shows. */
class CaseQueueTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final List<OfficerId> OFFICERS =
      List.of(new OfficerId("0000000001"), new OfficerId("0000000002"));
  private static final List<String> CATEGORIES = List.of("BG-01", "BG-02", "HE-01");
  private static final List<String> CAMPAIGNS = List.of("spring", "autumn");

  @TempDir Path folder;

  private OfficeBench office;
  private CaseQueue queue;
  private final List<TestReporter> reporters = new ArrayList<>();
  private final List<CaseId> cases = new ArrayList<>();
  private final Random random = new Random(7);

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    queue = queue();
  }

  private CaseQueue queue() {
    return new CaseQueue(
        office.cases.rows(), this::isLinked, office::today, failure -> assertTrue(false));
  }

  private boolean isLinked(CaseId id) {
    return id.value().charAt(3) < 'H';
  }

  @Test
  void overRandomChangesItShowsWhatANaiveListShows() throws Exception {
    for (int i = 0; i < 12; i++) {
      arrive();
    }
    for (int round = 0; round < 60; round++) {
      change();
      if (round % 10 == 0) {
        office.clock.advance(Duration.ofDays(3));
      }
      compare(randomQuery());
    }
    compare(QueueQuery.unfinished(0, 200));
    // Another queue that starts now has the same.
    QueueQuery all = query(Optional.empty(), Optional.empty(), Optional.empty(), true, 0, 200);
    assertEquals(ids(queue.page(all, row -> Reach.ALL)), ids(queue().page(all, row -> Reach.ALL)));
  }

  @Test
  void whatAnotherProcessChangesIsSeenAtTheNextQuestion() throws Exception {
    arrive();
    assertEquals(1, queue.page(QueueQuery.unfinished(0, 10), row -> Reach.ALL).total());
    AtomicInteger told = new AtomicInteger();
    queue.listen(told::incrementAndGet);
    queue.catchUp();
    assertEquals(0, told.get(), "nothing has changed");

    // The queue is told nothing by whoever stores cases: that may be any process.
    arrive();

    queue.catchUp();
    assertEquals(1, told.get());
    assertEquals(2, queue.page(QueueQuery.unfinished(0, 10), row -> Reach.ALL).total());
  }

  @Test
  void whatSomebodyDoesNotReachIsInNoFigure() throws Exception {
    for (int i = 0; i < 10; i++) {
      arrive();
    }
    Set<CaseId> seen = new HashSet<>(cases.subList(0, 3));
    Set<CaseId> handedOn = Set.of(cases.get(4));
    Reach.Rule rule =
        row ->
            seen.contains(row.id())
                ? Reach.ALL
                : handedOn.contains(row.id()) ? Reach.STUB : Reach.NOTHING;
    QueuePage page = queue.page(QueueQuery.unfinished(0, 10), rule);
    assertEquals(3, page.total());
    assertEquals(seen, new HashSet<>(ids(page)));
    int counted = page.facets().get("category").values().stream().mapToInt(n -> n).sum();
    assertEquals(3, counted);
    QueuePage with =
        queue.page(query(Optional.empty(), Optional.empty(), Optional.empty(), true, 0, 10), rule);
    assertEquals(4, with.total());
    assertEquals(1, with.rows().stream().filter(r -> r.reach() == Reach.STUB).count());
    assertEquals(
        0,
        queue
            .page(
                query(Optional.of("BG-01"), Optional.empty(), Optional.empty(), true, 0, 10),
                r -> rule.of(r) == Reach.ALL ? Reach.NOTHING : rule.of(r))
            .total());
  }

  @Test
  void reloadingGivesTheSame() throws Exception {
    for (int i = 0; i < 5; i++) {
      arrive();
    }
    List<CaseId> before = ids(queue.page(QueueQuery.unfinished(0, 10), row -> Reach.ALL));
    queue.reload();
    assertEquals(before, ids(queue.page(QueueQuery.unfinished(0, 10), row -> Reach.ALL)));
  }

  private void arrive() throws Exception {
    TestReporter reporter = office.reporter();
    ObjectNode form = TestReporter.form("facts " + reporters.size());
    form.put("category", pick(CATEGORIES));
    office.bring(
        reporter, ArrivalKind.REPORT, 0, reporter.report(reporter.payload(form, List.of())));
    reporters.add(reporter);
    cases.add(office.cases.events().idOf(reporter.mailbox));
  }

  private void change() throws Exception {
    CaseId id = pick(cases);
    switch (random.nextInt(5)) {
      case 0 -> arrive();
      case 1 -> {
        Optional<OfficerId> to =
            random.nextBoolean() ? Optional.of(pick(OFFICERS)) : Optional.empty();
        office
            .cases
            .steps()
            .take(
                id,
                row -> Step.of(StepKind.ASSIGNED, OFFICERS.get(0), row.handling().assigned(to)));
      }
      case 2 ->
          office
              .cases
              .steps()
              .take(
                  id,
                  row ->
                      Step.of(
                          StepKind.GROUPED,
                          OFFICERS.get(0),
                          row.handling().grouped(Optional.of(pick(CAMPAIGNS)))));
      default -> answer(id);
    }
  }

  private void answer(CaseId id) throws DeskRefusedException {
    List<String> next = office.desk.show(id).next();
    if (next.isEmpty()) {
      return;
    }
    String status = pick(next);
    Optional<String> detail =
        switch (status) {
          case "S50" -> Optional.of("D10");
          case "S80" -> Optional.of("F10");
          case "S35" -> Optional.of(pick(cases).value());
          default -> Optional.empty();
        };
    try {
      office.desk.answer(id, new Answer(status, detail, Optional.of("words"), Optional.empty()));
    } catch (DeskRefusedException e) {
      assertTrue(
          Set.of("S35", "S40").contains(status), () -> status + " was refused: " + e.getMessage());
    }
  }

  private QueueQuery randomQuery() {
    return new QueueQuery(
        Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(pick(CATEGORIES)) : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(pick(List.of("S10", "S20", "S60"))) : Optional.empty(),
        random.nextInt(4) == 0
            ? Optional.of(pick(List.of("nobody", "0000000001")))
            : Optional.empty(),
        random.nextInt(5) == 0 ? Optional.of(pick(CAMPAIGNS)) : Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(pick(List.of(Pile.values()))) : Optional.empty(),
        random.nextInt(5) == 0
            ? Optional.of(among(Set.copyOf(cases.subList(0, 5))))
            : Optional.empty(),
        random.nextBoolean(),
        random.nextInt(3),
        1 + random.nextInt(6));
  }

  @Test
  void whetherACaseIsMeantIsAskedOnlyOfThoseWhoReachIt() throws Exception {
    List<CaseId> asked = new ArrayList<>();
    QueueQuery everything =
        new QueueQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(row -> asked.add(row.id())),
            true,
            0,
            10);
    arrive();
    arrive();
    arrive();
    CaseId reached = cases.get(1);

    QueuePage page =
        queue.page(everything, row -> row.id().equals(reached) ? Reach.ALL : Reach.NOTHING);

    assertEquals(1, page.total());
    assertEquals(List.of(reached), asked);
  }

  private static Predicate<CaseRow> among(Set<CaseId> ids) {
    return row -> ids.contains(row.id());
  }

  private static QueueQuery query(
      Optional<String> category,
      Optional<String> status,
      Optional<Pile> pile,
      boolean finished,
      int offset,
      int limit) {
    return new QueueQuery(
        Optional.empty(),
        category,
        status,
        Optional.empty(),
        Optional.empty(),
        pile,
        Optional.empty(),
        finished,
        offset,
        limit);
  }

  private void compare(QueueQuery query) throws Exception {
    QueuePage page = queue.page(query, row -> Reach.ALL);
    List<CaseRow> all = new ArrayList<>();
    for (CaseId id : cases) {
      all.add(office.cases.rows().find(id).orElseThrow());
    }
    List<CaseRow> expected =
        all.stream()
            .filter(row -> matches(query, row, ""))
            .sorted(Comparator.comparing(CaseQueueTest::due).thenComparing(CaseRow::order))
            .toList();
    assertEquals(expected.size(), page.total());
    assertEquals(expected.stream().filter(this::late).count(), page.overdue());
    assertEquals(
        expected.stream().skip(query.offset()).limit(query.limit()).map(CaseRow::id).toList(),
        ids(page));
    assertEquals(
        counts(all, query, "status", row -> Optional.of(row.summary().status())),
        page.facets().get("status"));
    assertEquals(
        counts(all, query, "category", row -> Optional.of(row.summary().category())),
        page.facets().get("category"));
    assertEquals(
        counts(all, query, "campaign", row -> row.summary().campaign()),
        page.facets().get("campaign"));
    Map<String, Integer> piles = new TreeMap<>();
    for (Pile pile : Pile.values()) {
      piles.putAll(
          counts(
              all,
              query,
              "only",
              row -> isOn(pile, row) ? Optional.of(pile.wireName()) : Optional.empty()));
    }
    assertEquals(piles, page.facets().get("only"));
  }

  private Map<String, Integer> counts(
      List<CaseRow> all,
      QueueQuery query,
      String facet,
      Function<CaseRow, Optional<String>> value) {
    Map<String, Integer> counts = new TreeMap<>();
    all.stream()
        .filter(row -> matches(query, row, facet))
        .forEach(row -> value.apply(row).ifPresent(v -> counts.merge(v, 1, Integer::sum)));
    return counts;
  }

  private boolean matches(QueueQuery query, CaseRow row, String but) {
    CaseSummary summary = row.summary();
    return (query.finished() || !row.finished())
        && query.among().map(some -> some.test(row)).orElse(true)
        && (but.equals("category") || query.category().map(summary.category()::equals).orElse(true))
        && (but.equals("status") || query.status().map(summary.status()::equals).orElse(true))
        && query
            .assignee()
            .map(wanted -> wanted.equals(summary.assignee().map(OfficerId::value).orElse("nobody")))
            .orElse(true)
        && (but.equals("campaign")
            || query.campaign().map(c -> summary.campaign().equals(Optional.of(c))).orElse(true))
        && (but.equals("only") || query.pile().map(pile -> isOn(pile, row)).orElse(true));
  }

  private boolean isOn(Pile pile, CaseRow row) {
    return switch (pile) {
      case OVERDUE -> late(row);
      case UNANSWERED -> row.summary().unanswered();
      case URGENT -> row.summary().urgent();
      case PROPOSED -> row.summary().proposed();
      case LINKED -> isLinked(row.id());
    };
  }

  private boolean late(CaseRow row) {
    return row.summary().due().map(office.today()::isAfter).orElse(false);
  }

  private static LocalDate due(CaseRow row) {
    if (row.summary().urgent()) {
      return LocalDate.MIN;
    }
    return row.finished() ? LocalDate.MAX : row.summary().due().orElse(LocalDate.of(9999, 12, 31));
  }

  private static List<CaseId> ids(QueuePage page) {
    return page.rows().stream().map(row -> row.row().id()).toList();
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

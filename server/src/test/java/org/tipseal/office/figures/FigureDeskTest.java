package org.tipseal.office.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.office.index.TermIndexTest.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.campaigns.Campaign;
import org.tipseal.office.campaigns.Campaigns;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.index.IndexBench;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.office.RedisSettingsStore;
import org.tipseal.report.Label;

class FigureDeskTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final Officer SUPERVISOR =
      new Officer(
          new OfficerId("0000000001"), "one", Set.of(Role.SUPERVISOR), Set.of("cyber"), false);
  private static final Officer ELSEWHERE =
      new Officer(
          new OfficerId("0000000002"), "two", Set.of(Role.SUPERVISOR), Set.of("hei"), false);

  @TempDir Path folder;

  private final List<AuditEvent> recorded = new ArrayList<>();
  private final SecureRandom random = new SecureRandom();
  private IndexBench bench;
  private Campaigns campaigns;
  private FigureBook book;
  private FigureDesk figures;

  @BeforeEach
  void open() throws Exception {
    bench = new IndexBench(folder, REDIS.link());
    campaigns =
        new Campaigns(
            new RedisSettingsStore(REDIS.link()),
            bench.keys,
            new CaseGate(
                bench.office.cases.rows(),
                bench.office.settings,
                recorded::add,
                bench.office.clock),
            bench.office.cases.steps(),
            recorded::add,
            bench.office.clock,
            random);
    reopen();
  }

  private void reopen() {
    book = new FigureBook(bench.archive, FigureDeskTest::fail);
    figures =
        new FigureDesk(
            book,
            campaigns,
            bench.domain,
            () -> Map.of("cyber", new Label("网安", "cyber"), "hei", new Label("扫黑", "hei")),
            recorded::add,
            bench.office.clock);
  }

  private static void fail(Throwable trouble) {
    throw new AssertionError(trouble);
  }

  private void count() throws Exception {
    bench.show(bench.office.desk::show, book);
  }

  private CaseId add(String channel, String category) throws Exception {
    return bench.add(
        form("甲店", "没有别的").put("category", category), Locator.generate(5, random), channel);
  }

  private Figures ask(Officer officer, boolean publishable) throws Exception {
    return figures.figures(
        officer,
        new FigureDesk.Question(
            Optional.empty(), Optional.empty(), Optional.empty(), publishable, false));
  }

  private static List<Optional<BigDecimal>> cells(Figures figures, String table, String row) {
    return figures.tables().stream()
        .filter(each -> each.code().equals(table))
        .flatMap(each -> each.rows().stream())
        .filter(each -> each.code().equals(row))
        .findFirst()
        .orElseThrow()
        .cells();
  }

  private static List<Optional<BigDecimal>> numbers(Integer... values) {
    List<Optional<BigDecimal>> cells = new ArrayList<>();
    for (Integer value : values) {
      cells.add(Optional.ofNullable(value).map(BigDecimal::valueOf));
    }
    return cells;
  }

  @Test
  void figuresCountWhatHappenedInTheOfficersChannels() throws Exception {
    List<CaseId> cases = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      cases.add(add("cyber", i == 0 ? "BG-01" : "FR-01"));
    }
    add("hei", "HE-01");
    bench.office.desk.answer(cases.get(0), "S20", Optional.empty(), Optional.empty());
    bench.office.clock.advance(Duration.ofDays(4));
    bench.office.desk.answer(cases.get(1), "S20", Optional.empty(), Optional.empty());
    bench.office.desk.answer(cases.get(1), "S50", Optional.of("D10"), Optional.empty());
    bench.office.clock.advance(Duration.ofDays(40));
    count();

    Figures own = ask(SUPERVISOR, false);
    assertEquals(numbers(1), cells(own, "categories", "BG-01"));
    assertEquals(numbers(2), cells(own, "categories", "FR-01"));
    assertEquals(numbers(1), cells(own, "outcomes", "S50"));
    assertEquals(numbers(2), cells(own, "outcomes", "open"));
    assertEquals(numbers(2, 0, 4), cells(own, "times", "S20"));
    assertEquals(numbers(3, 2), cells(own, "channels", "cyber"));
    assertEquals(numbers(3), cells(own, "arrivals-month", "2026-11"));
    assertEquals(numbers(3), cells(own, "arrivals-week", "2026-11-23"));
    assertTrue(
        own.tables().stream()
            .flatMap(t -> t.rows().stream())
            .noneMatch(r -> r.code().equals("hei")));
    assertEquals(numbers(1), cells(ask(ELSEWHERE, false), "categories", "HE-01"));
    assertEquals(AuditAction.FIGURES_SEEN, recorded.get(0).action());

    book.save();
    reopen();
    assertEquals(own, ask(SUPERVISOR, false));
  }

  @Test
  void noPublishedTableHoldsASmallCountNorLetsOneBeComputed() throws Exception {
    for (int i = 0; i < 13; i++) {
      add("cyber", i < 3 ? "BG-01" : "FR-01");
    }
    count();
    assertEquals(
        LocalDate.of(2026, 10, 31), ask(SUPERVISOR, true).to(), "a month that is not over");
    bench.office.clock.advance(Duration.ofDays(20));

    Figures published = ask(SUPERVISOR, true);
    assertEquals(numbers((Integer) null), cells(published, "categories", "BG-01"));
    assertEquals(numbers((Integer) null), cells(published, "categories", "FR-01"));
    assertEquals(numbers((Integer) null), cells(published, "categories", "PI-01"));
    for (Figures.Table table : published.tables()) {
      assertFalse(table.code().equals("arrivals-week"));
      long leftOut = table.rows().stream().filter(row -> row.cells().get(0).isEmpty()).count();
      assertTrue(leftOut != 1 || table.rows().size() == 1, table.code() + " by subtraction");
      for (Figures.Row row : table.rows()) {
        if (!table.code().equals("times")) {
          row.cells()
              .forEach(
                  cell -> assertTrue(cell.isEmpty() || cell.get().intValue() >= 5, row.code()));
        }
      }
    }
  }

  @Test
  void campaignsGroupCasesAndHoldWhatCameOfThem() throws Exception {
    CaseId id = add("cyber", "BG-01");
    CaseId hidden = add("hei", "HE-01");
    Campaign made =
        campaigns.add(
            SUPERVISOR,
            new Campaign.Text(
                "清源行动",
                Optional.of("线索来自三个平台"),
                true,
                Optional.of(12),
                Optional.of(3),
                Optional.of(new BigDecimal("120000.50"))));
    campaigns.group(SUPERVISOR, id, Optional.of(made.id()));
    assertEquals(Optional.of(made.id()), bench.office.desk.show(id).summary().campaign());
    assertEquals(
        Reason.NO_SUCH_CASE,
        assertThrows(
                DeskRefusedException.class,
                () -> campaigns.group(SUPERVISOR, hidden, Optional.of(made.id())))
            .reason());
    assertEquals(
        Reason.NO_SUCH_CAMPAIGN,
        assertThrows(
                DeskRefusedException.class,
                () -> campaigns.group(SUPERVISOR, id, Optional.of("0000000000")))
            .reason());
    count();
    Figures own = ask(SUPERVISOR, false);
    assertEquals(
        Optional.of(new BigDecimal("120000.50")), cells(own, "campaigns", made.id()).get(3));
    assertEquals(Map.of(made.id(), 1L), figures.cases(SUPERVISOR));
    assertEquals(Map.of(), figures.cases(ELSEWHERE));
    Campaign.Text closed =
        new Campaign.Text(
            "清源行动", Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty());
    campaigns.change(SUPERVISOR, made.id(), closed);
    campaigns.group(SUPERVISOR, id, Optional.empty());
    assertEquals(
        Reason.NO_SUCH_CAMPAIGN,
        assertThrows(
                DeskRefusedException.class,
                () -> campaigns.group(SUPERVISOR, id, Optional.of(made.id())))
            .reason());
    assertEquals(
        Reason.TEXT_NOT_ALLOWED,
        assertThrows(
                DeskRefusedException.class,
                () ->
                    campaigns.add(
                        SUPERVISOR,
                        new Campaign.Text(
                            " ",
                            Optional.empty(),
                            true,
                            Optional.of(-1),
                            Optional.empty(),
                            Optional.empty())))
            .reason());
    var stored =
        RedisExtension.await(
            REDIS
                .link()
                .read(
                    c ->
                        c.hgetall(
                            "{office}:settings:campaigns".getBytes(StandardCharsets.US_ASCII))));
    assertFalse(stored.isEmpty());
    stored.values().forEach(v -> assertFalse(new String(v, StandardCharsets.UTF_8).contains("清源")));
  }
}

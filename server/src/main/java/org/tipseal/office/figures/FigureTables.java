package org.tipseal.office.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tipseal.office.campaigns.Campaign;
import org.tipseal.office.figures.Figures.Coded;
import org.tipseal.office.figures.Figures.Row;
import org.tipseal.office.figures.Figures.Table;
import org.tipseal.report.Domain;
import org.tipseal.report.Label;
import org.tipseal.report.Option;
import org.tipseal.report.Status;

/** Counts cases into tables. Every table of counts counts each case once. */
final class FigureTables {
  private static final Coded CASES = coded("cases", "案件数", "cases");
  private static final Coded DAYS_COLUMN = coded("median", "中位天数", "median days");
  private static final Coded P90_COLUMN = coded("p90", "九成在此天数内", "nine in ten within days");
  private static final int P90_FEWEST = 10;

  private final List<CaseFigure> cases;
  private final Domain domain;
  private final boolean publishable;

  /**
   * Makes it.
   *
   * @param cases that came within the time asked about
   * @param publishable whether small counts are to be left out
   */
  FigureTables(List<CaseFigure> cases, Domain domain, boolean publishable) {
    this.cases = List.copyOf(cases);
    this.domain = domain;
    this.publishable = publishable;
  }

  Table months(LocalDate from, LocalDate to) {
    List<Counted> rows = new ArrayList<>();
    YearMonth last = YearMonth.from(to);
    for (YearMonth month = YearMonth.from(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      YearMonth own = month;
      String code = month.toString();
      rows.add(counted(code, same(code), each -> YearMonth.from(each.received()).equals(own)));
    }
    return table("arrivals-month", "每月收到", "arrivals by month", rows, true);
  }

  /** Weeks begin on Monday; they are not published, since months and weeks tell of each other. */
  Table weeks(LocalDate from, LocalDate to) {
    List<Counted> rows = new ArrayList<>();
    LocalDate monday = from.with(WeekFields.ISO.dayOfWeek(), 1);
    for (LocalDate week = monday; !week.isAfter(to); week = week.plusWeeks(1)) {
      LocalDate first = week;
      LocalDate next = week.plusWeeks(1);
      String code = first.toString();
      rows.add(
          counted(
              code,
              same(code),
              each -> !each.received().isBefore(first) && each.received().isBefore(next)));
    }
    return table("arrivals-week", "每周收到", "arrivals by week", rows, true);
  }

  Table outcomes() {
    List<Counted> rows = new ArrayList<>();
    for (Option finding : domain.statuses().findings()) {
      rows.add(
          counted(
              finding.code(),
              finding.label(),
              each -> each.finding().equals(Optional.of(finding.code()))));
    }
    for (String code : List.of("S50", "S35", "S40", "S90")) {
      Label label = domain.statuses().status(code).orElseThrow().label();
      rows.add(counted(code, label, each -> each.status().equals(code)));
    }
    rows.add(
        counted(
            "open",
            new Label("办理中及其他", "in progress and others"),
            each ->
                each.finding().isEmpty()
                    && !List.of("S50", "S35", "S40", "S90").contains(each.status())));
    return table("outcomes", "结果", "outcomes", rows, true);
  }

  Table categories() {
    List<Counted> rows =
        domain.categories().stream()
            .map(c -> counted(c.code(), c.label(), each -> each.category().equals(c.code())))
            .toList();
    return table("categories", "类别", "categories", rows, publishable);
  }

  Table channels(List<Coded> channels, LocalDate today) {
    List<Counted> counted =
        channels.stream()
            .map(c -> counted(c.code(), c.label(), each -> each.channel().equals(c.code())))
            .toList();
    List<Optional<Long>> totals = shown(counted.stream().map(Counted::count).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Counted row = counted.get(i);
      long late =
          cases.stream()
              .filter(row.of())
              .filter(each -> each.due().map(today::isAfter).orElse(false))
              .count();
      Optional<Long> overdue =
          !publishable
              ? Optional.of(late)
              : totals.get(i).isEmpty() ? Optional.empty() : Suppression.part(late, row.count());
      rows.add(new Row(row.code(), row.label(), List.of(cell(totals.get(i)), cell(overdue))));
    }
    return new Table(
        "channels",
        new Label("渠道", "channels"),
        List.of(CASES, coded("overdue", "已逾期", "overdue")),
        rows);
  }

  /** How long it took from arrival to the first time that a status was set. */
  Table times() {
    List<Row> rows = new ArrayList<>();
    for (Status status : domain.statuses().statuses()) {
      long[] days =
          cases.stream()
              .filter(each -> each.reached().containsKey(status.code()))
              .mapToLong(
                  each ->
                      ChronoUnit.DAYS.between(each.received(), each.reached().get(status.code())))
              .sorted()
              .toArray();
      boolean few = publishable && days.length < Suppression.FEWEST;
      boolean fewer = publishable && days.length < P90_FEWEST;
      if (days.length == 0 || few) {
        continue;
      }
      List<Optional<BigDecimal>> cells = new ArrayList<>();
      if (!publishable) {
        cells.add(cell(Optional.of((long) days.length)));
      }
      cells.add(cell(Optional.of(quantile(days, 0.5))));
      cells.add(fewer ? Optional.empty() : cell(Optional.of(quantile(days, 0.9))));
      rows.add(new Row(status.code(), status.label(), cells));
    }
    List<Coded> columns =
        publishable ? List.of(DAYS_COLUMN, P90_COLUMN) : List.of(CASES, DAYS_COLUMN, P90_COLUMN);
    return new Table("times", new Label("到达各状态的时间", "time to each status"), columns, rows);
  }

  /** The smallest that at least a part of all do not exceed. */
  private static long quantile(long[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }

  Table campaigns(List<Campaign> campaigns) {
    List<Counted> counted = new ArrayList<>();
    for (Campaign campaign : campaigns) {
      counted.add(
          counted(
              campaign.id(),
              same(campaign.text().name()),
              each -> each.campaign().equals(Optional.of(campaign.id()))));
    }
    counted.add(
        counted("none", new Label("不属于任何专案", "in no campaign"), each -> each.campaign().isEmpty()));
    List<Optional<Long>> shown = shown(counted.stream().map(Counted::count).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < campaigns.size(); i++) {
      Campaign.Text text = campaigns.get(i).text();
      boolean hidden = shown.get(i).isEmpty();
      rows.add(
          new Row(
              counted.get(i).code(),
              counted.get(i).label(),
              List.of(
                  cell(shown.get(i)),
                  outcome(text.platformsClosed(), hidden),
                  outcome(text.peopleCaught(), hidden),
                  hidden ? Optional.empty() : text.amount())));
    }
    rows.add(
        new Row(
            "none",
            counted.get(campaigns.size()).label(),
            List.of(
                cell(shown.get(campaigns.size())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    return new Table(
        "campaigns",
        new Label("专案", "campaigns"),
        List.of(
            CASES,
            coded("platformsClosed", "关停平台", "platforms closed"),
            coded("peopleCaught", "抓获人数", "people caught"),
            coded("amount", "涉案金额（元）", "amount (CNY)")),
        rows);
  }

  private Optional<BigDecimal> outcome(Optional<Integer> count, boolean hidden) {
    return count
        .filter(each -> !hidden && (!publishable || each >= Suppression.FEWEST))
        .map(BigDecimal::valueOf);
  }

  /** A row before it is decided whether it may be shown. */
  private record Counted(String code, Label label, Predicate<CaseFigure> of, long count) {}

  private Counted counted(String code, Label label, Predicate<CaseFigure> of) {
    return new Counted(code, label, of, cases.stream().filter(of).count());
  }

  private Table table(String code, String zh, String en, List<Counted> counted, boolean empty) {
    List<Optional<Long>> shown = shown(counted.stream().map(Counted::count).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Counted row = counted.get(i);
      if (empty || row.count() > 0) {
        rows.add(new Row(row.code(), row.label(), List.of(cell(shown.get(i)))));
      }
    }
    return new Table(code, new Label(zh, en), List.of(CASES), rows);
  }

  private List<Optional<Long>> shown(List<Long> counts) {
    return publishable ? Suppression.column(counts) : counts.stream().map(Optional::of).toList();
  }

  private static Optional<BigDecimal> cell(Optional<Long> count) {
    return count.map(BigDecimal::valueOf);
  }

  private static Label same(String text) {
    return new Label(text, text);
  }

  private static Coded coded(String code, String zh, String en) {
    return new Coded(code, new Label(zh, en));
  }
}

package org.tipseal.office.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditLog;
import org.tipseal.office.campaigns.Campaign;
import org.tipseal.office.campaigns.Campaigns;
import org.tipseal.office.officers.Officer;
import org.tipseal.report.Domain;
import org.tipseal.report.Label;
import org.tipseal.storage.StorageUnavailableException;

/** Figures as officers see them: of the channels that they work for, and on record. */
public final class FigureDesk {
  private static final int MONTHS = 12;
  private static final int MAX_YEARS = 10;

  private final FigureBook book;
  private final Campaigns campaigns;
  private final Domain domain;
  private final Supplier<Map<String, Label>> channels;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * Makes it.
   *
   * @param book what is counted
   * @param campaigns for their names and what came of them
   * @param domain for labels
   * @param channels names of the office's channels, as they are now
   * @param audit where it is recorded who looked
   * @param clock for days
   */
  public FigureDesk(
      FigureBook book,
      Campaigns campaigns,
      Domain domain,
      Supplier<Map<String, Label>> channels,
      AuditLog audit,
      Clock clock) {
    this.book = book;
    this.campaigns = campaigns;
    this.domain = domain;
    this.channels = channels;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param from the first day; a year back if it is empty
   * @param to the last day; today if it is empty
   * @param campaign only cases of this one
   * @param publishable small counts are left out, and only whole months that are over are counted
   * @param exported whether it leaves the office as a file, for the record
   */
  public record Question(
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Optional<String> campaign,
      boolean publishable,
      boolean exported) {}

  /** How many cases of an officer's channels each campaign has. */
  public Map<String, Long> cases(Officer officer) {
    Map<String, Long> counts = new HashMap<>();
    for (CaseFigure each : book.all()) {
      if (officer.channels().contains(each.channel())) {
        each.campaign().ifPresent(id -> counts.merge(id, 1L, Long::sum));
      }
    }
    return counts;
  }

  /** The figures. */
  public Figures figures(Officer officer, Question question)
      throws StorageUnavailableException, ArchiveDamagedException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate to = question.to().filter(day -> !day.isAfter(today)).orElse(today);
    LocalDate from = question.from().orElse(to.minusMonths(MONTHS - 1).withDayOfMonth(1));
    if (question.publishable()) {
      from = from.withDayOfMonth(1);
      LocalDate end = YearMonth.from(to).atEndOfMonth();
      to = end.isBefore(today) ? end : today.withDayOfMonth(1).minusDays(1);
    }
    if (from.isBefore(to.minusYears(MAX_YEARS))) {
      from = to.minusYears(MAX_YEARS);
    }
    audit.record(
        AuditEvent.of(AuditAction.FIGURES_SEEN, officer.id())
            .with("from", from.toString())
            .with("to", to.toString())
            .with("publishable", Boolean.toString(question.publishable()))
            .with("exported", Boolean.toString(question.exported())));
    return new Figures(
        from, to, question.publishable(), tables(officer, question, from, to, today));
  }

  private List<Figures.Table> tables(
      Officer officer, Question question, LocalDate from, LocalDate to, LocalDate today)
      throws StorageUnavailableException, ArchiveDamagedException {
    List<CaseFigure> counted = new ArrayList<>();
    for (CaseFigure each : book.all()) {
      boolean own = officer.channels().contains(each.channel());
      boolean within = !each.received().isBefore(from) && !each.received().isAfter(to);
      boolean wanted = question.campaign().isEmpty() || question.campaign().equals(each.campaign());
      if (own && within && wanted) {
        counted.add(each);
      }
    }
    FigureTables tables = new FigureTables(counted, domain, question.publishable());
    List<Campaign> wanted =
        campaigns.all().stream()
            .filter(c -> question.campaign().isEmpty() || question.campaign().get().equals(c.id()))
            .toList();
    List<Figures.Coded> own =
        channels.get().entrySet().stream()
            .filter(channel -> officer.channels().contains(channel.getKey()))
            .map(channel -> new Figures.Coded(channel.getKey(), channel.getValue()))
            .toList();
    List<Figures.Table> made = new ArrayList<>();
    made.add(tables.months(from, to));
    if (!question.publishable()) {
      made.add(tables.weeks(from, to));
    }
    made.add(tables.outcomes());
    made.add(tables.times());
    made.add(tables.categories());
    made.add(tables.channels(own, today));
    made.add(tables.campaigns(wanted));
    return made;
  }
}

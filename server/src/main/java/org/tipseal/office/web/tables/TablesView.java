package org.tipseal.office.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tipseal.report.Category;
import org.tipseal.report.ChannelKind;
import org.tipseal.report.ClockRule;
import org.tipseal.report.Domain;
import org.tipseal.report.Field;
import org.tipseal.report.Label;
import org.tipseal.report.Option;
import org.tipseal.report.RoutingFacts;
import org.tipseal.report.Status;
import org.tipseal.report.Suggestion;

/**
 * The schema {@code Tables}: what the domain's codes are called.
 *
 * @param kinds of channels that receive reports
 * @param fields every field of the form, those of single categories and of the filing check among
 *     them, in the order in which they are asked
 */
record TablesView(
    List<CategoryRow> categories,
    List<StatusRow> statuses,
    List<Coded> reasons,
    List<Coded> findings,
    List<Coded> clocks,
    List<Coded> channels,
    List<KindRow> kinds,
    List<FieldRow> fields) {

  /** A code and what it is called. */
  record Coded(String code, Label label) {
    static Coded of(Option option) {
      return new Coded(option.code(), option.label());
    }
  }

  /**
   * A status.
   *
   * @param requires what has to be given with it, such as {@code reason}; or {@code none}
   */
  record StatusRow(String code, Label label, String requires) {
    static StatusRow of(Status status) {
      String requires =
          Optional.ofNullable(status.requires())
              .map(needed -> needed.name().toLowerCase(Locale.ROOT))
              .orElse("none");
      return new StatusRow(status.code(), status.label(), requires);
    }
  }

  /** A category; what belongs to it, where that is said. */
  record CategoryRow(String code, Label label, Optional<Label> description) {
    static CategoryRow of(Category category) {
      return new CategoryRow(
          category.code(), category.label(), Optional.ofNullable(category.description()));
    }
  }

  /**
   * A kind of channel, and the categories that routing sends there by themselves.
   *
   * @param takes codes of those that it takes
   * @param copies codes of those that it gets a copy of
   */
  record KindRow(String code, Label label, List<String> takes, List<String> copies) {
    static KindRow of(ChannelKind kind, Domain domain) {
      List<String> takes = new ArrayList<>();
      List<String> copies = new ArrayList<>();
      for (Category category : domain.categories()) {
        Suggestion suggestion = domain.routing().suggest(RoutingFacts.ofCategory(category.code()));
        if (suggestion.primary().equals(kind.code())) {
          takes.add(category.code());
        } else if (suggestion.copies().contains(kind.code())) {
          copies.add(category.code());
        }
      }
      return new KindRow(kind.code(), kind.label(), List.copyOf(takes), List.copyOf(copies));
    }
  }

  /** A field of the form; options are absent where whoever fills it in writes freely. */
  record FieldRow(String code, Label label, Optional<List<Coded>> options) {}

  /** Copies the lists. */
  TablesView {
    categories = List.copyOf(categories);
    statuses = List.copyOf(statuses);
    reasons = List.copyOf(reasons);
    findings = List.copyOf(findings);
    clocks = List.copyOf(clocks);
    channels = List.copyOf(channels);
    kinds = List.copyOf(kinds);
    fields = List.copyOf(fields);
  }

  /**
   * Of a domain.
   *
   * @param channels the office's, as its profile names them now
   */
  static TablesView of(Domain domain, List<Coded> channels) {
    return new TablesView(
        domain.categories().stream().map(CategoryRow::of).toList(),
        domain.statuses().statuses().stream().map(StatusRow::of).toList(),
        coded(domain.statuses().reasons()),
        coded(domain.statuses().findings()),
        domain.clocks().clocks().stream().map(TablesView::clock).toList(),
        channels,
        domain.routing().kinds().stream()
            .filter(ChannelKind::recipient)
            .map(kind -> KindRow.of(kind, domain))
            .toList(),
        fields(domain));
  }

  private static Coded clock(ClockRule clock) {
    return new Coded(clock.code(), clock.label());
  }

  private static List<FieldRow> fields(Domain domain) {
    List<FieldRow> rows = new ArrayList<>();
    Stream.of(domain.form().fields(), domain.form().extra(), domain.filing().fields())
        .flatMap(List::stream)
        .forEach(field -> rows.add(row(field, domain)));
    return rows;
  }

  private static FieldRow row(Field field, Domain domain) {
    List<Coded> options =
        switch (field.name()) {
          case "identifiers" ->
              domain.identifierKinds().stream()
                  .map(kind -> new Coded(kind.code(), kind.label()))
                  .toList();
          case "evidence" -> coded(domain.form().evidence());
          case "flags" -> coded(domain.filing().flags());
          default -> coded(field.options());
        };
    return new FieldRow(
        field.name(), field.label(), options.isEmpty() ? Optional.empty() : Optional.of(options));
  }

  private static List<Coded> coded(List<Option> options) {
    return options.stream().map(Coded::of).toList();
  }
}

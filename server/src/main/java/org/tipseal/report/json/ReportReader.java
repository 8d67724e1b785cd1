package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tipseal.report.Contact;
import org.tipseal.report.Domain;
import org.tipseal.report.Problem;
import org.tipseal.report.Report;
import org.tipseal.report.ReportResult;

/** Reads a report and says what is wrong with it. */
public final class ReportReader {
  /** The largest file that is read, in bytes: twice the longest facts with every char escaped. */
  public static final int MAX_BYTES = 256 * 1024;

  private final Domain domain;

  /**
   * A reader for one deployment's tables.
   *
   * @param domain the tables
   */
  public ReportReader(Domain domain) {
    this.domain = domain;
  }

  /**
   * Reads a report.
   *
   * @param utf8 its JSON; at most {@link #MAX_BYTES} are accepted
   * @param today the day it is read, to notice dates in the future
   * @return the report with warnings, or all errors
   */
  public ReportResult read(byte[] utf8, LocalDate today) {
    if (utf8.length > MAX_BYTES) {
      Map<String, String> max = Map.of("max", Integer.toString(MAX_BYTES));
      return refused(
          List.of(
              Problem.error("json.too-large", "", domain.messages().text("json.too-large", max))));
    }
    try {
      return read(Json.parse(utf8, domain.messages()), today);
    } catch (UnreadableJson e) {
      return refused(List.of(e.problem()));
    }
  }

  /**
   * Reads a report that is part of a larger document, whose size was bounded before.
   *
   * @param tree the report
   * @param today the day it is read
   * @return the report with warnings, or all errors
   */
  public ReportResult read(JsonNode tree, LocalDate today) {
    List<Problem> errors = new ArrayList<>(SchemaCheck.check("report", tree, domain.messages()));
    Set<String> places = errors.stream().map(Problem::pointer).collect(Collectors.toSet());
    ReportErrors.find(tree, domain).stream()
        .filter(error -> !places.contains(error.pointer()))
        .forEach(errors::add);
    if (!errors.isEmpty()) {
      return refused(errors);
    }
    Report report = Json.MAPPER.convertValue(tree, Report.class);
    return new ReportResult(
        Optional.of(report), List.of(), ReportWarnings.find(report, domain, today));
  }

  /**
   * Reads a contact that was sealed apart.
   *
   * @param utf8 what {@link ReportWriter#write(Contact)} wrote
   * @return the contact; empty if this is none
   */
  public static Optional<Contact> readContact(byte[] utf8) {
    try {
      return utf8.length > MAX_BYTES
          ? Optional.empty()
          : Optional.ofNullable(Json.MAPPER.readValue(utf8, Contact.class));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static ReportResult refused(List<Problem> errors) {
    return new ReportResult(Optional.empty(), errors, List.of());
  }
}

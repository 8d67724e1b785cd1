package org.tipseal.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.report.Domain;
import org.tipseal.report.Problem;
import org.tipseal.report.Report;
import org.tipseal.report.ReportResult;

/** Reads a report and says what is wrong with it. */
public final class ReportReader {
  /** The largest file that is read, in bytes. */
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
    JsonNode tree;
    try {
      tree = Json.parse(utf8, domain.messages());
    } catch (UnreadableJson e) {
      return refused(List.of(e.problem()));
    }
    Report report = Json.MAPPER.convertValue(tree, Report.class);
    return new ReportResult(Optional.of(report), List.of(), List.of());
  }

  private static ReportResult refused(List<Problem> errors) {
    return new ReportResult(Optional.empty(), errors, List.of());
  }
}

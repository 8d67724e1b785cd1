package org.tipseal.report;

import java.util.List;
import java.util.Optional;

/**
 * What came of reading a report.
 *
 * @param report the report; absent exactly when there are errors
 * @param errors what has to be put right first
 * @param warnings what is worth a second look; never blocks
 */
public record ReportResult(Optional<Report> report, List<Problem> errors, List<Problem> warnings) {

  /** Copies the lists. */
  public ReportResult {
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
    if (report.isPresent() != errors.isEmpty()) {
      throw new IllegalArgumentException("a report, or errors");
    }
  }
}

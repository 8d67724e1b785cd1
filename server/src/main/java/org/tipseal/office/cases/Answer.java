package org.tipseal.office.cases;

import java.util.Optional;
import org.tipseal.office.officers.OfficerId;

/**
 * What a person says to a reporter.
 *
 * @param status the status code to set; the present one again, to write without changing it
 * @param detail what the status needs: a reason code (S50), a finding code (S80), a channel id
 *     (S40) or the case it is merged with (S35, which the reporter is not told)
 * @param text the words
 * @param by the officer; empty where it is a command at the office's machine
 */
public record Answer(
    String status, Optional<String> detail, Optional<String> text, Optional<OfficerId> by) {
  /** Without the words. */
  @Override
  public String toString() {
    return "Answer[" + status + "]";
  }
}

package org.tipseal.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What the public filing query showed the reporter. The service never asks it itself.
 *
 * @param domain the domain looked up, or empty
 * @param subject the filed subject (主体), or empty
 * @param number the filing number, or empty
 * @param ip the address shown, or empty
 * @param lookedUpOn the day of the query, or null
 * @param flags what is wrong with it: codes of {@link Filing#flags()}
 */
public record FilingCheck(
    String domain,
    String subject,
    String number,
    String ip,
    LocalDate lookedUpOn,
    List<String> flags) {

  /** Takes what is missing for empty. */
  public FilingCheck {
    domain = Texts.orEmpty(domain);
    subject = Texts.orEmpty(subject);
    number = Texts.orEmpty(number);
    ip = Texts.orEmpty(ip);
    flags = Texts.copy(flags);
  }

  @Override
  public String toString() {
    return "FilingCheck[REDACTED]";
  }
}

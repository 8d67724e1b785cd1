package org.tipseal.report;

import java.time.LocalDate;

/**
 * One line of the evidence list.
 *
 * @param kind the code of an evidence kind, such as {@code EV3}
 * @param description what it shows, or empty
 * @param capturedOn the day it was captured, or null
 * @param file the name of the attachment that holds it, or empty if it is not attached
 * @param sha256 lower-case hex of the attached file's SHA-256, or empty
 * @param sm3 lower-case hex of its SM3, or empty
 * @param originalSha256 lower-case hex of the SHA-256 before metadata were removed, or empty
 * @param lawful whether the reporter says that it was lawfully obtained
 */
public record EvidenceItem(
    String kind,
    String description,
    LocalDate capturedOn,
    String file,
    String sha256,
    String sm3,
    String originalSha256,
    boolean lawful) {

  /** Takes a missing text for an empty one. */
  public EvidenceItem {
    description = Texts.orEmpty(description);
    file = Texts.orEmpty(file);
    sha256 = Texts.orEmpty(sha256);
    sm3 = Texts.orEmpty(sm3);
    originalSha256 = Texts.orEmpty(originalSha256);
  }

  @Override
  public String toString() {
    return "EvidenceItem[" + kind + ", REDACTED]";
  }
}

package org.tipseal.office.evidence;

import org.tipseal.office.cases.CaseId;

/**
 * What an officer asks for.
 *
 * @param caseId the case
 * @param purpose what for, in the officer's words: 2 to 200 characters
 * @param withoutTimestamp whether it may go without a timestamp, where none can be had
 */
public record PackageOrder(CaseId caseId, String purpose, boolean withoutTimestamp) {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 200;

  /** Whether a purpose is one. */
  public static boolean isPurpose(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= LONGEST
        && text.strip().length() >= SHORTEST
        && text.codePoints().noneMatch(Character::isISOControl)
        && java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}

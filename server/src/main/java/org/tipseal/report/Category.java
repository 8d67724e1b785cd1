package org.tipseal.report;

/**
 * A category of report.
 *
 * @param code two letters, a dash and two digits, such as {@code BG-01}
 * @param group the code of its group, the letters of its code by default
 * @param label its name
 * @param description what belongs to it, or null
 */
public record Category(String code, String group, Label label, Label description) {

  /**
   * Whether a pattern of the tables covers a category: an exact code, or {@code HE-*} for all codes
   * that begin with {@code HE-}.
   */
  public static boolean matches(String pattern, String code) {
    return pattern.endsWith("*")
        ? code.startsWith(pattern.substring(0, pattern.length() - 1))
        : pattern.equals(code);
  }
}

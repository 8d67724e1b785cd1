package org.tipseal.crypto.payload;

import java.util.Optional;

/**
 * What a follow-up says whose reporter is being retaliated against (PROTOCOL.md §7). It is an
 * ordinary follow-up to everyone but its reader.
 *
 * @param link stands in the new report too
 * @param said what the reporter says beside it; may be empty
 */
public record Retaliation(LinkCode link, String said) {
  private static final String START = "[retaliation ";
  private static final String END = "]";

  /** The text of the follow-up. */
  public String text() {
    String line = START + link.value() + END;
    return said.isEmpty() ? line : line + "\n" + said;
  }

  /**
   * Reads the text of a follow-up.
   *
   * @param text as the reporter signed it
   * @return empty if it says nothing of retaliation in this form
   */
  public static Optional<Retaliation> of(String text) {
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (!line.startsWith(START) || !line.endsWith(END)) {
      return Optional.empty();
    }
    String said = end < 0 ? "" : text.substring(end + 1);
    return LinkCode.of(line.substring(START.length(), line.length() - END.length()))
        .map(link -> new Retaliation(link, said));
  }

  /** Nothing of a follow-up is printed. */
  @Override
  public String toString() {
    return "Retaliation[REDACTED]";
  }
}

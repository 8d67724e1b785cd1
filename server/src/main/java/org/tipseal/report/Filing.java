package org.tipseal.report;

import java.util.List;

/**
 * The filing check's table.
 *
 * @param fields what the public query shows
 * @param flags what can be wrong with a filing
 * @param note what a reporter should know about it
 */
public record Filing(List<Field> fields, List<Option> flags, Label note) {

  /** Copies the lists. */
  public Filing {
    fields = Texts.copy(fields);
    flags = Texts.copy(flags);
  }
}

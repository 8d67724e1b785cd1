package org.tipseal.report;

import java.util.List;

/**
 * A sentence shown to a reporter before sealing.
 *
 * @param code its name
 * @param categories codes or patterns of the categories it is shown for; empty for all
 * @param text the sentence
 */
public record Advice(String code, List<String> categories, Label text) {

  /** Takes a missing list for an empty one. */
  public Advice {
    categories = Texts.copy(categories);
  }
}

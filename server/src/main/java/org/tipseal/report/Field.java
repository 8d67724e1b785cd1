package org.tipseal.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One field of the report form.
 *
 * @param name its name in the report's JSON
 * @param type how it is asked and stored: text, longtext, texts, choice, choices, boolean, integer,
 *     money, day, or the name of a part with a form of its own
 * @param required whether a report without it is refused
 * @param label its name for people
 * @param help a sentence more, or null
 * @param options what can be chosen, in order; empty for other types
 * @param categories codes or patterns of the categories that ask it; empty for all
 * @param defaultCode the option chosen beforehand, or null
 * @param danger whether a yes means that somebody may be in danger right now
 */
public record Field(
    String name,
    String type,
    boolean required,
    Label label,
    Label help,
    List<Option> options,
    List<String> categories,
    @JsonProperty("default") String defaultCode,
    boolean danger) {

  /** Takes missing lists for empty ones. */
  public Field {
    options = Texts.copy(options);
    categories = Texts.copy(categories);
  }

  /** Whether the field is asked in a report of this category. */
  public boolean asksFor(String category) {
    return categories.isEmpty() || categories.stream().anyMatch(p -> Category.matches(p, category));
  }
}

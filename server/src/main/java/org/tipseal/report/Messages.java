package org.tipseal.report;

import java.util.Map;

/**
 * The sentences of errors and warnings. A name in braces stands for a value.
 *
 * @param texts by message code
 */
public record Messages(Map<String, Label> texts) {

  /** Copies the map. */
  public Messages {
    texts = Map.copyOf(texts);
  }

  /**
   * A sentence with its values in place.
   *
   * @param code which message
   * @param values what to put for each name in braces
   * @throws IllegalArgumentException if there is no such message
   */
  public Label text(String code, Map<String, String> values) {
    Label template = texts.get(code);
    if (template == null) {
      throw new IllegalArgumentException("no message " + code);
    }
    return new Label(fill(template.zh(), values), fill(template.en(), values));
  }

  private static String fill(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}

package org.tipseal.cli;

import java.util.Map;

/** The languages that reporters are spoken to in. */
enum Language {
  ZH("zh"),
  EN("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** {@code zh} or {@code en}. */
  String tag() {
    return tag;
  }

  /**
   * The language of a machine.
   *
   * @param environment its variables
   * @return English where the first of LC_ALL, LC_MESSAGES and LANG that is set says so, else
   *     Chinese
   */
  static Language of(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(variable, "");
      if (!value.isEmpty()) {
        return value.startsWith("en") ? EN : ZH;
      }
    }
    return ZH;
  }
}

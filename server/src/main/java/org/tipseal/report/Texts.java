package org.tipseal.report;

import java.util.List;

/** What is left out of a JSON file stands for an empty text or list. */
final class Texts {
  private Texts() {}

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}

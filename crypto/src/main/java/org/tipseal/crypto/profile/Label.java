package org.tipseal.crypto.profile;

/** A text for people in both languages. Neither is blank. */
public record Label(String zh, String en) {
  public Label {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a label needs a text in both languages");
    }
  }
}

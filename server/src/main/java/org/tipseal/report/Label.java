package org.tipseal.report;

/**
 * One text in both languages.
 *
 * @param zh Chinese, the default
 * @param en English
 */
public record Label(String zh, String en) {

  /**
   * The text in a language: English for English, else Chinese.
   *
   * @param language a language tag such as {@code zh}, {@code en} or {@code en-GB}
   */
  public String in(String language) {
    return language.startsWith("en") ? en : zh;
  }
}

package org.tipseal.page;

/** The languages of the page. */
enum Language {
  ZH("zh", "zh-CN"),
  EN("en", "en-GB");

  private final String code;
  private final String locale;

  Language(String code, String locale) {
    this.code = code;
    this.locale = locale;
  }

  String code() {
    return code;
  }

  /** What the browser asks for. */
  String locale() {
    return locale;
  }

  /** One of two texts. */
  String say(String zh, String en) {
    return this == ZH ? zh : en;
  }
}

package org.tipseal.page;

import java.util.stream.Stream;

/**
 * Who looks at the page, and on what.
 *
 * @param language he reads
 * @param width of the window in CSS pixels; below 600 it is a telephone's
 */
record Look(Language language, int width) {
  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final int WIDEST_PHONE = 600;

  static Look phone(Language language) {
    return new Look(language, PHONE);
  }

  static Look desk(Language language) {
    return new Look(language, DESK);
  }

  /** Every way that a view is looked at. */
  static Stream<Look> all() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(phone(language), desk(language)));
  }

  /**
   * Chinese on a desk and English on a telephone, for views that are looked at in every way
   * elsewhere. {@code -Dtipseal.looks=all} makes it every way.
   */
  static Stream<Look> crossed() {
    return "all".equals(System.getProperty("tipseal.looks"))
        ? all()
        : Stream.of(desk(Language.ZH), phone(Language.EN));
  }

  boolean isPhone() {
    return width < WIDEST_PHONE;
  }

  /** Of the window. */
  int height() {
    return isPhone() ? 740 : 900;
  }

  /** One word that no other look has, such as {@code zh360}: a search finds whole words. */
  String word() {
    return language.code() + width;
  }

  /** Such as {@code zh-360}. */
  @Override
  public String toString() {
    return language.code() + "-" + width;
  }
}

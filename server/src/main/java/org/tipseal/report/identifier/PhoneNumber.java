package org.tipseal.report.identifier;

import java.util.regex.Pattern;

/**
 * Telephone numbers. Chinese ones may be written without a country code; all others are taken for
 * E.164, with {@code +} or {@code 00}. A service number (such as 95 and three more digits) stays as
 * it is.
 */
final class PhoneNumber {
  private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9][0-9]{9}");

  /** Trunk 0, area code of 2 or 3 digits, subscriber of 7 or 8. */
  private static final Pattern CHINESE_LANDLINE = Pattern.compile("0[1-9][0-9]{8,10}");

  private static final Pattern E164 = Pattern.compile("[1-9][0-9]{6,14}");
  private static final Pattern SERVICE = Pattern.compile("[0-9]{3,10}");
  private static final String CHINA = "86";

  private PhoneNumber() {}

  static NormalIdentifier normalise(String text) {
    String compact = Folding.compact(text).replaceAll("^\\p{L}+", "");
    boolean plus = compact.startsWith("+");
    String digits = compact.replace("+", "");
    if (!Folding.isDigits(digits)) {
      return NormalIdentifier.odd("phone", Folding.compact(text), Oddity.FORM);
    }
    if (plus || digits.startsWith("00")) {
      return international(digits.replaceAll("^0+", ""));
    }
    if (digits.startsWith(CHINA) && CHINESE_MOBILE.matcher(digits.substring(2)).matches()) {
      return NormalIdentifier.of("phone", "+" + digits);
    }
    if (CHINESE_MOBILE.matcher(digits).matches()) {
      return NormalIdentifier.of("phone", "+" + CHINA + digits);
    }
    if (CHINESE_LANDLINE.matcher(digits).matches()) {
      return NormalIdentifier.of("phone", "+" + CHINA + digits.substring(1));
    }
    return SERVICE.matcher(digits).matches()
        ? NormalIdentifier.of("phone", digits)
        : NormalIdentifier.odd("phone", digits, Oddity.LENGTH);
  }

  private static NormalIdentifier international(String digits) {
    String number =
        digits.startsWith(CHINA) ? CHINA + digits.substring(2).replaceAll("^0+", "") : digits;
    return E164.matcher(number).matches()
        ? NormalIdentifier.of("phone", "+" + number)
        : NormalIdentifier.odd("phone", "+" + number, Oddity.LENGTH);
  }
}

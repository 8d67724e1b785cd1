package org.tipseal.report.identifier;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers that are numbers. */
final class Numbers {
  /** People write "QQ群:123456": the words before the digits are no part of the number. */
  private static final Pattern LABELLED = Pattern.compile("^[\\p{L}+]*?([0-9]+)(?:号|號)?$");

  private static final int CARD_MIN = 12;
  private static final int CARD_MAX = 19;
  private static final int ICCID_WITHOUT_CHECK = 19;
  private static final int ICCID_MAX = 20;

  private Numbers() {}

  static NormalIdentifier digits(String namespace, String text, int min, int max) {
    String compact = Folding.compact(text);
    Matcher labelled = LABELLED.matcher(compact);
    if (!labelled.matches()) {
      return NormalIdentifier.odd(namespace, compact, Oddity.FORM);
    }
    String number = labelled.group(1);
    return number.length() < min || number.length() > max
        ? NormalIdentifier.odd(namespace, number, Oddity.LENGTH)
        : NormalIdentifier.of(namespace, number);
  }

  static NormalIdentifier bankCard(String text) {
    NormalIdentifier card = digits("bank-card", text, CARD_MIN, CARD_MAX);
    return card.oddity().isEmpty() && !Luhn.fits(card.value())
        ? NormalIdentifier.odd("bank-card", card.value(), Oddity.CHECK_DIGIT)
        : card;
  }

  /**
   * The last of 20 digits is a check digit, which is often left out: matching uses the 19 before
   * it. Phones fill an odd number of digits up with an F.
   */
  static NormalIdentifier iccid(String text) {
    String filled = Folding.compact(text);
    String unfilled = filled.matches(".*[0-9]f+$") ? filled.replaceAll("f+$", "") : filled;
    NormalIdentifier iccid = digits("iccid", unfilled, ICCID_WITHOUT_CHECK, ICCID_MAX);
    String value = iccid.value();
    if (iccid.oddity().isPresent()) {
      return iccid;
    }
    Optional<Oddity> oddity =
        value.length() == ICCID_MAX && !Luhn.fits(value)
            ? Optional.of(Oddity.CHECK_DIGIT)
            : Optional.empty();
    return new NormalIdentifier(
        value, Set.of("iccid:" + value.substring(0, ICCID_WITHOUT_CHECK)), oddity);
  }

  static NormalIdentifier alphanumeric(String text) {
    String value = Folding.upperNoSpace(text).replaceAll("[^\\p{L}\\p{N}]", "");
    return value.matches("[A-Z0-9]{6,64}")
        ? NormalIdentifier.of("number", value)
        : NormalIdentifier.odd("number", value, Oddity.FORM);
  }
}

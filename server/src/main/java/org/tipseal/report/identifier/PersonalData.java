package org.tipseal.report.identifier;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may identify somebody in a text: the page and the command line ask the reporter about
 * it before sealing, because it may be the reporter's own. It cannot know whose it is.
 */
public final class PersonalData {
  private static final String SEPARATED = "(?:[ -]?[0-9])";
  private static final Pattern ID_CARD =
      Pattern.compile("(?<![0-9])[1-9]" + SEPARATED + "{16}[ -]?[0-9Xx](?![0-9Xx])");
  private static final Pattern BANK_CARD =
      Pattern.compile("(?<![0-9])[3-69]" + SEPARATED + "{15,18}(?![0-9])");
  private static final Pattern MOBILE =
      Pattern.compile(
          "(?<![0-9])(?:(?:\\+|00)?86[ -]?)?1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}(?![0-9])");
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+@[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++)++");

  /** GB 11643-1999: weights of the 17 digits, and the check character of each remainder. */
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final String ID_CHECKS = "10X98765432";

  private PersonalData() {}

  /** What was found. */
  public enum Kind {
    ID_CARD,
    BANK_CARD,
    MOBILE,
    EMAIL
  }

  /**
   * One place in a text.
   *
   * @param kind what it looks like
   * @param start index of its first char
   * @param end index after its last char
   */
  public record Hit(Kind kind, int start, int end) {}

  /** The places in a text, in order, none inside another. */
  public static List<Hit> find(String text) {
    String plain = Folding.narrow(text);
    List<Hit> hits = new ArrayList<>();
    BitSet taken = new BitSet(plain.length());
    find(hits, taken, plain, ID_CARD, Kind.ID_CARD);
    find(hits, taken, plain, BANK_CARD, Kind.BANK_CARD);
    find(hits, taken, plain, MOBILE, Kind.MOBILE);
    find(hits, taken, plain, EMAIL, Kind.EMAIL);
    hits.sort(Comparator.comparingInt(Hit::start));
    return List.copyOf(hits);
  }

  private static void find(List<Hit> hits, BitSet taken, String text, Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Hit hit = new Hit(kind, matcher.start(), matcher.end());
      int next = taken.nextSetBit(hit.start());
      if ((next < 0 || next >= hit.end()) && isPlausible(kind, matcher.group())) {
        taken.set(hit.start(), hit.end());
        hits.add(hit);
      }
    }
  }

  private static boolean isPlausible(Kind kind, String found) {
    String compact = found.replaceAll("[ -]", "");
    return switch (kind) {
      case ID_CARD -> isIdCard(compact);
      case BANK_CARD -> Luhn.fits(compact);
      case MOBILE, EMAIL -> true;
    };
  }

  private static boolean isIdCard(String number) {
    int sum = 0;
    for (int i = 0; i < ID_WEIGHTS.length; i++) {
      sum += ID_WEIGHTS[i] * (number.charAt(i) - '0');
    }
    char check = ID_CHECKS.charAt(sum % ID_CHECKS.length());
    return check == Character.toUpperCase(number.charAt(ID_WEIGHTS.length));
  }
}

package org.tipseal.report.identifier;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text as the recogniser reads it: everything that is written oddly, written plainly. */
final class ReadableText {
  /** Where a link is kept from being one: {@code shop[.]example}, {@code shop。example}. */
  private static final Pattern HIDDEN_DOT = Pattern.compile("\\[\\.]|\\(\\.\\)|【\\.】");

  /** Between names in Latin letters, unless what follows begins a sentence with a usual label. */
  private static final Pattern IDEOGRAPHIC_DOT =
      Pattern.compile(
          "(?i)(?<=[a-z][a-z0-9-]{0,30})[。｡](?=[a-z0-9-]{0,30}[a-z])"
              + "(?!(?:qq|vx|wx|iccid|sim|app|tel|vip|ip|id|wechat|alipay|ems)(?![a-z0-9.]))");

  /** A number said in Chinese; fewer digits than this are more likely words. */
  private static final Pattern SPOKEN = Pattern.compile("[〇零幺一二三四五六七八九]{7,}");

  private static final String SPOKEN_DIGITS = "〇零幺一二三四五六七八九";
  private static final String DIGITS = "001123456789";

  private ReadableText() {}

  static String of(String text) {
    String folded = Folding.fold(text);
    folded = HIDDEN_DOT.matcher(folded).replaceAll(".");
    folded = IDEOGRAPHIC_DOT.matcher(folded).replaceAll(".");
    return SPOKEN.matcher(folded).replaceAll(ReadableText::digits);
  }

  private static String digits(MatchResult spoken) {
    StringBuilder digits = new StringBuilder();
    for (char c : spoken.group().toCharArray()) {
      digits.append(DIGITS.charAt(SPOKEN_DIGITS.indexOf(c)));
    }
    return digits.toString();
  }
}

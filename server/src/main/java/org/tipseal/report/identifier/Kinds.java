package org.tipseal.report.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a number or a name may be, by its form. */
final class Kinds {
  private static final Map<String, Scheme> SCHEMES =
      Map.ofEntries(
          Map.entry("url", Scheme.WEB),
          Map.entry("domain", Scheme.WEB),
          Map.entry("app", Scheme.NAME),
          Map.entry("icp", Scheme.ICP),
          Map.entry("ip", Scheme.IP),
          Map.entry("mobile", Scheme.PHONE),
          Map.entry("qq", Scheme.QQ),
          Map.entry("qq-group", Scheme.QQ_GROUP),
          Map.entry("wechat", Scheme.WECHAT),
          Map.entry("alipay", Scheme.ACCOUNT),
          Map.entry("bank-card", Scheme.BANK_CARD),
          Map.entry("payment-order", Scheme.NUMBER),
          Map.entry("courier", Scheme.NUMBER),
          Map.entry("iccid", Scheme.ICCID),
          Map.entry("email", Scheme.EMAIL));

  private static final Pattern MOBILE = Pattern.compile("(?:(?:\\+|00)?86)?1[3-9][0-9]{9}");
  private static final Pattern TELEPHONE =
      Pattern.compile("\\+[1-9][0-9]{6,14}|0[1-9][0-9]{8,10}|[48]00[0-9]{7}");
  private static final Pattern ICCID = Pattern.compile("89[0-9]{17,18}");
  private static final Pattern CARD = Pattern.compile("[3-69][0-9]{15,18}");
  private static final Pattern TOP = Pattern.compile("(?:[A-Za-z]{2,24}|[Xx][Nn]--[A-Za-z0-9-]+)");
  private static final Pattern PACKAGE = Pattern.compile("(?i)com|org|net");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)\\.(?:jpe?g|png|gif|webp|heic|pdf|docx?|xlsx?|pptx?|txt|csv|zip|rar|mp[34]|mov|avi"
              + "|wav|m4a|exe|html?|js|md)$");

  private Kinds() {}

  /** A number inside a sentence: what the words before it say, else only what is sure. */
  static List<String> ofNumber(String digits, List<String> labels) {
    List<String> kinds = new ArrayList<>(labels);
    if (MOBILE.matcher(digits).matches() || TELEPHONE.matcher(digits).matches()) {
      kinds.add("mobile");
    } else if (ICCID.matcher(digits).matches()) {
      kinds.add("iccid");
    } else if (CARD.matcher(digits).matches() && Luhn.fits(digits)) {
      kinds.add("bank-card");
    }
    return kinds;
  }

  /** A dotted name: a domain, the package of an app, or nothing. */
  static List<String> ofName(String name) {
    String[] labels = name.split("\\.", -1);
    String last = labels[labels.length - 1];
    if (labels.length < 2 || !TOP.matcher(last).matches() || FILE.matcher(name).find()) {
      return List.of();
    }
    if (last.equalsIgnoreCase("apk")) {
      return List.of("app");
    }
    return labels.length > 2 && PACKAGE.matcher(labels[0]).matches()
        ? List.of("app", "domain")
        : List.of("domain");
  }

  /** The first of some kinds whose form a value has; a mistyped check digit is still one. */
  static Optional<Recognised> fitting(String value, List<String> kinds) {
    for (String kind : kinds) {
      Scheme scheme = SCHEMES.get(kind);
      Optional<Oddity> oddity = scheme.normalise(value).oddity();
      if (oddity.isEmpty() || oddity.get() == Oddity.CHECK_DIGIT) {
        return Optional.of(new Recognised(kind, scheme, value));
      }
    }
    return Optional.empty();
  }
}

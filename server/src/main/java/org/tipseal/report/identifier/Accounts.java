package org.tipseal.report.identifier;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Identifiers that are names of accounts. */
final class Accounts {
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(?:\\.[^@\\s.]+)+");
  private static final Pattern WECHAT =
      Pattern.compile("[a-z][a-z0-9_-]{5,19}|[0-9]{5,12}|\\+?[0-9]{11,15}");
  private static final Pattern LABEL =
      Pattern.compile("^(?:微信|wechat|支付宝|alipay|邮箱|e-?mail|mailto)(?:号|账号|帐号|id)?:");

  private Accounts() {}

  static NormalIdentifier email(String text) {
    String address = address(text);
    return EMAIL.matcher(address).matches()
        ? NormalIdentifier.of("email", address)
        : NormalIdentifier.odd("email", address, Oddity.FORM);
  }

  private static String address(String text) {
    String plain = LABEL.matcher(Folding.lowerNoSpace(text)).replaceFirst("");
    int at = plain.lastIndexOf('@');
    return at < 0 ? plain : plain.substring(0, at + 1) + WebAddress.ascii(plain.substring(at + 1));
  }

  /** WeChat takes no notice of case; dashes and underscores are part of the id. */
  static NormalIdentifier wechat(String text) {
    String id = LABEL.matcher(Folding.lowerNoSpace(text)).replaceFirst("");
    return WECHAT.matcher(id).matches()
        ? NormalIdentifier.of("wechat", id)
        : NormalIdentifier.odd("wechat", id, Oddity.FORM);
  }

  /** An account that is an address or a telephone number also matches those. */
  static NormalIdentifier account(String text) {
    String plain = LABEL.matcher(Folding.lowerNoSpace(text)).replaceFirst("");
    NormalIdentifier base = plain.indexOf('@') >= 0 ? email(plain) : PhoneNumber.normalise(plain);
    if (plain.indexOf('@') < 0 && base.oddity().isPresent()) {
      return NormalIdentifier.odd("account", plain, Oddity.FORM);
    }
    Set<String> keys = new HashSet<>(base.keys());
    keys.add("account:" + base.value());
    return new NormalIdentifier(base.value(), keys, base.oddity());
  }

  static NormalIdentifier name(String text) {
    String name = Folding.lowerNoSpace(text);
    String key = name.replaceAll("[^\\p{L}\\p{N}\\p{S}.]", "");
    return new NormalIdentifier(
        name, key.isEmpty() ? Set.of() : Set.of("name:" + key), Optional.empty());
  }
}

package org.tipseal.report.identifier;

import java.net.IDN;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses and domains: host in lower case and in ASCII (IDNA 2003, RFC 3490), without scheme,
 * user, default port, fragment and closing slash. A path keeps its case. Matching is by host
 * without {@code www.}, and where there is a path by host and path too.
 */
final class WebAddress {
  /** Also the spellings that keep a program from making a link of it, such as {@code hxxp}. */
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:/{1,3}");

  private static final Pattern HOST =
      Pattern.compile("^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\\.)+[a-z0-9-]{2,}$");
  private static final Pattern PORT = Pattern.compile(":([0-9]*)$");
  private static final Set<String> DEFAULT_PORTS = Set.of("", "80", "443");

  /** What no host name holds. */
  private static final Pattern NO_HOST = Pattern.compile("[\\x00- \"#%/:<>?@\\[\\\\\\]^`{|}\\x7f]");

  private static final Pattern END_OF_HOST = Pattern.compile("[/?#\\\\]");

  private WebAddress() {}

  static NormalIdentifier normalise(String text) {
    String plain = Folding.fold(text).replace(" ", "").replaceAll("[。｡]", ".").replace("[.]", ".");
    plain = SCHEME.matcher(plain).replaceFirst("").replaceAll("^/+", "");
    Matcher end = END_OF_HOST.matcher(plain);
    int cut = end.find() ? end.start() : plain.length();
    String authority = plain.substring(plain.lastIndexOf('@', cut - 1) + 1, cut);
    Matcher number = PORT.matcher(authority);
    boolean numbered = number.find();
    // Without its port, which is no part of an international name.
    String named = ascii(numbered ? authority.substring(0, number.start()) : authority);
    String port = numbered && !DEFAULT_PORTS.contains(number.group(1)) ? number.group() : "";
    String path = plain.substring(cut).replaceAll("#.*$", "").replaceAll("/+(?=\\?|$)", "");
    String ip = IpAddress.parse(named);
    Set<String> keys = new LinkedHashSet<>();
    String site = named.startsWith("www.") ? named.substring("www.".length()) : named;
    if (!site.isEmpty()) {
      keys.add(ip == null ? "web:" + site : "ip:" + ip);
      if (!path.isEmpty()) {
        keys.add("web:" + site + path);
      }
    }
    boolean fits = ip != null || HOST.matcher(named).matches();
    return new NormalIdentifier(
        named + port + path, keys, fits ? Optional.empty() : Optional.of(Oddity.FORM));
  }

  /** A host name in ASCII and lower case, without a closing dot; unchanged where that fails. */
  static String ascii(String host) {
    String lower = Folding.lower(host).replaceAll("[。｡]", ".").replaceAll("\\.+$", "");
    if (NO_HOST.matcher(lower).find()) {
      return lower;
    }
    try {
      return IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return lower;
    }
  }
}

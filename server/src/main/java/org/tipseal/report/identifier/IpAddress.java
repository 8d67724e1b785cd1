package org.tipseal.report.identifier;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * IP addresses: version 4 in four decimal numbers, version 6 as RFC 5952 writes it, a mapped
 * version 4 address as version 4. A port, brackets and a zone are dropped.
 */
final class IpAddress {
  private static final Pattern V4 =
      Pattern.compile("([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,4})(?::[0-9]{1,5})?");
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\]]*)\\](?::[0-9]{1,5})?");
  private static final int GROUPS = 8;
  private static final int MAPPED_GROUP = 5;

  private IpAddress() {}

  static NormalIdentifier normalise(String text) {
    String plain = Folding.lowerNoSpace(text).replaceAll("[。｡]", ".").replace("[.]", ".");
    String value = parse(plain);
    return value == null
        ? NormalIdentifier.odd("ip", plain, Oddity.FORM)
        : NormalIdentifier.of("ip", value);
  }

  /** The normal form, or null if it is no address. Never asks a name server. */
  static String parse(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    String plain = bracketed.matches() ? bracketed.group(1) : text;
    String v4 = version4(plain);
    return v4 != null ? v4 : version6(plain.replaceAll("%.*$", ""));
  }

  private static String version4(String text) {
    Matcher form = V4.matcher(text);
    if (!form.matches()) {
      return null;
    }
    StringBuilder value = new StringBuilder();
    for (int i = 1; i <= 4; i++) {
      int octet = Integer.parseInt(form.group(i));
      if (octet > 255) {
        return null;
      }
      value.append(i == 1 ? "" : ".").append(octet);
    }
    return value.toString();
  }

  private static String version6(String text) {
    int gap = text.indexOf("::");
    if (gap != text.lastIndexOf("::") || text.indexOf(':') < 0) {
      return null;
    }
    String[] head = gap < 0 ? parts(text) : groups(text.substring(0, gap));
    String[] tail = parts(gap < 0 ? "" : text.substring(gap + 2));
    int given = head.length + tail.length;
    if (gap < 0 ? given != GROUPS : given >= GROUPS) {
      return null;
    }
    int[] groups = new int[GROUPS];
    for (int i = 0; i < given; i++) {
      String part = i < head.length ? head[i] : tail[i - head.length];
      if (!part.matches("[0-9a-f]{1,4}")) {
        return null;
      }
      groups[i < head.length ? i : GROUPS - given + i] = Integer.parseInt(part, 16);
    }
    return format(groups);
  }

  /** An empty group is kept, to be refused. */
  private static String[] groups(String side) {
    return side.isEmpty() ? new String[0] : side.split(":", -1);
  }

  /** The groups of the last side; a dotted end counts as two. */
  private static String[] parts(String side) {
    int dotted = side.lastIndexOf(':') + 1;
    String v4 = version4(side.substring(dotted));
    if (v4 == null) {
      return groups(side);
    }
    String[] octets = v4.split("\\.", -1);
    int high = Integer.parseInt(octets[0]) << 8 | Integer.parseInt(octets[1]);
    int low = Integer.parseInt(octets[2]) << 8 | Integer.parseInt(octets[3]);
    return (side.substring(0, dotted) + Integer.toHexString(high) + ":" + Integer.toHexString(low))
        .split(":", -1);
  }

  private static String format(int[] groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups[end] == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
    }
    if (start == 0 && length == MAPPED_GROUP && groups[MAPPED_GROUP] == 0xffff) {
      return String.format(
          Locale.ROOT,
          "%d.%d.%d.%d",
          groups[6] >> 8,
          groups[6] & 255,
          groups[7] >> 8,
          groups[7] & 255);
    }
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        value.append("::");
        i += length - 1;
      } else {
        boolean first = i == 0 || (start >= 0 && i == start + length);
        value.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
      }
    }
    return value.toString();
  }
}

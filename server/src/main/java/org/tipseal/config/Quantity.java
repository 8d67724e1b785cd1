package org.tipseal.config;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, sizes and time spans as a person writes them. */
final class Quantity {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,15})\\s*([A-Za-z]*)");
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};

  private Quantity() {}

  static int number(String text, int min, int max) {
    return Math.toIntExact(inRange(Long.parseLong(text), min, max));
  }

  static String range(int min, int max) {
    return "a whole number from " + min + " to " + max;
  }

  static long bytes(String text, long min, long max) {
    Matcher form = matched(text);
    long unit = 1;
    String name = form.group(2).isEmpty() ? "B" : form.group(2);
    for (String candidate : UNITS) {
      if (candidate.equals(name)) {
        long value = Math.multiplyExact(Long.parseLong(form.group(1)), unit);
        return inRange(value, min, max);
      }
      unit *= 1024;
    }
    throw new IllegalArgumentException("unit");
  }

  static Duration duration(String text, Duration min, Duration max) {
    Matcher form = matched(text);
    long value = Long.parseLong(form.group(1));
    Duration span =
        switch (form.group(2)) {
          case "ms" -> Duration.ofMillis(value);
          case "s" -> Duration.ofSeconds(value);
          case "min" -> Duration.ofMinutes(value);
          case "h" -> Duration.ofHours(value);
          case "d" -> Duration.ofDays(value);
          default -> throw new IllegalArgumentException("unit");
        };
    if (span.compareTo(min) < 0 || span.compareTo(max) > 0) {
      throw new IllegalArgumentException("out of range");
    }
    return span;
  }

  static String formatBytes(long bytes) {
    int unit = 0;
    long value = bytes;
    while (value != 0 && value % 1024 == 0 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return value + " " + UNITS[unit];
  }

  static String formatDuration(Duration span) {
    if (span.toMillis() % 1000 != 0) {
      return span.toMillis() + " ms";
    }
    long seconds = span.toSeconds();
    if (seconds != 0 && seconds % 3600 == 0) {
      return seconds / 3600 + " h";
    }
    return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }

  private static Matcher matched(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException("form");
    }
    return form;
  }

  private static long inRange(long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }
}

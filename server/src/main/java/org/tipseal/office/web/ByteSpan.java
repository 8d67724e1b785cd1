package org.tipseal.office.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of something that is asked for (RFC 9110 §14).
 *
 * @param offset of its first byte
 * @param length at least 1, but for the whole of something empty
 */
record ByteSpan(long offset, long length) {
  /**
   * What is sent where no end is asked for: a player that pauses would otherwise keep a thread
   * waiting until it goes on. It asks for the next part by itself.
   */
  static final long OPEN_ENDED = 4 << 20;

  private static final Pattern SINGLE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  /**
   * Reads a {@code Range}.
   *
   * @param header null for the whole
   * @return empty if it lies outside, or asks for several parts
   */
  static Optional<ByteSpan> parse(String header, long size) {
    if (header == null) {
      return Optional.of(new ByteSpan(0, size));
    }
    Matcher single = SINGLE.matcher(header);
    if (!single.matches() || (single.group(1).isEmpty() && single.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (single.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(single.group(2)));
      return span(size - last, size - 1, size);
    }
    long first = Long.parseLong(single.group(1));
    long last =
        single.group(2).isEmpty() ? first + OPEN_ENDED - 1 : Long.parseLong(single.group(2));
    return span(first, Math.min(last, size - 1), size);
  }

  private static Optional<ByteSpan> span(long first, long last, long size) {
    return first > last || first >= size
        ? Optional.empty()
        : Optional.of(new ByteSpan(first, last - first + 1));
  }

  /** As {@code Content-Range} has it. */
  String header(long size) {
    return "bytes " + offset + "-" + (offset + length - 1) + "/" + size;
  }
}

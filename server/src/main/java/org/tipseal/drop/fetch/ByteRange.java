package org.tipseal.drop.fetch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;

/**
 * A range of bytes as a client asks for it (RFC 9110 §14.1.2): {@code bytes=5-} or {@code
 * bytes=5-9}. Anything else is passed over, as the RFC allows, and the whole is sent.
 *
 * @param first byte, from 0
 * @param last byte, included
 */
record ByteRange(long first, long last) {
  private static final Pattern FORM = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{0,18})");

  /**
   * Reads the header.
   *
   * @param header or null
   * @param size bytes in all, at least 1
   * @throws ProblemException {@code range-not-satisfiable} if it begins behind the end
   */
  static ByteRange of(String header, long size) {
    Matcher form = FORM.matcher(header == null ? "" : header);
    if (!form.matches()) {
      return new ByteRange(0, size - 1);
    }
    long first = Long.parseLong(form.group(1));
    long last = form.group(2).isEmpty() ? size - 1 : Long.parseLong(form.group(2));
    if (first >= size || last < first) {
      throw new ProblemException(Problem.RANGE_NOT_SATISFIABLE);
    }
    return new ByteRange(first, Math.min(last, size - 1));
  }

  long length() {
    return last - first + 1;
  }

  boolean isPartial(long size) {
    return length() < size;
  }

  String contentRange(long size) {
    return "bytes " + first + "-" + last + "/" + size;
  }
}

package org.tipseal.cli.site;

import java.util.List;
import java.util.Locale;

/**
 * Something that is not as it must be.
 *
 * @param values what the kind's words have places for
 */
public record Flaw(Kind kind, List<String> values) {

  /** What can be wrong, with the values that it is told with. */
  public enum Kind {
    /** Another status: the one that came, the one that had to come. */
    STATUS,
    /** A byte differs: which, counted from 1; the coding. */
    BYTE,
    /** Bytes are missing at the end: how many came, how many there are; the coding. */
    SHORT,
    /** Bytes follow that do not belong to it: how many there are; the coding. */
    LONG,
    /** Another coding: the one that came, the one that had to come. */
    CODING,
    /** It cannot be unpacked: the coding. */
    PACKING,
    /** A header has another value: its name, the value that came, the one that had to come. */
    HEADER,
    /** A header is missing: its name. */
    HEADER_MISSING,
    /** A header is there that does not belong here: its name and value. */
    HEADER_UNEXPECTED,
    /** A defect of the protocol: its name. */
    REFUSED,
    /** The signed manifest has another digest for it. */
    DIGEST,
    /** The signed manifest has another policy for it. */
    POLICY,
    /** The signed manifest does not name it. */
    UNSIGNED,
    /** The signed manifest names it, and this release has no such file. */
    UNKNOWN,
    /** It names another fingerprint: that one, and the signer's. */
    FINGERPRINT,
    /** Without a manifest it cannot be checked. */
    UNCHECKED,
    /** Something is there where nothing has to be: the path, the status. */
    SURPLUS;

    /** As JSON and words have it. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Flaw of(Kind kind, Object... values) {
    return new Flaw(kind, List.of(values).stream().map(String::valueOf).toList());
  }
}

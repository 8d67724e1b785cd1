package org.tipseal.office.evidence.format;

import java.util.Locale;

/** What can be said against a package. */
public enum Flaw {
  /** It is no ZIP file, or not a whole one. */
  NOT_A_PACKAGE(Weight.BROKEN),
  /** There is no manifest. */
  MANIFEST_MISSING(Weight.BROKEN),
  /** The manifest is not of the shape that it has to have. */
  MANIFEST_MALFORMED(Weight.BROKEN),
  /** There is no signature. */
  SIGNATURE_MISSING(Weight.BROKEN),
  /** The signature is not of the shape that it has to have. */
  SIGNATURE_MALFORMED(Weight.BROKEN),
  /** The signature is one of another manifest. */
  SIGNATURE_OF_OTHER(Weight.BROKEN),
  /** The signature is nobody's whom the root delegated to. */
  SIGNATURE_FORGED(Weight.BROKEN),
  /** A delegation is not the root's. */
  DELEGATION_FORGED(Weight.BROKEN),
  /** The key was not delegated to on the day of the export. */
  DELEGATION_EXPIRED(Weight.BROKEN),
  /** The root delegated for another agency. */
  AGENCY_MISMATCH(Weight.BROKEN),
  /** It leads to another root than the one that was given. */
  ROOT_MISMATCH(Weight.BROKEN),
  /** A file is not what the manifest says. */
  FILE_CHANGED(Weight.BROKEN),
  /** A file that the manifest names is not there. */
  FILE_MISSING(Weight.BROKEN),
  /** A file is there that the manifest does not name. */
  FILE_EXTRA(Weight.BROKEN),
  /** A file is there twice: programs may differ in which one they show. */
  FILE_TWICE(Weight.BROKEN),
  /** Programs may differ in what they find in it. */
  READS_TWO_WAYS(Weight.BROKEN),
  /** The manifest says that there is a timestamp, and there is none. */
  TIMESTAMP_MISSING(Weight.BROKEN),
  /** The timestamp cannot be read. */
  TIMESTAMP_MALFORMED(Weight.BROKEN),
  /** The timestamp is one of something else. */
  TIMESTAMP_OF_OTHER(Weight.BROKEN),
  /** The timestamp's signature does not verify. */
  TIMESTAMP_FORGED(Weight.BROKEN),
  /** The timestamp is not of the authority that was given. */
  TIMESTAMP_FOREIGN(Weight.BROKEN),
  /** The timestamp is of another time than the export. */
  TIMESTAMP_TIME(Weight.BROKEN),
  /** No fingerprint was given: whose root it is stays unknown. */
  ROOT_NOT_GIVEN(Weight.OPEN),
  /** No authority was given: whether the timestamp's signer is to be trusted stays unknown. */
  AUTHORITY_NOT_GIVEN(Weight.OPEN),
  /** It says itself that it has no timestamp. */
  NO_TIMESTAMP(Weight.NOTE);

  private final Weight weight;

  Flaw(Weight weight) {
    this.weight = weight;
  }

  /** How much it weighs. */
  public enum Weight {
    /** The package is not what was signed. */
    BROKEN,
    /** Something could not be checked for want of what to check it against. */
    OPEN,
    /** To be known, and no fault. */
    NOTE
  }

  /** How much it weighs. */
  public Weight weight() {
    return weight;
  }

  /** The name for programs, such as {@code file-changed}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

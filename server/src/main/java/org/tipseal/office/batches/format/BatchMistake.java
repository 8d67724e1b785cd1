package org.tipseal.office.batches.format;

import java.util.Locale;

/**
 * Something that is wrong with an entry. It quotes nothing of what was sent.
 *
 * @param entry which, from 1
 * @param field where, such as {@code identifiers/2/kind}, counted from 1; empty for the entry whole
 * @param fault what
 */
public record BatchMistake(int entry, String field, Fault fault) {
  /** What can be wrong. */
  public enum Fault {
    /** It has to be there, and is not. */
    MISSING,
    /** It is of another type. */
    WRONG_TYPE,
    /** It is empty, or longer or more than is taken. */
    WRONG_LENGTH,
    /** No such member is known. */
    UNKNOWN_MEMBER,
    /** No such code is known. */
    UNKNOWN_CODE,
    /** The institution does not report this category. */
    NOT_ALLOWED,
    /** Another entry of the batch has it too. */
    TWICE,
    /** It is no day. */
    NOT_A_DAY,
    /** It ends before it begins. */
    WRONG_ORDER;

    /** The name for programs, such as {@code wrong-type}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}

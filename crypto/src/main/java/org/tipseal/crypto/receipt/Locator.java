package org.tipseal.crypto.receipt;

import java.security.SecureRandom;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The drop's part of a receipt: 5 to 12 random symbols that find the mailbox and tell nothing.
 *
 * @param value upper-case Crockford symbols
 */
public record Locator(String value) {
  /** The number of symbols a drop issues until it has to issue more. */
  public static final int MIN_LENGTH = 5;

  /** The most symbols that a receipt has room for. */
  public static final int MAX_LENGTH = 12;

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if it is not 5 to 12 symbols
   */
  public Locator {
    if (!isValid(value)) {
      throw new IllegalArgumentException("a locator is 5 to 12 symbols");
    }
  }

  /**
   * Draws a locator.
   *
   * @param length 5 to 12 symbols
   * @param random the source
   */
  public static Locator generate(int length, SecureRandom random) {
    return new Locator(Symbols.random(length, random));
  }

  /**
   * Reads a locator that a program sent: exact, without folding.
   *
   * @param text as received
   * @param defect what to say when it is none
   * @throws RefusedException if it is not 5 to 12 upper-case symbols
   */
  public static Locator parse(String text, Defect defect) throws RefusedException {
    if (!isValid(text)) {
      throw new RefusedException(defect);
    }
    return new Locator(text);
  }

  /**
   * Reads a locator that a person typed.
   *
   * @param typed in any case, with or without dashes and spaces, full-width or not
   * @throws RefusedException {@code receipt-bad-character} or {@code receipt-bad-length}
   */
  public static Locator parseTyped(CharSequence typed) throws RefusedException {
    String folded = Base32.fold(typed);
    if (!Base32.isSymbols(folded)) {
      throw new RefusedException(Defect.RECEIPT_BAD_CHARACTER);
    }
    return parse(folded, Defect.RECEIPT_BAD_LENGTH);
  }

  /** The symbols in ASCII. */
  public byte[] bytes() {
    return Bytes.ascii(value);
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isValid(String text) {
    return text.length() >= MIN_LENGTH && text.length() <= MAX_LENGTH && Base32.isSymbols(text);
  }
}

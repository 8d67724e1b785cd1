package org.tipseal.crypto.receipt;

import java.security.SecureRandom;
import java.util.Arrays;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The reporter's part of a receipt: 19 symbols, 95 bits, that never leave the device. Closing it
 * wipes it.
 */
public final class ReceiptSecret implements AutoCloseable {
  /** The number of symbols. */
  public static final int LENGTH = 19;

  private static final int PART_GROUP = 4;

  private final char[] symbols;
  private boolean wiped;

  private ReceiptSecret(char[] symbols) {
    this.symbols = symbols;
  }

  /** Draws a secret. */
  public static ReceiptSecret generate(SecureRandom random) {
    return new ReceiptSecret(Symbols.randomChars(LENGTH, random));
  }

  /**
   * Takes symbols as they stand in a folded receipt.
   *
   * @param symbols 19 upper-case symbols
   * @throws IllegalArgumentException if they are not
   */
  public static ReceiptSecret of(CharSequence symbols) {
    if (symbols.length() != LENGTH || !Base32.isSymbols(symbols)) {
      throw new IllegalArgumentException("a receipt secret is 19 symbols");
    }
    char[] copy = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      copy[i] = symbols.charAt(i);
    }
    return new ReceiptSecret(copy);
  }

  /**
   * Reads the secret part of a receipt as a person typed it (PROTOCOL.md §2).
   *
   * @param typed in any case, with or without dashes and spaces, full-width or not
   * @throws RefusedException {@code receipt-bad-character}, {@code receipt-bad-length} or {@code
   *     receipt-bad-check}
   */
  public static ReceiptSecret parsePart(CharSequence typed) throws RefusedException {
    String folded = Base32.fold(typed);
    if (!Base32.isSymbols(folded)) {
      throw new RefusedException(Defect.RECEIPT_BAD_CHARACTER);
    }
    if (folded.length() != LENGTH + 1) {
      throw new RefusedException(Defect.RECEIPT_BAD_LENGTH);
    }
    if (Symbols.check(folded.substring(0, LENGTH)) != folded.charAt(LENGTH)) {
      throw new RefusedException(Defect.RECEIPT_BAD_CHECK);
    }
    return of(folded.substring(0, LENGTH));
  }

  /**
   * The secret part of a receipt whose locator is not known yet: the symbols and a check symbol of
   * their own, in groups of four joined by dashes. It is a secret.
   */
  public String formatPart() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    text.append(Symbols.check(text));
    for (int i = text.length() - PART_GROUP; i > 0; i -= PART_GROUP) {
      text.insert(i, '-');
    }
    return text.toString();
  }

  /** The symbols in ASCII, the password of Argon2id; the caller wipes them. */
  synchronized byte[] ascii() {
    requireOpen();
    byte[] ascii = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      ascii[i] = (byte) symbols[i];
    }
    return ascii;
  }

  synchronized void appendTo(StringBuilder text) {
    requireOpen();
    text.append(symbols);
  }

  private void requireOpen() {
    if (wiped) {
      throw new IllegalStateException("the secret was wiped");
    }
  }

  /** Overwrites the symbols. */
  @Override
  public synchronized void close() {
    Arrays.fill(symbols, '\0');
    wiped = true;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}

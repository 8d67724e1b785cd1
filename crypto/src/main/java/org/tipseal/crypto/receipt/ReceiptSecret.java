package org.tipseal.crypto.receipt;

import java.security.SecureRandom;
import java.util.Arrays;
import org.tipseal.crypto.Base32;

/**
 * The reporter's part of a receipt: 19 symbols, 95 bits, that never leave the device. Closing it
 * wipes it.
 */
public final class ReceiptSecret implements AutoCloseable {
  /** The number of symbols. */
  public static final int LENGTH = 19;

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

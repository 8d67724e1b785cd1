package org.tipseal.crypto.receipt;

import java.security.SecureRandom;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Bytes;

/** Random symbols and the check symbol. */
final class Symbols {
  private Symbols() {}

  /** One random byte a symbol, of which the low five bits count: no value is likelier. */
  static String random(int length, SecureRandom random) {
    return new String(randomChars(length, random));
  }

  /** As {@link #random}, in an array that can be wiped. */
  static char[] randomChars(int length, SecureRandom random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    char[] symbols = new char[length];
    for (int i = 0; i < length; i++) {
      symbols[i] = Base32.symbol(bytes[i] & 31);
    }
    Bytes.wipe(bytes);
    return symbols;
  }

  /**
   * Luhn mod 32: finds every wrong symbol and every swap of neighbours but 0 with Z.
   *
   * @param symbols what the check symbol follows
   */
  static char check(CharSequence symbols) {
    int sum = 0;
    int factor = 2;
    for (int i = symbols.length() - 1; i >= 0; i--) {
      int product = Base32.value(symbols.charAt(i)) * factor;
      sum += product / 32 + product % 32;
      factor = 3 - factor;
    }
    return Base32.symbol((32 - sum % 32) % 32);
  }
}

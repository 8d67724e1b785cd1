package org.tipseal.crypto;

/**
 * Crockford Base32 as receipts and fingerprints use it: five bits a symbol, most significant first,
 * forgiving to what a person types (PROTOCOL.md §1, §2).
 */
public final class Base32 {
  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private Base32() {}

  /**
   * The symbol of a value.
   *
   * @param value 0 to 31
   */
  public static char symbol(int value) {
    return SYMBOLS.charAt(value);
  }

  /**
   * The value of a symbol.
   *
   * @param symbol an upper-case symbol
   * @return 0 to 31, or −1 if the character is no symbol
   */
  public static int value(char symbol) {
    return SYMBOLS.indexOf(symbol);
  }

  /**
   * Whether every character is a symbol; true for the empty text.
   *
   * @param text any text
   */
  public static boolean isSymbols(CharSequence text) {
    return text.chars().allMatch(c -> value((char) c) >= 0);
  }

  /**
   * Writes bytes as symbols. Only lengths that fill whole symbols are used here.
   *
   * @param bytes a multiple of 5 bytes
   */
  public static String encode(byte[] bytes) {
    if (bytes.length % 5 != 0) {
      throw new IllegalArgumentException("the length is not a multiple of 5 bytes");
    }
    StringBuilder text = new StringBuilder(bytes.length / 5 * 8);
    long bits = 0;
    for (int i = 0; i < bytes.length; i++) {
      bits = (bits << 8) | (bytes[i] & 0xff);
      if (i % 5 == 4) {
        for (int shift = 35; shift >= 0; shift -= 5) {
          text.append(symbol((int) (bits >>> shift) & 31));
        }
        bits = 0;
      }
    }
    return text.toString();
  }

  /**
   * Reads symbols as bytes.
   *
   * @param symbols a multiple of 8 upper-case symbols
   * @throws IllegalArgumentException if the length does not fit or a character is no symbol
   */
  public static byte[] decode(CharSequence symbols) {
    if (symbols.length() % 8 != 0 || !isSymbols(symbols)) {
      throw new IllegalArgumentException("not a multiple of 8 symbols");
    }
    byte[] bytes = new byte[symbols.length() / 8 * 5];
    long bits = 0;
    for (int i = 0; i < symbols.length(); i++) {
      bits = (bits << 5) | value(symbols.charAt(i));
      if (i % 8 == 7) {
        for (int j = 0; j < 5; j++) {
          bytes[i / 8 * 5 + j] = (byte) (bits >>> (8 * (4 - j)));
        }
        bits = 0;
      }
    }
    return bytes;
  }

  /**
   * Brings typed text into the form that is checked: full-width characters become ASCII, white
   * space and dashes go, letters are upper-cased, and O, I and L become 0, 1 and 1. What is no
   * symbol after that is left as it is, for the caller to refuse.
   *
   * @param typed what a person typed or pasted
   */
  public static String fold(CharSequence typed) {
    StringBuilder folded = new StringBuilder(typed.length());
    for (int i = 0; i < typed.length(); i++) {
      char c = toAscii(typed.charAt(i));
      if (!isSpace(c) && !isDash(c)) {
        folded.append(toSymbol(c));
      }
    }
    return folded.toString();
  }

  /** Maps U+FF01–FF5E, which lie in the order of ASCII 21–7E. */
  private static char toAscii(char c) {
    return isBetween(c, 0xff01, 0xff5e) ? (char) (c - 0xff01 + 0x21) : c;
  }

  /** Unicode's White_Space, and the zero-width characters that chat programs put into text. */
  private static boolean isSpace(char c) {
    return isBetween(c, 0x09, 0x0d)
        || isBetween(c, 0x2000, 0x200d)
        || " \u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u2060\u3000\ufeff".indexOf(c) >= 0;
  }

  private static boolean isDash(char c) {
    return isBetween(c, 0x2010, 0x2015) || "-\u00ad\u2212\u30fc\ufe58\ufe63".indexOf(c) >= 0;
  }

  private static boolean isBetween(char c, int first, int last) {
    return c >= first && c <= last;
  }

  private static char toSymbol(char c) {
    char upper = isBetween(c, 'a', 'z') ? (char) (c - 'a' + 'A') : c;
    return switch (upper) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> upper;
    };
  }
}

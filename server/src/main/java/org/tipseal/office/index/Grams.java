package org.tipseal.office.index;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The pieces of a text that it is found by: two Chinese characters side by side, three letters or
 * digits of any other script side by side. Width, case and everything between words is no matter.
 */
final class Grams {
  private static final int HAN = 2;
  private static final int OTHER = 3;
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Grams() {}

  /** A 64-bit number for each piece, in order; none for a text that is too short. */
  static LongStream of(String text) {
    int[] folded =
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .map(c -> Character.isLetterOrDigit(c) ? c : ' ')
            .toArray();
    LongStream.Builder grams = LongStream.builder();
    for (int i = 0; i < folded.length; i++) {
      int length = isHan(folded[i]) ? HAN : OTHER;
      if (folded[i] != ' ' && uniform(folded, i, length)) {
        long gram = length;
        for (int k = 0; k < length; k++) {
          gram = mix(gram + folded[i + k]);
        }
        grams.add(gram);
      }
    }
    return grams.build();
  }

  private static boolean uniform(int[] text, int from, int length) {
    if (from + length > text.length) {
      return false;
    }
    for (int k = 1; k < length; k++) {
      if (text[from + k] == ' ' || isHan(text[from + k]) != isHan(text[from])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }

  /** The finaliser of SplitMix64: every bit of the input moves every bit of the output. */
  static long mix(long value) {
    long z = value * PRIME;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

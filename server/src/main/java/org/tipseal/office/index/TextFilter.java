package org.tipseal.office.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which pieces the texts of a case hold: a Bloom filter of 20 bits a piece. It may claim a piece
 * that is not there, one in ten thousand times, and never denies one that is.
 */
final class TextFilter {
  private static final int BITS_A_PIECE = 20;
  private static final int PROBES = 10;

  private final long[] bits;

  private TextFilter(long[] bits) {
    this.bits = bits;
  }

  static TextFilter of(Iterable<String> texts) {
    long[] grams = new long[0];
    for (String text : texts) {
      long[] more = Grams.of(text).toArray();
      int before = grams.length;
      grams = Arrays.copyOf(grams, before + more.length);
      System.arraycopy(more, 0, grams, before, more.length);
    }
    grams = Arrays.stream(grams).distinct().toArray();
    long[] bits = new long[grams.length * BITS_A_PIECE / Long.SIZE + 1];
    for (long gram : grams) {
      for (int probe = 0; probe < PROBES; probe++) {
        int bit = bit(gram, probe, bits.length);
        bits[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return new TextFilter(bits);
  }

  /** Whether all of some pieces are there. */
  boolean holds(long[] grams) {
    for (long gram : grams) {
      for (int probe = 0; probe < PROBES; probe++) {
        int bit = bit(gram, probe, bits.length);
        if ((bits[bit / Long.SIZE] & 1L << bit) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static int bit(long gram, int probe, int words) {
    long hash = gram + probe * (Long.rotateLeft(gram, 32) | 1);
    // The same share of the filter as the hash is of all hashes: a division would take longer than
    // all the rest.
    return (int) Math.multiplyHigh(hash >>> 1, 2L * words * Long.SIZE);
  }

  /** The words of the filter, 8 bytes each. */
  byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * bits.length);
    for (long word : bits) {
      bytes.putLong(word);
    }
    return bytes.array();
  }

  static TextFilter parse(byte[] saved) {
    ByteBuffer bytes = ByteBuffer.wrap(saved);
    long[] words = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(words);
    return new TextFilter(words);
  }
}

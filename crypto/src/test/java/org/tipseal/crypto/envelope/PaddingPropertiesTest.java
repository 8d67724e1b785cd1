package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.tipseal.crypto.RefusedException;

class PaddingPropertiesTest {
  @Property
  void itAddsAtMostTwelvePercent(@ForAll @LongRange(min = 0, max = 1L << 50) long n) {
    long padded = Padding.padded(n);

    assertTrue(padded >= n);
    assertTrue(padded == 8192 || (padded - n) * 100 <= n * 12);
  }

  @Property
  void aPaddedSizeIsItsOwn(@ForAll @LongRange(min = 0, max = 1L << 50) long n) {
    assertEquals(Padding.padded(n), Padding.padded(Padding.padded(n)));
  }

  @Property
  void moreIsNeverPaddedToLess(@ForAll @LongRange(min = 1, max = 1L << 50) long n) {
    assertTrue(Padding.padded(n) >= Padding.padded(n - 1));
  }

  @Property(tries = 300)
  void whatIsPaddedComesBack(@ForAll @IntRange(max = 100_000) int length) throws RefusedException {
    byte[] payload = new byte[length];
    Arrays.fill(payload, (byte) 0xa5);

    byte[] padded = Padding.pad(payload);

    assertEquals(Padding.padded(length + 4L), padded.length);
    assertArrayEquals(payload, Padding.unpad(padded));
  }

  @Property(tries = 300)
  void noByteOfTheFillerIsFree(
      @ForAll @IntRange(max = 20_000) int length, @ForAll @IntRange(max = 2000) int place) {
    byte[] padded = Padding.pad(new byte[length]);
    int filler = padded.length - 4 - length;
    if (filler > 0) {
      padded[4 + length + place % filler] = (byte) 0x80;
      assertThrows(RefusedException.class, () -> Padding.unpad(padded));
    }
  }
}

package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentLayoutTest {
  private static final long GIB = 1L << 30;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 8192, 8193, 1_032_192, 1_032_193, 2_097_080, 5_000_000, 2 * GIB})
  void segmentsCoverTheStreamWithoutGapOrOverlap(long size) {
    AttachmentLayout layout = new AttachmentLayout(size);
    long plaintext = 0;
    long sealed = 0;
    long file = 0;
    for (int i = 0; i < layout.segments(); i++) {
      assertEquals(plaintext, layout.plaintextOffset(i));
      assertEquals(sealed, layout.sealedOffset(i));
      assertTrue(layout.plaintextLength(i) > 0);
      assertTrue(layout.isLast(i) || layout.sealedLength(i) == 1_048_576);
      plaintext += layout.plaintextLength(i);
      sealed += layout.sealedLength(i);
      file += layout.fileLength(i);
    }
    assertEquals(layout.paddedSize(), plaintext);
    assertEquals(layout.sealedSize(), sealed);
    assertEquals(size, file);
  }

  @Test
  void theLargestFileHasALayout() {
    AttachmentLayout layout = new AttachmentLayout(AttachmentLayout.MAX_SIZE);
    int last = layout.segments() - 1;

    assertEquals(AttachmentLayout.MAX_SIZE, layout.paddedSize());
    assertEquals(layout.sealedSize(), layout.sealedOffset(last) + layout.sealedLength(last));
  }

  @Test
  void whatIsNoneIsRefused() {
    long tooLarge = AttachmentLayout.MAX_SIZE + 1;
    assertThrows(IllegalArgumentException.class, () -> new AttachmentLayout(-1));
    assertThrows(IllegalArgumentException.class, () -> new AttachmentLayout(tooLarge));
    AttachmentLayout layout = new AttachmentLayout(1);
    assertThrows(IllegalArgumentException.class, () -> layout.plaintextOffset(1));
    assertThrows(IllegalArgumentException.class, () -> layout.sealedOffset(-1));
  }
}

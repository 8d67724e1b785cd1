package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

class AttachmentFileTest {
  private static final int SIZE = 3 * AttachmentLayout.SEALED_SEGMENT_LENGTH + 12_345;

  @TempDir Path folder;

  private final SealingParameters parameters = Streams.parameters("ranges");
  private final AttachmentLayout layout = new AttachmentLayout(SIZE);
  private final byte[] file = new byte[SIZE];
  private byte[] sealed;

  @BeforeEach
  void seal() {
    new Random(1).nextBytes(file);
    sealed = Streams.seal(parameters, file);
  }

  @Test
  void anyPartIsThatPartOfTheFile() throws IOException, RefusedException {
    Random random = new Random(2);
    try (AttachmentFile opened = open(sealed)) {
      assertEquals(SIZE, opened.size());
      for (int round = 0; round < 200; round++) {
        int from = random.nextInt(SIZE);
        int length = Math.min(SIZE - from, 1 + random.nextInt(1 << (1 + random.nextInt(20))));
        assertArrayEquals(
            Arrays.copyOfRange(file, from, from + length), part(opened, from, length));
      }
    }
  }

  @Test
  void bordersOfSegmentsAndTheEndAreWhereTheyAre() throws IOException, RefusedException {
    try (AttachmentFile opened = open(sealed)) {
      for (int segment = 0; segment < 4; segment++) {
        int start = (int) layout.plaintextOffset(segment);
        int from = Math.max(0, start - 1);
        assertArrayEquals(
            Arrays.copyOfRange(file, from, start + 2), part(opened, from, start + 2 - from));
      }
      assertArrayEquals(new byte[] {file[SIZE - 1]}, part(opened, SIZE - 1, 1));
      assertEquals(-1, opened.read(SIZE, new byte[1], 0, 1));
      assertEquals(0, opened.read(SIZE, new byte[1], 0, 0));
    }
  }

  @Test
  void aChangedSegmentIsRefusedAndTheOthersOpen() throws IOException, RefusedException {
    sealed[(int) layout.sealedOffset(2) + 100] ^= 1;
    try (AttachmentFile opened = open(sealed)) {
      byte[] out = new byte[1];
      int inside = (int) layout.plaintextOffset(2);
      assertEquals(Defect.STREAM_FORGED, refusal(() -> opened.read(inside, out, 0, 1)));
      assertEquals(Defect.STREAM_FORGED, refusal(() -> opened.read(inside + 9, out, 0, 1)));
      assertArrayEquals(new byte[] {file[inside - 1]}, part(opened, inside - 1, 1));
    }
  }

  @Test
  void segmentsThatChangedPlacesAreRefused() throws IOException, RefusedException {
    int length = AttachmentLayout.SEALED_SEGMENT_LENGTH;
    byte[] first = Arrays.copyOfRange(sealed, length, 2 * length);
    System.arraycopy(sealed, 2 * length, sealed, length, length);
    System.arraycopy(first, 0, sealed, 2 * length, length);
    try (AttachmentFile opened = open(sealed)) {
      byte[] out = new byte[1];
      assertEquals(
          Defect.STREAM_FORGED, refusal(() -> opened.read(layout.plaintextOffset(1), out, 0, 1)));
    }
  }

  @Test
  void aStreamOfAnotherLengthIsRefusedAtOnce() {
    int withoutLast = (int) layout.sealedOffset(layout.segments() - 1);
    assertEquals(
        Defect.STREAM_FORGED, refusal(() -> open(Arrays.copyOf(sealed, withoutLast)).close()));
    assertEquals(
        Defect.STREAM_FORGED,
        refusal(() -> open(Arrays.copyOf(sealed, sealed.length + 1)).close()));
    assertEquals(Defect.STREAM_MALFORMED, refusal(() -> open(new byte[39]).close()));
    sealed[0] = 39;
    assertEquals(Defect.STREAM_MALFORMED, refusal(() -> open(sealed).close()));
  }

  @Test
  void fillerThatIsNotZeroIsRefused() throws IOException, RefusedException {
    byte[] plaintext = Arrays.copyOf(file, (int) layout.paddedSize());
    plaintext[plaintext.length - 1] = 1;
    try (AttachmentFile opened = open(Streams.sealPlaintext(parameters, layout, plaintext))) {
      byte[] out = new byte[1];
      assertEquals(Defect.BAD_PADDING, refusal(() -> opened.read(SIZE - 1, out, 0, 1)));
      assertEquals(1, opened.read(0, out, 0, 1));
    }
  }

  private AttachmentFile open(byte[] stream) throws IOException, RefusedException {
    Path path = Files.write(folder.resolve("sealed"), stream);
    FileChannel channel = FileChannel.open(path);
    try {
      return new AttachmentFile(channel, parameters.key(), SIZE);
    } catch (RefusedException e) {
      channel.close();
      throw e;
    }
  }

  private static byte[] part(AttachmentFile opened, int from, int length)
      throws IOException, RefusedException {
    byte[] out = new byte[length];
    for (int done = 0; done < length; ) {
      done += opened.read(from + done, out, done, length - done);
    }
    return out;
  }

  private static Defect refusal(Action action) {
    return assertThrows(RefusedException.class, action::run).defect();
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException, RefusedException;
  }
}

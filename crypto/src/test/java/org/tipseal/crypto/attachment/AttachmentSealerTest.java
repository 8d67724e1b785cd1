package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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

class AttachmentSealerTest {
  private static final int SIZE = 3_200_000;

  private final SealingParameters parameters = Streams.parameters("sealer");
  private final AttachmentLayout layout = new AttachmentLayout(SIZE);
  private final byte[] content = new byte[SIZE];
  private byte[] sealed;
  private Path file;

  @BeforeEach
  void writeFile(@TempDir Path folder) throws IOException {
    new Random(1).nextBytes(content);
    sealed = Streams.seal(parameters, content);
    file = Files.write(folder.resolve("file"), content);
  }

  @Test
  void anyOrderGivesTheSameBytes() throws IOException {
    AttachmentSealer sealer = new AttachmentSealer(parameters, layout);
    try (FileChannel channel = FileChannel.open(file)) {
      for (int segment : new int[] {3, 1, 0, 2, 2, 1, 3, 0}) {
        assertArrayEquals(segment(segment), sealer.sealSegment(segment, channel));
      }
    }
  }

  /** A later run that kept the parameters goes on with the same bytes. */
  @Test
  void keptParametersGiveTheSameBytes() throws IOException {
    SealingParameters kept = SealingParameters.fromBytes(parameters.toBytes().copy());
    try (FileChannel channel = FileChannel.open(file)) {
      assertArrayEquals(segment(2), new AttachmentSealer(kept, layout).sealSegment(2, channel));
    }
    assertThrows(IllegalArgumentException.class, () -> SealingParameters.fromBytes(new byte[70]));
  }

  @Test
  void aChangedFileIsNotSealedUnderTheSameNonce() throws IOException {
    AttachmentSealer sealer = new AttachmentSealer(parameters, layout);
    try (FileChannel channel = FileChannel.open(file)) {
      sealer.sealSegment(1, channel);
      content[1_500_000] ^= 1;
      Files.write(file, content);

      assertThrows(IllegalStateException.class, () -> sealer.sealSegment(1, channel));
    }
  }

  @Test
  void aShorterFileIsNoticed() throws IOException {
    AttachmentSealer sealer = new AttachmentSealer(parameters, layout);
    Files.write(file, Arrays.copyOf(content, SIZE - 1));
    try (FileChannel channel = FileChannel.open(file)) {
      assertThrows(EOFException.class, () -> sealer.sealSegment(3, channel));
    }
  }

  @Test
  void aSegmentHasTheLengthOfItsPlace() {
    AttachmentSealer sealer = new AttachmentSealer(parameters, layout);
    byte[] withoutFiller = new byte[layout.fileLength(3)];

    assertThrows(IllegalArgumentException.class, () -> sealer.sealSegment(3, withoutFiller));
    assertThrows(IllegalArgumentException.class, () -> sealer.sealSegment(4, new byte[0]));
  }

  @Test
  void theStreamGivesTheFile() throws IOException, RefusedException {
    try (InputStream opened = open(sealed)) {
      assertEquals(content[0] & 0xff, opened.read());
      assertArrayEquals(Arrays.copyOfRange(content, 1, SIZE), opened.readAllBytes());
      assertEquals(-1, opened.read());
    }
  }

  @Test
  void theStreamEndsInARefusalWhereTheSealedOneIsForged() throws IOException, RefusedException {
    byte[] cut = Arrays.copyOf(sealed, sealed.length - 1);
    try (InputStream opened = open(cut)) {
      byte[] good = opened.readNBytes((int) layout.plaintextOffset(3));
      assertEquals(layout.plaintextOffset(3), good.length);

      RefusedStreamException refusal = assertThrows(RefusedStreamException.class, opened::read);
      assertEquals(Defect.STREAM_FORGED, refusal.refusal().defect());
    }
  }

  @Test
  void whatIsClosedIsWiped() {
    parameters.close();

    assertThrows(IllegalStateException.class, parameters::toBytes);
    assertThrows(IllegalStateException.class, () -> new AttachmentSealer(parameters, layout));
    assertEquals("[REDACTED]", parameters.toString());
    assertEquals("[REDACTED]", parameters.key().toString());
  }

  private InputStream open(byte[] stream) throws IOException, RefusedException {
    return AttachmentOpener.open(new ByteArrayInputStream(stream), parameters.key(), SIZE);
  }

  private byte[] segment(int index) {
    int start = (int) layout.sealedOffset(index);
    return Arrays.copyOfRange(sealed, start, start + layout.sealedLength(index));
  }
}

package org.tipseal.crypto.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/**
 * Sealed streams of several segments (PROTOCOL.md §6). They are too large to be kept, so a file
 * says what is sealed and with what, the digest of the result, and what is then done to it.
 */
public final class LargeStreamVectors implements VectorFormat {
  private static final int SEGMENT = 1_048_576;

  /** Filled up to 3,211,264: four segments. */
  private static final int FOUR_SEGMENTS = 3_200_000;

  @Override
  public String name() {
    return "stream-large";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    start(out, "one-segment", "As much as fits one segment.", 1_032_192).write();
    start(out, "two-segments", "One byte more takes two.", 1_032_193).write();
    start(out, "four-segments", "Four segments.", FOUR_SEGMENTS).write();
    start(out, "filler-segment", "The last segment is filler only.", 2_097_080).write();

    order(out, "swapped", "Segments 1 and 2 change places.", List.of("0", "2", "1", "3"));
    order(out, "removed-middle", "A segment is missing.", List.of("0", "2", "3"));
    order(out, "removed-last", "The end is missing.", List.of("0", "1", "2"));
    order(out, "repeated", "A segment comes twice.", List.of("0", "1", "1", "2", "3"));
    changed(out, "truncated", "The last byte is missing.", "keep", 3_211_264 + 40 + 4 * 16 - 1);
    changed(out, "flipped", "A bit of the third segment.", "flip", 2 * SEGMENT + 1000);
    start(out, "trailing-byte", "One byte more.", FOUR_SEGMENTS)
        .put("append", "00")
        .expect(Defect.STREAM_FORGED)
        .write();
  }

  @Override
  public void run(Vector vector) throws IOException, RefusedException {
    byte[] file = file((int) vector.number("size"));
    byte[] sha256 = vector.hex("sha256");
    assertArrayEquals(sha256, Bytes.sha256(file));
    SealingParameters parameters =
        SealingParameters.fromBytes(
            Bytes.concat(vector.hex("key"), vector.hex("salt"), vector.hex("noncePrefix")));
    byte[] sealed = Streams.seal(parameters, file);
    assertEquals(vector.number("sealedSize"), sealed.length);
    assertArrayEquals(vector.hex("sealedSha256"), Bytes.sha256(sealed));

    byte[] opened = Streams.open(parameters.key(), change(vector, sealed), file.length, sha256);
    assertArrayEquals(file, opened);
  }

  private static byte[] change(Vector vector, byte[] sealed) throws IOException {
    byte[] changed = sealed;
    if (vector.has("segments")) {
      ByteArrayOutputStream reordered = new ByteArrayOutputStream();
      for (String segment : vector.texts("segments")) {
        int start = Integer.parseInt(segment) * SEGMENT;
        int end = Math.min(start + SEGMENT, sealed.length);
        reordered.write(sealed, start, end - start);
      }
      changed = reordered.toByteArray();
    }
    if (vector.has("keep")) {
      changed = Arrays.copyOf(changed, (int) vector.number("keep"));
    }
    if (vector.has("flip")) {
      changed[(int) vector.number("flip")] ^= 1;
    }
    return vector.has("append") ? Bytes.concat(changed, vector.hex("append")) : changed;
  }

  private static VectorWriter.Case start(VectorWriter out, String name, String about, int size) {
    SealingParameters parameters = Streams.parameters(name);
    byte[] all = parameters.toBytes().copy();
    byte[] file = file(size);
    byte[] sealed = Streams.seal(parameters, file);
    return out.start(name, about)
        .put("size", size)
        .hex("sha256", Bytes.sha256(file))
        .hex("key", Arrays.copyOf(all, 32))
        .hex("salt", Arrays.copyOfRange(all, 32, 64))
        .hex("noncePrefix", Arrays.copyOfRange(all, 64, 71))
        .put("sealedSize", sealed.length)
        .hex("sealedSha256", Bytes.sha256(sealed));
  }

  private static void order(VectorWriter out, String name, String about, List<String> segments)
      throws IOException {
    start(out, name, about, FOUR_SEGMENTS)
        .texts("segments", segments)
        .expect(Defect.STREAM_FORGED)
        .write();
  }

  private static void changed(VectorWriter out, String name, String about, String change, int where)
      throws IOException {
    start(out, name, about, FOUR_SEGMENTS).put(change, where).expect(Defect.STREAM_FORGED).write();
  }

  /** Byte i of the file is i mod 251. */
  private static byte[] file(int size) {
    byte[] file = new byte[size];
    IntStream.range(0, size).forEach(i -> file[i] = (byte) (i % 251));
    return file;
  }
}

package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Padded payloads (PROTOCOL.md §3). */
public final class PaddingVectors implements VectorFormat {
  @Override
  public String name() {
    return "padding";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    FixedRandom random = new FixedRandom("padding");
    good(out, "empty", "No payload at all.", new byte[0]);
    good(out, "short", "Mostly filler.", Bytes.ascii("a short payload"));
    good(out, "just-fits", "No filler.", random.bytes(8188));
    good(out, "one-more", "The next size.", random.bytes(8189));

    bad(out, "last-byte", "The last byte of the filler is not zero.", 8192, 5, 8191);
    bad(out, "first-filler-byte", "The first byte of the filler is not zero.", 8192, 5, 9);
    bad(out, "length-beyond-end", "The length leads past the end.", 8192, 8189, -1);
    bad(out, "length-too-small", "The length leads to a smaller size.", 8704, 5, -1);
    bad(out, "length-negative", "All bits of the length are set.", 8192, 0xffff_ffffL, -1);
    bad(out, "size-too-small", "Smaller than the smallest size.", 8191, 5, -1);
    bad(out, "size-between", "Not a size that anything is filled up to.", 8705, 8700, -1);
    bad(out, "no-length", "Too short for a length.", 3, -1, -1);
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    byte[] payload = Padding.unpad(vector.b64u("padded"));
    assertArrayEquals(vector.b64u("payload"), payload);
    assertArrayEquals(vector.b64u("padded"), Padding.pad(payload));
  }

  private static void good(VectorWriter out, String name, String about, byte[] payload)
      throws IOException {
    out.start(name, about).b64u("payload", payload).b64u("padded", Padding.pad(payload)).write();
  }

  /** Zeros of a size, a length at their start, and perhaps one byte that is not zero. */
  private static void bad(
      VectorWriter out, String name, String about, int size, long length, int nonZero)
      throws IOException {
    byte[] padded = length < 0 ? new byte[0] : Bytes.u32(length);
    padded = Arrays.copyOf(padded, size);
    if (nonZero >= 0) {
      padded[nonZero] = 1;
    }
    out.start(name, about).b64u("padded", padded).expect(Defect.BAD_PADDING).write();
  }
}

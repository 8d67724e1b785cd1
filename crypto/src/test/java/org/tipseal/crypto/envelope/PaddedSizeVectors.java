package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Sizes and what they are filled up to (PROTOCOL.md §3), worked out by hand. */
public final class PaddedSizeVectors implements VectorFormat {
  @Override
  public String name() {
    return "padded-size";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    write(out, "0", "Nothing is filled up like anything.", 0, 8192);
    write(out, "8192", "Just fits the smallest.", 8192, 8192);
    write(out, "8193", "E = 13, S = 4: steps of 512.", 8193, 8704);
    write(out, "8704", "A step is its own size.", 8704, 8704);
    write(out, "16383", "Rounds up to the next power of two.", 16383, 16384);
    write(out, "16385", "E = 14, S = 4: steps of 1024.", 16385, 17408);
    write(out, "65537", "E = 16, S = 5: steps of 2048.", 65537, 67584);
    write(out, "262145", "E = 18, S = 5: steps of 8192.", 262145, 270336);
    write(out, "2147483648", "2 GiB.", 2147483648L, 2147483648L);
    write(out, "2147483649", "E = 31, S = 5: steps of 64 MiB.", 2147483649L, 2214592512L);
    write(out, "4294967297", "E = 32, S = 6: beyond 32 bits.", 4294967297L, 4362076160L);
    write(out, "1099511627776", "1 TiB, the largest file.", 1L << 40, 1L << 40);
  }

  @Override
  public void run(Vector vector) {
    assertEquals(vector.number("padded"), Padding.padded(vector.number("size")));
  }

  private static void write(VectorWriter out, String name, String about, long size, long padded)
      throws IOException {
    out.start(name, about).put("size", size).put("padded", padded).write();
  }
}

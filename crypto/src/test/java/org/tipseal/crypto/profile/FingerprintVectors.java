package org.tipseal.crypto.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Locale;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Fingerprints of root keys, as they are printed and as people type them. */
public final class FingerprintVectors implements VectorFormat {
  @Override
  public String name() {
    return "fingerprint";
  }

  @Override
  public void run(Vector vector) throws Exception {
    RootFingerprint typed = RootFingerprint.parse(vector.text("typed"));
    assertEquals(RootFingerprint.of(new VerifyingKey(vector.hex("root"))), typed);
    assertEquals(vector.text("printed"), typed.toString());
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    VerifyingKey root = new VerifyingKey(new FixedRandom("fingerprint").bytes(32));
    String printed = RootFingerprint.of(root).toString();
    good(out, "printed", "As it is printed.", root, printed);
    good(out, "without-dashes", "Without dashes.", root, printed.replace("-", ""));
    good(
        out,
        "as-typed",
        "Lower case, look-alikes, ideographic spaces and an em dash.",
        root,
        typed(printed));
    good(out, "full-width", "Full-width characters.", root, fullWidth(printed));
    bad(out, "short", "31 symbols.", printed.substring(1));
    bad(out, "long", "33 symbols.", printed + "0");
    bad(out, "no-symbol", "U is no symbol.", "U" + printed.substring(1));
    bad(out, "empty", "Nothing.", "");
  }

  private static String typed(String printed) {
    String half = printed.substring(0, 20).replace('-', '\u3000');
    String rest = printed.substring(20).replace('-', '\u2014');
    return (half + rest).toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');
  }

  private static String fullWidth(String printed) {
    StringBuilder wide = new StringBuilder();
    printed.chars().forEach(c -> wide.append((char) (c - 0x21 + 0xff01)));
    return wide.toString();
  }

  private static void good(
      VectorWriter out, String name, String about, VerifyingKey root, String typed)
      throws IOException {
    out.start(name, about)
        .put("typed", typed)
        .hex("root", root.bytes())
        .put("printed", RootFingerprint.of(root).toString())
        .write();
  }

  private static void bad(VectorWriter out, String name, String about, String typed)
      throws IOException {
    out.start(name, about).put("typed", typed).expect(Defect.FINGERPRINT_MALFORMED).write();
  }
}

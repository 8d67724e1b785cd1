package org.tipseal.crypto.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Typed receipt codes, what they read as, and the keys of some (PROTOCOL.md §2). */
public final class ReceiptVectors implements VectorFormat {
  private static final String SECRET = "0123456789ABCDEFGHJ";
  private static final String BARE = bare("7KQ2M", SECRET);

  @Override
  public String name() {
    return "receipt";
  }

  @Override
  public void generate(VectorWriter out) throws IOException, RefusedException {
    read(out, "printed", "As it is printed.", grouped(BARE));
    read(out, "lower-case", "Lower case, no dashes.", BARE.toLowerCase(Locale.ROOT));
    read(out, "full-width", "As a Chinese keyboard may type it.", fullWidth(grouped(BARE)));
    read(out, "spaces-and-dashes", "Everything that is passed over.", scattered(BARE));
    String lookalikes = bare("10110", "0011001100110011001");
    read(out, "lookalikes", "O reads as 0, I and L as 1.", "iOLlo" + lookalikes.substring(5));
    read(out, "locator-of-6", "A longer locator.", grouped(bare("7KQ2MZ", SECRET)));
    read(out, "locator-of-12", "The longest locator.", grouped(bare("ZYXWVTSRQPNM", SECRET)));
    read(out, "not-found-0-z", "0Z for Z0: the one swap not found.", swappedZeroAndZ());

    refuse(out, "bad-character-u", "U is no symbol.", "U" + BARE.substring(1));
    refuse(out, "bad-character-chinese", "Nor is 密.", "密" + BARE.substring(1));
    refuse(out, "bad-character-emoji", "Nor is one beyond 16 bits.", BARE + "😀");
    refuse(out, "bad-character-first", "Symbols are checked before length.", "U");
    refuse(out, "bad-length-empty", "Nothing.", "");
    refuse(out, "bad-length-24", "One too short.", BARE.substring(1));
    refuse(out, "bad-length-33", "One too long.", "00000000" + BARE);
    refuse(out, "bad-check-symbol", "Another check symbol.", BARE.substring(0, 24) + "Z");
    refuse(out, "bad-check-typo", "One wrong symbol.", "8" + BARE.substring(1));
    refuse(out, "bad-check-swapped", "Two neighbours swapped.", "K7" + BARE.substring(2));

    keys(out, "keys", "All keys of a receipt.", "report.example");
    keys(out, "keys-other-agency", "The same receipt at another agency.", "jubao.example.cn");
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    try (ReceiptCode code = ReceiptCode.parse(vector.text("typed"))) {
      assertEquals(vector.text("printed"), code.format());
      assertEquals(vector.text("locator"), code.locator().value());
      assertEquals(vector.text("secret"), secret(code));
      if (vector.has("agency")) {
        runKeys(vector, code.secret(), new AgencyId(vector.text("agency")));
      }
    }
  }

  private static void runKeys(Vector vector, ReceiptSecret secret, AgencyId agency) {
    try (SecretBytes root = ReceiptKeys.root(secret, agency);
        ReceiptKeys keys = ReceiptKeys.derive(secret, agency)) {
      assertArrayEquals(vector.hex("root"), root.copy());
      assertArrayEquals(vector.hex("memoKey"), keys.memoKey().copy());
      assertArrayEquals(vector.hex("mailboxToken"), keys.mailboxToken().copy());
      assertArrayEquals(vector.hex("mailboxId"), keys.mailboxId().bytes());
      assertArrayEquals(vector.hex("replySeed"), keys.replyKey().seed().copy());
      assertArrayEquals(vector.b64u("replyPublicKey"), keys.replyKey().publicKey().bytes());
      assertArrayEquals(vector.hex("signSeed"), keys.signKey().seed().copy());
      assertArrayEquals(vector.hex("signPublicKey"), keys.signKey().verifyingKey().bytes());
    }
  }

  private static VectorWriter.Case reading(
      VectorWriter out, String name, String about, String typed) throws RefusedException {
    ReceiptCode code = ReceiptCode.parse(typed);
    return out.start(name, about)
        .put("typed", typed)
        .put("printed", code.format())
        .put("locator", code.locator().value())
        .put("secret", secret(code));
  }

  private static void read(VectorWriter out, String name, String about, String typed)
      throws IOException, RefusedException {
    reading(out, name, about, typed).write();
  }

  private static void refuse(VectorWriter out, String name, String about, String typed)
      throws IOException {
    Defect defect =
        name.startsWith("bad-character")
            ? Defect.RECEIPT_BAD_CHARACTER
            : name.startsWith("bad-length") ? Defect.RECEIPT_BAD_LENGTH : Defect.RECEIPT_BAD_CHECK;
    out.start(name, about).put("typed", typed).expect(defect).write();
  }

  private static void keys(VectorWriter out, String name, String about, String agency)
      throws IOException, RefusedException {
    AgencyId agencyId = new AgencyId(agency);
    try (ReceiptSecret secret = ReceiptSecret.of(SECRET);
        SecretBytes root = ReceiptKeys.root(secret, agencyId);
        ReceiptKeys keys = ReceiptKeys.derive(secret, agencyId)) {
      reading(out, name, about, grouped(BARE))
          .put("agency", agency)
          .hex("root", root.copy())
          .hex("memoKey", keys.memoKey().copy())
          .hex("mailboxToken", keys.mailboxToken().copy())
          .hex("mailboxId", keys.mailboxId().bytes())
          .hex("replySeed", keys.replyKey().seed().copy())
          .b64u("replyPublicKey", keys.replyKey().publicKey().bytes())
          .hex("signSeed", keys.signKey().seed().copy())
          .hex("signPublicKey", keys.signKey().verifyingKey().bytes())
          .write();
    }
  }

  private static String secret(ReceiptCode code) {
    return new String(code.secret().ascii(), StandardCharsets.US_ASCII);
  }

  private static String bare(String locator, String secret) {
    return locator + secret + Symbols.check(locator + secret);
  }

  /** Groups of five from the right, written here once more on its own. */
  private static String grouped(String bare) {
    return bare.replaceAll("(?<=.)(?=(.{5})+$)", "-");
  }

  private static String fullWidth(String ascii) {
    StringBuilder text = new StringBuilder();
    ascii.chars().forEach(c -> text.append((char) (c - 0x21 + 0xff01)));
    return text.toString();
  }

  /** One of the characters that are passed over after each symbol, until all have been there. */
  private static String scattered(String bare) {
    String passedOver =
        "\t\n\u000b\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
            + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff"
            + "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u30fc\ufe58\ufe63\uff0d";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.max(bare.length(), passedOver.length()); i++) {
      text.append(
          passedOver, Math.min(i, passedOver.length()), Math.min(i + 1, passedOver.length()));
      text.append(bare, Math.min(i, bare.length()), Math.min(i + 1, bare.length()));
    }
    return text.toString();
  }

  /** A receipt whose locator starts with Z0, typed with 0Z. */
  private static String swappedZeroAndZ() {
    return "0Z" + bare("Z0ABC", SECRET).substring(2);
  }
}

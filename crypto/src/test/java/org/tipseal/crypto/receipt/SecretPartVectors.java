package org.tipseal.crypto.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Secret parts and locators as typed, and the receipts that they make (PROTOCOL.md §2). */
public final class SecretPartVectors implements VectorFormat {
  private static final String SECRET = "0123456789ABCDEFGHJ";
  private static final String BARE = SECRET + Symbols.check(SECRET);
  private static final String PRINTED = BARE.replaceAll("(?<=.)(?=(.{4})+$)", "-");
  private static final String LOCATOR = "7KQ2M";

  @Override
  public String name() {
    return "secret-part";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    read(out, "printed", "As it is shown.", PRINTED, LOCATOR);
    read(
        out,
        "lower-case",
        "Lower case, no dashes.",
        BARE.toLowerCase(Locale.ROOT),
        LOCATOR.toLowerCase(Locale.ROOT));
    read(out, "spaces", "As one may write by hand.", PRINTED.replace('-', ' '), " 7KQ 2M\t");
    read(out, "full-width", "As a Chinese keyboard may type it.", fullWidth(PRINTED), "７ＫＱ２Ｍ");
    read(out, "locator-of-12", "The longest locator.", PRINTED, "ZYXWVTSRQPNM");

    refuse(out, "bad-character", "U is no symbol.", "U" + BARE.substring(1), LOCATOR);
    refuse(out, "bad-length-19", "Without its check symbol.", SECRET, LOCATOR);
    refuse(out, "bad-length-receipt", "A whole receipt.", LOCATOR + BARE, LOCATOR);
    refuse(out, "bad-check-of-receipt", "The check symbol of the receipt.", SECRET + "W", LOCATOR);
    refuse(out, "bad-check-typo", "One wrong symbol.", "1" + BARE.substring(1), LOCATOR);
    refuse(out, "bad-check-swapped", "Two neighbours.", "10" + BARE.substring(2), LOCATOR);
    refuse(out, "bad-character-locator", "No symbol in the locator.", PRINTED, "7KQ2U");
    refuse(out, "bad-length-locator-4", "A locator of four.", PRINTED, "7KQ2");
    refuse(out, "bad-length-locator-13", "A locator of 13.", PRINTED, "ZYXWVTSRQPNMK");
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    String typedLocator = vector.text("locator");
    try (ReceiptSecret secret = ReceiptSecret.parsePart(vector.text("typed"))) {
      Locator locator = Locator.parseTyped(typedLocator);
      assertEquals(vector.text("printed"), secret.formatPart());
      assertEquals(vector.text("secret"), new String(secret.ascii(), StandardCharsets.US_ASCII));
      assertEquals(vector.text("receipt"), ReceiptCode.of(locator, secret).format());
    }
  }

  private static void read(
      VectorWriter out, String name, String about, String typed, String locator)
      throws IOException {
    Locator folded = new Locator(Base32.fold(locator));
    out.start(name, about)
        .put("typed", typed)
        .put("locator", locator)
        .put("printed", PRINTED)
        .put("secret", SECRET)
        .put("receipt", ReceiptCode.of(folded, ReceiptSecret.of(SECRET)).format())
        .write();
  }

  private static void refuse(
      VectorWriter out, String name, String about, String typed, String locator)
      throws IOException {
    Defect defect =
        name.startsWith("bad-character")
            ? Defect.RECEIPT_BAD_CHARACTER
            : name.startsWith("bad-length") ? Defect.RECEIPT_BAD_LENGTH : Defect.RECEIPT_BAD_CHECK;
    out.start(name, about).put("typed", typed).put("locator", locator).expect(defect).write();
  }

  private static String fullWidth(String ascii) {
    StringBuilder text = new StringBuilder();
    ascii.chars().forEach(c -> text.append((char) (c - 0x21 + 0xff01)));
    return text.toString();
  }
}

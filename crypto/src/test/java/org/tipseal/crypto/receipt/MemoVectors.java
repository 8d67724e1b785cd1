package org.tipseal.crypto.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.GivenRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Memos of recipients (PROTOCOL.md §10). */
public final class MemoVectors implements VectorFormat {
  private static final String SECRET = "0123456789ABCDEFGHJ";
  private static final AgencyId AGENCY = new AgencyId("report.example");

  @Override
  public String name() {
    return "memo";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    try (ReceiptSecret secret = ReceiptSecret.of(SECRET);
        ReceiptKeys keys = ReceiptKeys.derive(secret, AGENCY)) {
      good(out, keys, "one", "One channel.", List.of("yunxi-discipline"));
      good(out, keys, "three-chinese-id", "Ids are any text.", List.of("a", "b", "网安"));
      good(out, keys, "eight", "The most.", List.of("1", "2", "3", "4", "5", "6", "7", "8"));

      byte[] memo = RecipientMemo.seal(keys, List.of("a"), new FixedRandom("memo"));
      bad(out, "bit-flipped", "Changed by the drop.", flipped(memo));
      bad(out, "truncated", "A start only.", Arrays.copyOf(memo, 92));
      bad(out, "trailing-byte", "One byte more.", Arrays.copyOf(memo, 94));
      bad(out, "no-channels", "It names none.", counted(keys, 0));
      bad(out, "nine-channels", "It names more than there is room for.", counted(keys, 9));
      bad(out, "other-mailbox", "Bound to another mailbox.", otherMailbox(keys));
    }
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    try (ReceiptSecret secret = ReceiptSecret.of(vector.text("secret"));
        ReceiptKeys keys = ReceiptKeys.derive(secret, new AgencyId(vector.text("agency")))) {
      byte[] sealed = vector.hex("memo");
      RecipientMemo memo = RecipientMemo.open(keys, sealed);
      List<String> channels = vector.texts("channels");
      assertEquals(channels.size(), memo.channels());
      channels.forEach(channel -> assertTrue(memo.names(channel)));
      assertFalse(memo.names("another"));
      byte[] nonce = Arrays.copyOf(sealed, AesGcm.NONCE_LENGTH);
      assertArrayEquals(sealed, RecipientMemo.seal(keys, channels, new GivenRandom(nonce)));
    }
  }

  private static void good(
      VectorWriter out, ReceiptKeys keys, String name, String about, List<String> channels)
      throws IOException {
    out.start(name, about)
        .put("secret", SECRET)
        .put("agency", AGENCY.value())
        .hex("memo", RecipientMemo.seal(keys, channels, new FixedRandom(name)))
        .texts("channels", channels)
        .write();
  }

  private static void bad(VectorWriter out, String name, String about, byte[] memo)
      throws IOException {
    out.start(name, about)
        .put("secret", SECRET)
        .put("agency", AGENCY.value())
        .hex("memo", memo)
        .expect(Defect.MEMO_FORGED)
        .write();
  }

  private static byte[] flipped(byte[] memo) {
    byte[] changed = memo.clone();
    changed[40] ^= 1;
    return changed;
  }

  private static byte[] counted(ReceiptKeys keys, int count) {
    byte[] plaintext = new byte[65];
    plaintext[0] = (byte) count;
    return sealed(keys, keys.mailboxId().bytes(), plaintext);
  }

  private static byte[] otherMailbox(ReceiptKeys keys) {
    byte[] plaintext = new byte[65];
    plaintext[0] = 1;
    return sealed(keys, new byte[MailboxId.LENGTH], plaintext);
  }

  private static byte[] sealed(ReceiptKeys keys, byte[] aad, byte[] plaintext) {
    byte[] nonce = new byte[AesGcm.NONCE_LENGTH];
    return Bytes.concat(nonce, AesGcm.seal(keys.memoKey(), nonce, aad, plaintext));
  }
}

package org.tipseal.crypto.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.vectors.GivenRandom;

class ReceiptCodeTest {
  private final SecureRandom random = new SecureRandom();

  /** The low five bits of each byte select, so 32 and 255 mean what 0 and 31 mean. */
  @Test
  void aSecretTakesFiveBitsOfEachByte() {
    byte[] bytes = new byte[19];
    bytes[0] = 32;
    bytes[1] = (byte) 255;
    bytes[18] = 10;

    ReceiptSecret secret = ReceiptSecret.generate(new GivenRandom(bytes));

    String printed = ReceiptCode.of(new Locator("00000"), secret).format();
    assertEquals("00000-0Z000-00000-00000-000A", printed.substring(0, 28));
  }

  @Test
  void twoReceiptsDiffer() {
    Locator locator = Locator.generate(5, random);

    assertNotEquals(
        ReceiptCode.of(locator, ReceiptSecret.generate(random)).format(),
        ReceiptCode.of(locator, ReceiptSecret.generate(random)).format());
  }

  @Test
  void aClosedReceiptGivesNothingAway() throws RefusedException {
    ReceiptCode code = ReceiptCode.of(new Locator("7KQ2M"), ReceiptSecret.generate(random));
    String printed = code.format();
    code.close();

    assertThrows(IllegalStateException.class, code::format);
    assertThrows(
        IllegalStateException.class,
        () -> ReceiptKeys.derive(code.secret(), new AgencyId("report.example")));
    assertEquals("[REDACTED]", code.toString());
    assertEquals("[REDACTED]", code.secret().toString());
    assertFalse(ReceiptCode.parse(printed).toString().contains("7KQ2M"));
  }

  @Test
  void closedKeysAreWiped() {
    ReceiptKeys keys =
        ReceiptKeys.derive(ReceiptSecret.generate(random), new AgencyId("report.example"));
    keys.close();

    assertThrows(IllegalStateException.class, () -> keys.mailboxToken().copy());
    assertThrows(IllegalStateException.class, () -> keys.replyKey().seed().copy());
    assertThrows(IllegalStateException.class, () -> keys.signKey().seed().copy());
    assertThrows(IllegalStateException.class, () -> keys.signKey().sign(new byte[0]));
    assertEquals("[REDACTED]", keys.toString());
  }

  @Test
  void aMailboxIdIsReadStrictly() throws RefusedException {
    MailboxId id = MailboxId.ofToken(new byte[32]);

    assertEquals(id, MailboxId.parse(id.b64u(), Defect.PAYLOAD_MALFORMED));
    assertEquals(43, id.b64u().length());
    for (String wrong : new String[] {"", id.b64u() + "=", id.b64u() + "A", "!" + id.b64u()}) {
      RefusedException refusal =
          assertThrows(
              RefusedException.class, () -> MailboxId.parse(wrong, Defect.PAYLOAD_MALFORMED));
      assertEquals(Defect.PAYLOAD_MALFORMED, refusal.defect());
    }
  }

  @Test
  void aLocatorIsExact() throws RefusedException {
    assertEquals("7KQ2M", Locator.parse("7KQ2M", Defect.PAYLOAD_MALFORMED).value());
    for (String wrong : new String[] {"", "7KQ2", "7kq2m", "7KQ2O", "7KQ-M", "7KQ2M7KQ2M7KQ"}) {
      assertThrows(RefusedException.class, () -> Locator.parse(wrong, Defect.PAYLOAD_MALFORMED));
    }
    assertEquals(12, Locator.generate(12, random).value().length());
  }
}

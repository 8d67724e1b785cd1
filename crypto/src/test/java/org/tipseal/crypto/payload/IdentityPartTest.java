package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.receipt.MailboxId;

class IdentityPartTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AgencyId AGENCY = new AgencyId("example-agency");
  private static final Identity IDENTITY = identity("张三", "13800000000");

  private final IdentityPrivateKey key = IdentityPrivateKey.generate(RANDOM);
  private final IdentityContext context = context(AGENCY);
  private final IdentitySealer sealer = new IdentitySealer(RANDOM);

  @Test
  void opensWithItsReport() throws RefusedException {
    IdentityPart part = sealer.seal(IDENTITY, key.publicKey(), context);
    assertEquals(IDENTITY, new IdentityOpener(key).open(part, context));
    assertEquals(IdentityPart.LENGTH, part.bytes().length);
  }

  @Test
  void sealsTheSameIdentityDifferentlyEachTime() {
    assertNotEquals(
        sealer.seal(IDENTITY, key.publicKey(), context),
        sealer.seal(IDENTITY, key.publicKey(), context));
  }

  @Test
  void doesNotOpenWithAnyOtherReport() {
    IdentityPart part = sealer.seal(IDENTITY, key.publicKey(), context);
    IdentityContext[] others = {
      new IdentityContext(new AgencyId("other-agency"), context.mailbox(), context.signKey()),
      new IdentityContext(AGENCY, context(AGENCY).mailbox(), context.signKey()),
      new IdentityContext(AGENCY, context.mailbox(), context(AGENCY).signKey()),
    };
    for (IdentityContext other : others) {
      refused(Defect.UNWRAP_FAILED, key, part, other);
    }
  }

  @Test
  void doesNotOpenWithAnotherKey() {
    IdentityPart part = sealer.seal(IDENTITY, key.publicKey(), context);
    refused(Defect.NOT_A_RECIPIENT, IdentityPrivateKey.generate(RANDOM), part, context);
  }

  @Test
  void aPointOutsideTheCurveIsRefused() throws RefusedException {
    byte[] bytes = sealer.seal(IDENTITY, key.publicKey(), context).bytes();
    bytes[69] ^= 1;
    refused(Defect.UNWRAP_FAILED, key, IdentityPart.parse(bytes), context);
    bytes[5] = 0;
    refused(Defect.UNWRAP_FAILED, key, IdentityPart.parse(bytes), context);
  }

  @Test
  void whatDoesNotFitIsKnownBeforeSealing() throws RefusedException {
    int overhead = "{\"name\":\"\",\"phone\":\"\"}".length();
    Identity longest = identity("n".repeat(Identity.MAX_SIZE - overhead), "");
    assertTrue(longest.fits());
    IdentityPart part = sealer.seal(longest, key.publicKey(), context);
    assertEquals(longest, new IdentityOpener(key).open(part, context));

    Identity longer = identity("n".repeat(Identity.MAX_SIZE - overhead + 1), "");
    assertFalse(longer.fits());
    assertThrows(
        IllegalArgumentException.class, () -> sealer.seal(longer, key.publicKey(), context));
  }

  @Test
  void isNeverPrinted() {
    assertEquals("[REDACTED]", IDENTITY.toString());
  }

  private static void refused(
      Defect defect, IdentityPrivateKey key, IdentityPart part, IdentityContext context) {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> new IdentityOpener(key).open(part, context));
    assertEquals(defect, refused.defect());
  }

  private static Identity identity(String name, String phone) {
    return new Identity(
        Optional.of(name),
        Optional.of(phone),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static IdentityContext context(AgencyId agency) {
    byte[] token = new byte[32];
    RANDOM.nextBytes(token);
    return new IdentityContext(
        agency, MailboxId.ofToken(token), SigningKey.generate(RANDOM).verifyingKey());
  }
}

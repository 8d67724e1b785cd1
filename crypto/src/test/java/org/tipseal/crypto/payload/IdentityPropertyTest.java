package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPrivateKey;

class IdentityPropertyTest {
  private static final List<Defect> REFUSALS =
      List.of(Defect.IDENTITY_MALFORMED, Defect.NOT_A_RECIPIENT, Defect.UNWRAP_FAILED);

  private final IdentityPrivateKey key = PayloadFixture.identityKey();
  private final IdentitySealer sealer = new IdentitySealer(new SecureRandom());

  @Property(tries = 100)
  void opensAsItWasSealed(@ForAll("identities") Identity identity) throws RefusedException {
    IdentityPart part = sealer.seal(identity, key.publicKey(), PayloadFixture.CONTEXT);
    assertEquals(identity, new IdentityOpener(key).open(part, PayloadFixture.CONTEXT));
  }

  @Property(tries = 300)
  void aChangedBitAnywhereIsRefused(@ForAll @IntRange(max = IdentityPart.LENGTH * 8 - 1) int bit) {
    byte[] part =
        sealer.seal(PayloadFixture.IDENTITY, key.publicKey(), PayloadFixture.CONTEXT).bytes();
    part[bit / 8] ^= (byte) (1 << bit % 8);
    refused(part);
  }

  @Property(tries = 100)
  void aShorterPartIsRefused(@ForAll @IntRange(max = IdentityPart.LENGTH - 1) int length) {
    byte[] part =
        sealer.seal(PayloadFixture.IDENTITY, key.publicKey(), PayloadFixture.CONTEXT).bytes();
    refused(Arrays.copyOf(part, length));
  }

  @Provide
  Arbitrary<Identity> identities() {
    // A control character takes six bytes as an escape: five times sixty of them fit with the
    // names.
    Arbitrary<Optional<String>> texts =
        Arbitraries.strings().withCharRange('\0', '\u9fff').ofMaxLength(60).optional();
    return Combinators.combine(texts, texts, texts, texts, texts).as(Identity::new);
  }

  private void refused(byte[] part) {
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () -> new IdentityOpener(key).open(IdentityPart.parse(part), PayloadFixture.CONTEXT));
    assertTrue(REFUSALS.contains(refused.defect()), refused.getMessage());
  }
}

package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;

class EnvelopeTest {
  private static final AgencyId AGENCY = new AgencyId("report.example");
  private static final EnvelopeContext CONTEXT = new EnvelopeContext(Purpose.REPORT, 1, AGENCY);

  private final SecureRandom random = new SecureRandom();
  private final EnvelopeSealer sealer = new EnvelopeSealer(random);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLongestPayloadFits(int recipients) throws RefusedException {
    XWingPrivateKey key = XWingPrivateKey.generate(random);
    List<XWingPublicKey> keys =
        Stream.concat(
                Stream.of(key.publicKey()),
                Stream.generate(() -> XWingPrivateKey.generate(random).publicKey()))
            .limit(recipients)
            .toList();
    byte[] longest = new byte[EnvelopeSealer.maxPayload(recipients)];
    Arrays.fill(longest, (byte) 7);

    byte[] envelope = sealer.seal(CONTEXT, keys, longest);

    assertTrue(envelope.length <= EnvelopeHeader.MAX_ENVELOPE_LENGTH);
    assertArrayEquals(longest, new EnvelopeOpener(key).open(envelope, CONTEXT));
    byte[] tooLong = new byte[longest.length + 1];
    assertTrue(
        envelope.length - Padding.padded(longest.length + 4L) + Padding.padded(tooLong.length + 4L)
            > EnvelopeHeader.MAX_ENVELOPE_LENGTH);
    assertThrows(IllegalArgumentException.class, () -> sealer.seal(CONTEXT, keys, tooLong));
  }

  /** The two figures that PROTOCOL.md names. */
  @Test
  void theLongestPayloadsAreThoseOfTheProtocol() {
    assertEquals(258_044, EnvelopeSealer.maxPayload(1));
    assertEquals(249_852, EnvelopeSealer.maxPayload(8));
  }

  @Test
  void aLongerEnvelopeIsNotRead() {
    byte[] envelope = new byte[EnvelopeHeader.MAX_ENVELOPE_LENGTH + 1];
    System.arraycopy(FixedEnvelope.of(CONTEXT), 0, envelope, 0, 8000);

    RefusedException refusal =
        assertThrows(RefusedException.class, () -> EnvelopeHeader.parse(envelope));
    assertEquals(Defect.ENVELOPE_MALFORMED, refusal.defect());
  }

  @Test
  void aCallersMistakeIsUnchecked() {
    XWingPublicKey key = XWingPrivateKey.generate(random).publicKey();

    assertSealingRefused(List.of());
    assertSealingRefused(List.of(key, key));
    assertSealingRefused(Collections.nCopies(9, key));
    assertThrows(
        IllegalArgumentException.class, () -> new EnvelopeContext(Purpose.REMINDER, 0, AGENCY));
    assertThrows(
        IllegalArgumentException.class, () -> new EnvelopeContext(Purpose.REPLY, 1, AGENCY));
    assertThrows(
        IllegalArgumentException.class, () -> new EnvelopeContext(Purpose.REPORT, -1, AGENCY));
  }

  /** Nothing is drawn twice: not the content key, not the nonce, not what HPKE draws. */
  @Test
  void twoEnvelopesOfOnePayloadShareNothing() {
    List<XWingPublicKey> keys = List.of(XWingPrivateKey.generate(random).publicKey());
    byte[] one = sealer.seal(CONTEXT, keys, new byte[10]);
    byte[] other = sealer.seal(CONTEXT, keys, new byte[10]);

    for (int[] field :
        new int[][] {{12, 44}, {49, 1137}, {1137, 1169}, {1169, 1217}, {1217, 1229}}) {
      assertTrue(!Arrays.equals(one, field[0], field[1], other, field[0], field[1]));
    }
  }

  private void assertSealingRefused(List<XWingPublicKey> recipients) {
    assertThrows(
        IllegalArgumentException.class, () -> sealer.seal(CONTEXT, recipients, new byte[0]));
  }
}

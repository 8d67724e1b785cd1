package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;

class EnvelopePropertiesTest {
  private static final AgencyId AGENCY = new AgencyId("report.example");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<XWingPrivateKey> KEYS =
      Stream.generate(() -> XWingPrivateKey.generate(RANDOM)).limit(8).toList();

  @Property(tries = 60)
  void everyRecipientOpensTheSame(
      @ForAll @IntRange(min = 1, max = 8) int recipients,
      @ForAll @IntRange(max = 40_000) int length,
      @ForAll @LongRange(max = 0xffff_ffffL) long epoch,
      @ForAll boolean sealedByTink,
      @ForAll boolean openedByTink)
      throws RefusedException, GeneralSecurityException {
    EnvelopeContext context = new EnvelopeContext(Purpose.REPORT, epoch, AGENCY);
    byte[] payload = new byte[length];
    RANDOM.nextBytes(payload);

    byte[] envelope =
        new EnvelopeSealer(RANDOM, hpke(sealedByTink)).seal(context, keys(recipients), payload);

    assertEquals(44 + 1173 * recipients + 12 + Padding.padded(length + 4L) + 16, envelope.length);
    EnvelopeHeader header = EnvelopeHeader.parse(envelope);
    assertEquals(epoch, header.epoch());
    assertEquals(keys(recipients).stream().map(XWingPublicKey::id).toList(), header.recipients());
    for (XWingPrivateKey key : KEYS.subList(0, recipients)) {
      EnvelopeOpener opener = new EnvelopeOpener(key, hpke(openedByTink));
      assertArrayEquals(payload, opener.open(envelope, context));
    }
  }

  /** There is no bit that can change and nobody sees it. */
  @Property(tries = 400)
  void everyFlippedBitIsRefused(
      @ForAll @IntRange(min = 1, max = 3) int recipients,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll @IntRange(max = 7) int bit,
      @ForAll boolean inHeader) {
    EnvelopeContext context = new EnvelopeContext(Purpose.FOLLOW_UP, 3, AGENCY);
    byte[] envelope = new EnvelopeSealer(RANDOM).seal(context, keys(recipients), new byte[100]);
    int range = inHeader ? 44 + 1173 * recipients : envelope.length;

    envelope[place % range] ^= (byte) (1 << bit);

    EnvelopeOpener opener = new EnvelopeOpener(KEYS.get(0));
    assertThrows(RefusedException.class, () -> opener.open(envelope, context));
  }

  @Property(tries = 200)
  void anyBytesAreRefusedByName(@ForAll byte[] start, @ForAll @IntRange(max = 12_000) int length) {
    byte[] envelope = Arrays.copyOf(start, length);

    assertThrows(RefusedException.class, () -> EnvelopeHeader.parse(envelope));
  }

  private static Hpke hpke(boolean tink) throws GeneralSecurityException {
    return tink ? new TinkHpke() : new BouncyCastleHpke();
  }

  private static List<XWingPublicKey> keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> KEYS.get(i).publicKey()).toList();
  }
}

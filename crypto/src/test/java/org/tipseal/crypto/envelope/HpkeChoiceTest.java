package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.crypto.tink.subtle.Hkdf;
import com.google.protobuf.Message;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import org.bouncycastle.crypto.hpke.HPKE;
import org.conscrypt.Conscrypt;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.vectors.Fork;

/** Tried in machines of their own, since the choice is made once in each. */
class HpkeChoiceTest {
  @Test
  void tinkWhereConscryptHasItsNativeLibrary() throws IOException, InterruptedException {
    assertEquals(
        "Tink",
        Fork.run(Choice.class, List.of(), Hkdf.class, Message.class, HPKE.class, Conscrypt.class));
  }

  @Test
  void bouncyCastleWhereThereIsNoConscrypt() throws IOException, InterruptedException {
    assertEquals(
        "Bouncy Castle", Fork.run(Choice.class, List.of(), Hkdf.class, Message.class, HPKE.class));
  }

  /** As on a system for which Conscrypt brings no library. */
  @Test
  void bouncyCastleWhereTheNativeLibraryDoesNotLoad() throws IOException, InterruptedException {
    assertEquals(
        "Bouncy Castle",
        Fork.run(
            Choice.class,
            List.of("-Dos.arch=loongarch64"),
            Hkdf.class,
            Message.class,
            HPKE.class,
            Conscrypt.class));
  }

  /** Seals and opens by whatever was chosen, and says what it was. */
  static final class Choice {
    private Choice() {}

    public static void main(String[] args) throws RefusedException {
      SecureRandom random = new SecureRandom();
      EnvelopeContext context =
          new EnvelopeContext(Purpose.REPORT, 1, new AgencyId("report.example"));
      try (XWingPrivateKey key = XWingPrivateKey.generate(random)) {
        byte[] envelope =
            new EnvelopeSealer(random).seal(context, List.of(key.publicKey()), new byte[7]);
        new EnvelopeOpener(key).open(envelope, context);
      }
      System.out.println(EnvelopeOpener.implementation());
    }
  }
}

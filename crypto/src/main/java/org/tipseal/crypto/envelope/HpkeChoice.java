package org.tipseal.crypto.envelope;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.tipseal.crypto.keys.XWingPrivateKey;

/**
 * Which implementation this machine uses: Tink where it works, which is found by sealing and
 * opening once, else Bouncy Castle.
 */
final class HpkeChoice {
  private static final Hpke BEST = choose();

  private HpkeChoice() {}

  /** The implementation that all sealing and opening uses. */
  static Hpke best() {
    return BEST;
  }

  private static Hpke choose() {
    try {
      Hpke tink = new TinkHpke();
      sealAndOpen(tink);
      return tink;
    } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
      return new BouncyCastleHpke();
    }
  }

  private static void sealAndOpen(Hpke hpke) throws GeneralSecurityException {
    byte[] nothing = {};
    SecureRandom random = new SecureRandom();
    try (XWingPrivateKey key = XWingPrivateKey.generate(random)) {
      hpke.opener(key).open(hpke.seal(key.publicKey(), nothing, nothing, random), nothing);
    }
  }
}

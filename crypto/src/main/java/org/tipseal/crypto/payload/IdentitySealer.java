package org.tipseal.crypto.payload;

import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.IdentityPublicKey;

/** Seals identities to the custodians' key. */
public final class IdentitySealer {
  private final SecureRandom random;

  /**
   * A sealer.
   *
   * @param random the source of ephemeral keys
   */
  public IdentitySealer(SecureRandom random) {
    this.random = random;
  }

  /**
   * Seals an identity to a report's.
   *
   * @throws IllegalArgumentException if it does not fit, see {@link Identity#fits}
   */
  public IdentityPart seal(
      Identity identity, IdentityPublicKey recipient, IdentityContext context) {
    byte[] json = identity.toBytes();
    if (json.length > Identity.MAX_SIZE) {
      throw new IllegalArgumentException("the identity is longer than what is sealed");
    }
    byte[] frame = IdentityFrame.fill(json);
    try (IdentityPrivateKey ephemeral = IdentityPrivateKey.generate(random)) {
      return sealFrame(frame, recipient, context, ephemeral);
    } finally {
      Bytes.wipe(frame);
    }
  }

  /** Seals any 2048 bytes with an ephemeral key that is used once. */
  static IdentityPart sealFrame(
      byte[] frame,
      IdentityPublicKey recipient,
      IdentityContext context,
      IdentityPrivateKey ephemeral) {
    try {
      HPKE suite = IdentityHpke.suite();
      HPKEContextWithEncapsulation hpke =
          suite.setupBaseS(
              suite.deserializePublicKey(recipient.bytes()),
              context.info(),
              IdentityHpke.pair(ephemeral));
      return IdentityPart.parse(
          Bytes.concat(
              new byte[] {IdentityPart.PREFIX},
              recipient.id().bytes(),
              hpke.getEncapsulation(),
              hpke.seal(new byte[0], frame)));
    } catch (InvalidCipherTextException | RefusedException e) {
      throw new IllegalStateException("sealing has nothing to refuse", e);
    }
  }
}

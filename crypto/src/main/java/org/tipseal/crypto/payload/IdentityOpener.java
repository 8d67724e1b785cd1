package org.tipseal.crypto.payload;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.IdentityPrivateKey;

/**
 * Opens identity parts with the whole identity key. For whoever holds that key on a machine of his
 * own; the office does not.
 */
public final class IdentityOpener {
  private final IdentityPrivateKey key;

  /**
   * An opener.
   *
   * @param key stays the caller's to close
   */
  public IdentityOpener(IdentityPrivateKey key) {
    this.key = key;
  }

  /**
   * Opens an identity part.
   *
   * @param context of the report in which the part was found
   * @throws RefusedException {@code not-a-recipient}, {@code unwrap-failed} (also when the part was
   *     made for another report), {@code bad-padding}, {@code identity-malformed}
   */
  public Identity open(IdentityPart part, IdentityContext context) throws RefusedException {
    if (!part.recipient().equals(key.publicKey().id())) {
      throw new RefusedException(Defect.NOT_A_RECIPIENT);
    }
    byte[] frame = unwrap(part, context);
    try {
      return Identity.parse(IdentityFrame.read(frame));
    } finally {
      Bytes.wipe(frame);
    }
  }

  private byte[] unwrap(IdentityPart part, IdentityContext context) throws RefusedException {
    try {
      return IdentityHpke.suite()
          .setupBaseR(part.encapsulated(), IdentityHpke.pair(key), context.info())
          .open(new byte[0], part.ciphertext());
    } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
      // The encapsulated key is no point of the curve, or the tag is wrong.
      throw new RefusedException(Defect.UNWRAP_FAILED);
    }
  }
}

package org.tipseal.crypto.envelope;

import java.util.Collection;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.VerifyingKey;

/** The check that signed messages and statements share. */
final class Signatures {
  private Signatures() {}

  /**
   * Checks a signature by one of several possible signers.
   *
   * @throws RefusedException {@code unknown-signer} if none has the id, {@code signature-forged} if
   *     none that has it signed this
   */
  static void require(
      SignatureContext context,
      byte[] message,
      KeyId signer,
      byte[] signature,
      Collection<VerifyingKey> signers)
      throws RefusedException {
    boolean known = false;
    for (VerifyingKey key : signers) {
      if (key.id().equals(signer)) {
        known = true;
        if (key.verify(context.signedBytes(message), signature)) {
          return;
        }
      }
    }
    throw new RefusedException(known ? Defect.SIGNATURE_FORGED : Defect.UNKNOWN_SIGNER);
  }
}

package org.tipseal.crypto.envelope;

import java.util.Arrays;
import java.util.Collection;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * The payload of a follow-up or a reply: {@code u8 1 ‖ key id (4) ‖ signature (64) ‖ message}
 * (PROTOCOL.md §5).
 */
public final class SignedMessage {
  private static final int VERSION = 1;
  private static final int KEY_ID_OFFSET = 1;
  private static final int SIGNATURE_OFFSET = KEY_ID_OFFSET + KeyId.LENGTH;

  /** How many bytes signing adds to a message. */
  public static final int OVERHEAD = SIGNATURE_OFFSET + SigningKey.SIGNATURE_LENGTH;

  private SignedMessage() {}

  /**
   * Signs.
   *
   * @param context what the signature is bound to
   * @param message any bytes
   * @param key the signer's
   * @return the message with its signature before it
   */
  public static byte[] sign(SignatureContext context, byte[] message, SigningKey key) {
    return Bytes.concat(
        Bytes.u8(VERSION),
        key.verifyingKey().id().bytes(),
        key.sign(context.signedBytes(message)),
        message);
  }

  /**
   * Checks.
   *
   * @param context what the signature must be bound to
   * @param signed as {@link #sign} made it
   * @param signers whose signature counts
   * @return the message
   * @throws RefusedException {@code message-malformed}, {@code unknown-signer} or {@code
   *     signature-forged}
   */
  public static byte[] verify(
      SignatureContext context, byte[] signed, Collection<VerifyingKey> signers)
      throws RefusedException {
    if (signed.length < OVERHEAD || signed[0] != VERSION) {
      throw new RefusedException(Defect.MESSAGE_MALFORMED);
    }
    byte[] message = Arrays.copyOfRange(signed, OVERHEAD, signed.length);
    byte[] signature = Arrays.copyOfRange(signed, SIGNATURE_OFFSET, OVERHEAD);
    Signatures.require(context, message, KeyId.at(signed, KEY_ID_OFFSET), signature, signers);
    return message;
  }
}

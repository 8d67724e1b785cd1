package org.tipseal.crypto.envelope;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;

/**
 * A signature that says all by itself: a withdrawal, a reminder or an acknowledgement, 72 bytes:
 * {@code u32 number ‖ key id (4) ‖ signature (64)} (PROTOCOL.md §5).
 */
public final class Statement {
  /** The length in bytes. */
  public static final int LENGTH = 72;

  private static final int KEY_ID_OFFSET = 4;
  private static final int SIGNATURE_OFFSET = KEY_ID_OFFSET + KeyId.LENGTH;
  private static final byte[] NO_MESSAGE = {};

  private Statement() {}

  /**
   * Signs.
   *
   * @param context whose number stands in the statement
   * @param key the signer's
   * @return 72 bytes
   */
  public static byte[] sign(SignatureContext context, SigningKey key) {
    return Bytes.concat(
        Bytes.u32(context.number()),
        key.verifyingKey().id().bytes(),
        key.sign(context.signedBytes(NO_MESSAGE)));
  }

  /**
   * The number that a statement claims.
   *
   * @param statement as received
   * @throws RefusedException {@code message-malformed} if it has not 72 bytes
   */
  public static long number(byte[] statement) throws RefusedException {
    if (statement.length != LENGTH) {
      throw new RefusedException(Defect.MESSAGE_MALFORMED);
    }
    return Bytes.u32At(statement, 0);
  }

  /**
   * The number of a reminder or an acknowledgement as the day that it is.
   *
   * @param statement as received
   * @throws RefusedException {@code message-malformed} if it has not 72 bytes
   */
  public static LocalDate day(byte[] statement) throws RefusedException {
    return LocalDate.ofEpochDay(number(statement));
  }

  /**
   * Checks.
   *
   * @param context what the signature must be bound to; take the number from the statement with
   *     {@link #number} where it is not known beforehand
   * @param statement as received
   * @param signers whose signature counts
   * @throws RefusedException {@code message-malformed}, {@code unknown-signer} or {@code
   *     signature-forged}, the last also for another number than the context's
   */
  public static void verify(
      SignatureContext context, byte[] statement, Collection<VerifyingKey> signers)
      throws RefusedException {
    long number = number(statement);
    byte[] signature = Arrays.copyOfRange(statement, SIGNATURE_OFFSET, LENGTH);
    KeyId signer = KeyId.at(statement, KEY_ID_OFFSET);
    Signatures.require(context, NO_MESSAGE, signer, signature, signers);
    if (number != context.number()) {
      throw new RefusedException(Defect.SIGNATURE_FORGED);
    }
  }
}

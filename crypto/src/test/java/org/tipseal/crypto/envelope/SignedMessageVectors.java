package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.tipseal.crypto.envelope.SignatureCases.OTHER_SIGNER;
import static org.tipseal.crypto.envelope.SignatureCases.SIGNER;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Signed messages (PROTOCOL.md §5). */
public final class SignedMessageVectors implements VectorFormat {
  private static final SignatureContext CONTEXT = SignatureCases.context(Purpose.FOLLOW_UP, 3);
  private static final byte[] MESSAGE = Bytes.ascii("a message");
  private static final List<VerifyingKey> SIGNERS = List.of(SIGNER.verifyingKey());

  @Override
  public String name() {
    return "signed-message";
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    signed(out, "follow-up", "A follow-up.", CONTEXT, MESSAGE);
    SignatureContext reply = SignatureCases.context(Purpose.REPLY, 0xffff_ffffL);
    signed(out, "reply", "A reply with the last number there is.", reply, MESSAGE);
    SignatureContext longLocator = SignatureCases.otherLocator(CONTEXT, "ZYXWVTSRQPNM");
    signed(out, "locator-of-12", "The longest locator.", longLocator, MESSAGE);
    signed(out, "empty", "An empty message.", CONTEXT, new byte[0]);

    byte[] good = SignedMessage.sign(CONTEXT, MESSAGE, SIGNER);
    List<VerifyingKey> both = List.of(OTHER_SIGNER.verifyingKey(), SIGNER.verifyingKey());
    SignatureCases.write(out.start("one-of-two", "By one of two signers."), CONTEXT, both)
        .b64u("signed", good)
        .b64u("message", MESSAGE)
        .write();
    List<VerifyingKey> others = List.of(OTHER_SIGNER.verifyingKey());
    SignatureCases.write(out.start("other-key", "By a key that does not count."), CONTEXT, others)
        .b64u("signed", good)
        .expect(Defect.UNKNOWN_SIGNER)
        .write();

    forged(out, "other-number", "Opened as another number.", CONTEXT.withNumber(4), good);
    forged(out, "other-locator", "Another locator.", otherLocator("7KQ2N"), good);
    forged(out, "longer-locator", "A locator that starts alike.", otherLocator("7KQ2MZ"), good);
    forged(out, "other-mailbox", "Another mailbox.", SignatureCases.otherMailbox(CONTEXT), good);
    forged(out, "other-agency", "Another agency.", SignatureCases.otherAgency(CONTEXT), good);
    SignatureContext asReply = SignatureCases.otherPurpose(CONTEXT, Purpose.REPLY);
    forged(out, "other-purpose", "Opened as a reply.", asReply, good);
    forged(out, "flipped-signature", "A bit of the signature.", CONTEXT, flip(good, 5));
    forged(out, "flipped-message", "A bit of the message.", CONTEXT, flip(good, 69));
    forged(out, "longer-message", "One byte more.", CONTEXT, Arrays.copyOf(good, good.length + 1));
    byte[] borrowedId = SignedMessage.sign(CONTEXT, MESSAGE, OTHER_SIGNER);
    System.arraycopy(good, 1, borrowedId, 1, 4);
    forged(out, "borrowed-key-id", "Another key under this one's id.", CONTEXT, borrowedId);

    malformed(out, "version-2", "A later version.", flip(good, 0));
    malformed(out, "cut", "Shorter than a signature.", Arrays.copyOf(good, 68));
    malformed(out, "nothing", "No bytes.", new byte[0]);
  }

  @Override
  public void run(Vector vector) throws RefusedException {
    SignatureContext context = SignatureCases.readContext(vector);
    byte[] message =
        SignedMessage.verify(context, vector.b64u("signed"), SignatureCases.readSigners(vector));
    assertArrayEquals(vector.b64u("message"), message);
    if (vector.has("signerSeed")) {
      SigningKey signer = SigningKey.fromSeed(SecretBytes.takeOver(vector.hex("signerSeed")));
      assertArrayEquals(vector.b64u("signed"), SignedMessage.sign(context, message, signer));
    }
  }

  private static void signed(
      VectorWriter out, String name, String about, SignatureContext context, byte[] message)
      throws IOException {
    SignatureCases.write(out.start(name, about), context, SIGNERS)
        .b64u("signed", SignedMessage.sign(context, message, SIGNER))
        .b64u("message", message)
        .hex("signerSeed", SIGNER.seed().copy())
        .write();
  }

  private static void forged(
      VectorWriter out, String name, String about, SignatureContext context, byte[] signed)
      throws IOException {
    SignatureCases.write(out.start(name, about), context, SIGNERS)
        .b64u("signed", signed)
        .expect(Defect.SIGNATURE_FORGED)
        .write();
  }

  private static void malformed(VectorWriter out, String name, String about, byte[] signed)
      throws IOException {
    SignatureCases.write(out.start(name, about), CONTEXT, SIGNERS)
        .b64u("signed", signed)
        .expect(Defect.MESSAGE_MALFORMED)
        .write();
  }

  private static SignatureContext otherLocator(String locator) {
    return SignatureCases.otherLocator(CONTEXT, locator);
  }

  private static byte[] flip(byte[] bytes, int offset) {
    byte[] flipped = bytes.clone();
    flipped[offset] ^= 2;
    return flipped;
  }
}

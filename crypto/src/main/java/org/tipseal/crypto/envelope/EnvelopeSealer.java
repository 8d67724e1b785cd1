package org.tipseal.crypto.envelope;

import java.security.SecureRandom;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPublicKey;

/** Makes envelopes (PROTOCOL.md §4). */
public final class EnvelopeSealer {
  private static final int LENGTH_FIELD = 4;

  private final SecureRandom random;
  private final Hpke hpke;

  /**
   * Seals with the implementation that this machine has.
   *
   * @param random for content keys and nonces
   */
  public EnvelopeSealer(SecureRandom random) {
    this(random, HpkeChoice.best());
  }

  EnvelopeSealer(SecureRandom random, Hpke hpke) {
    this.random = random;
    this.hpke = hpke;
  }

  /**
   * Seals a payload.
   *
   * @param context what the envelope is bound to
   * @param recipients 1 to 8 keys with different ids
   * @param payload at most {@link #maxPayload} bytes
   * @return the envelope, at most 262,144 bytes
   * @throws IllegalArgumentException if there are too few or too many recipients, one stands twice,
   *     or the payload is too long
   */
  public byte[] seal(EnvelopeContext context, List<XWingPublicKey> recipients, byte[] payload) {
    requireRecipients(recipients);
    if (payload.length > maxPayload(recipients.size())) {
      throw new IllegalArgumentException("the payload does not fit an envelope");
    }
    byte[] nonce = new byte[AesGcm.NONCE_LENGTH];
    try (SecretBytes contentKey = SecretBytes.random(EnvelopeFormat.CONTENT_KEY_LENGTH, random);
        SecretBytes commitment = Hkdf.derive(contentKey, EnvelopeFormat.COMMITMENT_LABEL);
        SecretBytes bodyKey = Hkdf.derive(contentKey, EnvelopeFormat.BODY_LABEL)) {
      byte[] header = header(context, recipients, contentKey, commitment);
      random.nextBytes(nonce);
      byte[] padded = Padding.pad(payload);
      byte[] body = AesGcm.seal(bodyKey, nonce, header, padded);
      Bytes.wipe(padded);
      return Bytes.concat(header, nonce, body);
    }
  }

  /**
   * The longest payload that fits, in bytes.
   *
   * @param recipients 1 to 8
   */
  public static int maxPayload(int recipients) {
    int room =
        EnvelopeFormat.MAX_LENGTH - EnvelopeFormat.bodyOffset(recipients) - AesGcm.TAG_LENGTH;
    // Padded sizes between 128 and 256 KiB are the multiples of 4096.
    return room / 4096 * 4096 - LENGTH_FIELD;
  }

  private byte[] header(
      EnvelopeContext context,
      List<XWingPublicKey> recipients,
      SecretBytes contentKey,
      SecretBytes commitment) {
    byte[][] parts = new byte[5 + recipients.size()][];
    parts[0] = EnvelopeFormat.MAGIC;
    parts[1] = new byte[] {EnvelopeFormat.VERSION, EnvelopeFormat.SUITE};
    parts[2] = new byte[] {(byte) context.purpose().code(), (byte) recipients.size()};
    parts[3] = Bytes.u32(context.epoch());
    parts[4] = commitment.copy();
    for (int i = 0; i < recipients.size(); i++) {
      parts[5 + i] = stanza(context, recipients.get(i), contentKey);
    }
    return Bytes.concat(parts);
  }

  private byte[] stanza(EnvelopeContext context, XWingPublicKey recipient, SecretBytes contentKey) {
    byte[] key = contentKey.copy();
    try {
      return Bytes.concat(
          Bytes.u8(EnvelopeFormat.STANZA_START),
          recipient.id().bytes(),
          hpke.seal(recipient, context.info(), key, random));
    } finally {
      Bytes.wipe(key);
    }
  }

  private static void requireRecipients(List<XWingPublicKey> recipients) {
    if (recipients.isEmpty() || recipients.size() > EnvelopeFormat.MAX_RECIPIENTS) {
      throw new IllegalArgumentException("an envelope has 1 to 8 recipients");
    }
    if (recipients.stream().map(XWingPublicKey::id).distinct().count() != recipients.size()) {
      throw new IllegalArgumentException("a recipient stands twice");
    }
  }
}

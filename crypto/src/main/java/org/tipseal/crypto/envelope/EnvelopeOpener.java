package org.tipseal.crypto.envelope;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.AesGcm;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.KeyId;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.XWingPrivateKey;

/**
 * Opens envelopes with one private key (PROTOCOL.md §4). Preparing the key costs as much as opening
 * two envelopes, so whoever opens many keeps the opener. Safe for use by several threads.
 */
public final class EnvelopeOpener {
  private final KeyId keyId;
  private final Hpke.Opener opener;

  /**
   * Prepares a key with the implementation that this machine has. The library keeps a copy of the
   * key until this object is collected.
   *
   * @param key of a recipient; may be closed afterwards
   */
  public EnvelopeOpener(XWingPrivateKey key) {
    this(key, HpkeChoice.best());
  }

  EnvelopeOpener(XWingPrivateKey key, Hpke hpke) {
    this.keyId = key.publicKey().id();
    this.opener = hpke.opener(key);
  }

  /**
   * Which library seals and opens here, for a line at start-up: {@code "Tink"} or, where Conscrypt
   * has no native library, {@code "Bouncy Castle"}, which is slower.
   */
  public static String implementation() {
    return HpkeChoice.best().library();
  }

  /**
   * Opens one envelope.
   *
   * @param envelope all bytes of it
   * @param expected what it must be bound to
   * @return the payload
   * @throws RefusedException as {@link EnvelopeHeader#parse}, then {@code wrong-purpose}, {@code
   *     wrong-epoch}, {@code not-a-recipient}, {@code unwrap-failed}, {@code commitment-mismatch},
   *     {@code body-forged}, {@code bad-padding}
   */
  public byte[] open(byte[] envelope, EnvelopeContext expected) throws RefusedException {
    EnvelopeHeader header = EnvelopeHeader.parse(envelope);
    if (header.purpose() != expected.purpose()) {
      throw new RefusedException(Defect.WRONG_PURPOSE);
    }
    if (header.epoch() != expected.epoch()) {
      throw new RefusedException(Defect.WRONG_EPOCH);
    }
    int stanza = header.recipients().indexOf(keyId);
    if (stanza < 0) {
      throw new RefusedException(Defect.NOT_A_RECIPIENT);
    }
    try (SecretBytes contentKey = unwrap(envelope, stanza, expected)) {
      requireCommitment(envelope, contentKey);
      byte[] padded = openBody(envelope, header, contentKey);
      try {
        return Padding.unpad(padded);
      } finally {
        Bytes.wipe(padded);
      }
    }
  }

  private SecretBytes unwrap(byte[] envelope, int stanza, EnvelopeContext expected)
      throws RefusedException {
    int start = EnvelopeFormat.headerLength(stanza);
    byte[] sealed =
        Arrays.copyOfRange(
            envelope,
            start + EnvelopeFormat.STANZA_SEALED_OFFSET,
            start + EnvelopeFormat.STANZA_LENGTH);
    try {
      return SecretBytes.takeOver(opener.open(sealed, expected.info()));
    } catch (GeneralSecurityException e) {
      throw new RefusedException(Defect.UNWRAP_FAILED, e);
    }
  }

  private static void requireCommitment(byte[] envelope, SecretBytes contentKey)
      throws RefusedException {
    byte[] claimed =
        Arrays.copyOfRange(
            envelope, EnvelopeFormat.COMMITMENT_OFFSET, EnvelopeFormat.STANZAS_OFFSET);
    try (SecretBytes commitment = Hkdf.derive(contentKey, EnvelopeFormat.COMMITMENT_LABEL)) {
      if (!MessageDigest.isEqual(commitment.copy(), claimed)) {
        throw new RefusedException(Defect.COMMITMENT_MISMATCH);
      }
    }
  }

  private static byte[] openBody(byte[] envelope, EnvelopeHeader header, SecretBytes contentKey)
      throws RefusedException {
    int nonceEnd = header.length() + AesGcm.NONCE_LENGTH;
    try (SecretBytes bodyKey = Hkdf.derive(contentKey, EnvelopeFormat.BODY_LABEL)) {
      return AesGcm.open(
          bodyKey,
          Arrays.copyOfRange(envelope, header.length(), nonceEnd),
          Arrays.copyOf(envelope, header.length()),
          Arrays.copyOfRange(envelope, nonceEnd, envelope.length));
    } catch (AEADBadTagException e) {
      throw new RefusedException(Defect.BODY_FORGED, e);
    }
  }
}

package org.tipseal.crypto.envelope;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.provider.NativeProvider;

/**
 * Tink over Conscrypt's BoringSSL: the fast one, where Conscrypt brings a native library. Stanzas
 * carry Tink's prefix, but it is written and read with the envelope, so keys here have none.
 */
final class TinkHpke implements Hpke {
  private final HpkeParameters parameters;

  /**
   * Describes the suite to Tink.
   *
   * @throws GeneralSecurityException if Tink cannot do it on this machine
   */
  TinkHpke() throws GeneralSecurityException {
    if (NativeProvider.get().isEmpty()) {
      throw new GeneralSecurityException("Tink has X-Wing from Conscrypt only");
    }
    this.parameters =
        HpkeParameters.builder()
            .setKemId(HpkeParameters.KemId.X_WING)
            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
            .setVariant(HpkeParameters.Variant.NO_PREFIX)
            .build();
  }

  @Override
  public String library() {
    return "Tink";
  }

  @Override
  public byte[] seal(XWingPublicKey recipient, byte[] info, byte[] plaintext, SecureRandom random) {
    try {
      return handle(publicKey(recipient))
          .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class)
          .encrypt(plaintext, info);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink does not seal to a checked key", e);
    }
  }

  @AccessesPartialKey
  @Override
  public Opener opener(XWingPrivateKey key) {
    try {
      HpkePrivateKey privateKey = HpkePrivateKey.create(publicKey(key.publicKey()), seed(key));
      HybridDecrypt decrypt =
          handle(privateKey).getPrimitive(HybridConfig2026.get(), HybridDecrypt.class);
      return (message, info) -> open(decrypt, message, info);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Tink does not take a checked key", e);
    }
  }

  private static byte[] open(HybridDecrypt decrypt, byte[] message, byte[] info)
      throws GeneralSecurityException {
    try {
      return decrypt.decrypt(message, info);
    } catch (GeneralSecurityException e) {
      throw e;
    } catch (RuntimeException e) {
      // Conscrypt's answer to an encapsulated key whose X25519 half is a point of low order.
      throw new GeneralSecurityException(e);
    }
  }

  @AccessesPartialKey
  private HpkePublicKey publicKey(XWingPublicKey key) throws GeneralSecurityException {
    return HpkePublicKey.create(parameters, Bytes.copyFrom(key.bytes()), null);
  }

  private static SecretBytes seed(XWingPrivateKey key) {
    byte[] copy = key.seed().copy();
    try {
      return SecretBytes.copyFrom(copy, InsecureSecretKeyAccess.get());
    } finally {
      org.tipseal.crypto.Bytes.wipe(copy);
    }
  }

  private static KeysetHandle handle(Key key) throws GeneralSecurityException {
    return KeysetHandle.newBuilder()
        .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
        .build();
  }
}

package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * The identity part is Tink's format: Tink opens what is sealed here, and seals what opens here.
 */
class IdentityInteropTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Identity IDENTITY =
      new Identity(
          Optional.of("李四"),
          Optional.empty(),
          Optional.of("li@example.org"),
          Optional.empty(),
          Optional.empty());

  private final IdentityPrivateKey key = IdentityPrivateKey.generate(RANDOM);
  private final IdentityContext context =
      new IdentityContext(
          new AgencyId("example-agency"),
          MailboxId.ofToken(new byte[32]),
          SigningKey.generate(RANDOM).verifyingKey());
  private KeysetHandle tinkPrivate;

  @BeforeEach
  void importTheKeyIntoTink() throws GeneralSecurityException {
    HybridConfig.register();
    HpkeParameters parameters =
        HpkeParameters.builder()
            .setKemId(HpkeParameters.KemId.DHKEM_P256_HKDF_SHA256)
            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
            .setVariant(HpkeParameters.Variant.TINK)
            .build();
    int id = key.publicKey().id().value();
    HpkePrivateKey imported =
        HpkePrivateKey.create(
            HpkePublicKey.create(parameters, Bytes.copyFrom(key.publicKey().bytes()), id),
            SecretBytes.copyFrom(key.scalar().copy(), InsecureSecretKeyAccess.get()));
    tinkPrivate =
        KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(imported).makePrimary()).build();
  }

  @Test
  void tinkOpensWhatIsSealedHere() throws GeneralSecurityException {
    IdentityPart part = new IdentitySealer(RANDOM).seal(IDENTITY, key.publicKey(), context);
    byte[] frame =
        tinkPrivate
            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
            .decrypt(part.bytes(), context.info());
    assertArrayEquals(IdentityFrame.fill(IDENTITY.toBytes()), frame);
  }

  @Test
  void whatTinkSealsOpensHere() throws Exception {
    byte[] sealed =
        tinkPrivate
            .getPublicKeysetHandle()
            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
            .encrypt(IdentityFrame.fill(IDENTITY.toBytes()), context.info());
    assertEquals(IDENTITY, new IdentityOpener(key).open(IdentityPart.parse(sealed), context));
  }
}

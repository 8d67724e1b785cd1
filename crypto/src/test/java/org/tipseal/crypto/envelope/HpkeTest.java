package org.tipseal.crypto.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.XWingPrivateKey;

class HpkeTest {
  private static final byte[] INFO = Bytes.ascii("info");
  private static final byte[] MESSAGE = Bytes.ascii("a content key, 32 bytes in length");

  private final SecureRandom random = new SecureRandom();

  static Stream<Arguments> pairs() throws GeneralSecurityException {
    Hpke tink = new TinkHpke();
    Hpke bouncyCastle = new BouncyCastleHpke();
    return Stream.of(
        Arguments.of(tink, tink),
        Arguments.of(tink, bouncyCastle),
        Arguments.of(bouncyCastle, tink),
        Arguments.of(bouncyCastle, bouncyCastle));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void eachOpensWhatTheOtherSealed(Hpke sealer, Hpke opener) throws GeneralSecurityException {
    try (XWingPrivateKey key = XWingPrivateKey.generate(random)) {
      byte[] sealed = sealer.seal(key.publicKey(), INFO, MESSAGE, random);

      assertArrayEquals(MESSAGE, opener.opener(key).open(sealed, INFO));
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void eachRefusesWhatDiffers(Hpke sealer, Hpke opener) {
    try (XWingPrivateKey key = XWingPrivateKey.generate(random);
        XWingPrivateKey other = XWingPrivateKey.generate(random)) {
      byte[] sealed = sealer.seal(key.publicKey(), INFO, MESSAGE, random);
      byte[] flipped = sealed.clone();
      flipped[5] ^= 1;
      byte[] lowOrder = sealed.clone();
      Arrays.fill(lowOrder, 1088, 1120, (byte) 0);

      Hpke.Opener mine = opener.opener(key);
      Hpke.Opener others = opener.opener(other);
      assertThrows(GeneralSecurityException.class, () -> mine.open(flipped, INFO));
      assertThrows(GeneralSecurityException.class, () -> mine.open(lowOrder, INFO));
      assertThrows(GeneralSecurityException.class, () -> mine.open(new byte[7], INFO));
      assertThrows(GeneralSecurityException.class, () -> mine.open(sealed, MESSAGE));
      assertThrows(GeneralSecurityException.class, () -> others.open(sealed, INFO));
    }
  }

  /** The tests run where Conscrypt has its native library. */
  @Test
  void tinkIsChosenWhereItWorks() {
    assertInstanceOf(TinkHpke.class, HpkeChoice.best());
  }

  /** A stanza is, byte for byte, what Tink's own keysets with a prefix open. */
  @AccessesPartialKey
  @Test
  void aStanzaOpensFromATinkKeyset() throws GeneralSecurityException {
    try (XWingPrivateKey key = XWingPrivateKey.generate(random)) {
      HpkeParameters parameters =
          HpkeParameters.builder()
              .setKemId(HpkeParameters.KemId.X_WING)
              .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
              .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
              .setVariant(HpkeParameters.Variant.TINK)
              .build();
      HpkePublicKey publicKey =
          HpkePublicKey.create(
              parameters,
              com.google.crypto.tink.util.Bytes.copyFrom(key.publicKey().bytes()),
              key.publicKey().id().value());
      HpkePrivateKey privateKey =
          HpkePrivateKey.create(
              publicKey, SecretBytes.copyFrom(key.seed().copy(), InsecureSecretKeyAccess.get()));
      KeysetHandle keyset =
          KeysetHandle.newBuilder()
              .addEntry(KeysetHandle.importKey(privateKey).makePrimary())
              .build();
      byte[] stanza =
          Bytes.concat(
              Bytes.u8(1),
              key.publicKey().id().bytes(),
              HpkeChoice.best().seal(key.publicKey(), INFO, MESSAGE, random));

      assertArrayEquals(
          MESSAGE,
          keyset.getPrimitive(HybridConfig2026.get(), HybridDecrypt.class).decrypt(stanza, INFO));
    }
  }
}

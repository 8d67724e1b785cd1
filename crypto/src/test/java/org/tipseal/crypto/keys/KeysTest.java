package org.tipseal.crypto.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

class KeysTest {
  private static final HexFormat HEX = HexFormat.of();

  private final SecureRandom random = new SecureRandom();

  /** RFC 8032 §7.1, test 2. */
  @Test
  void ed25519SignsAsTheStandardSays() {
    byte[] seed = HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    byte[] signature =
        HEX.parseHex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    SigningKey key = SigningKey.fromSeed(SecretBytes.takeOver(seed));

    assertEquals(
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        HEX.formatHex(key.verifyingKey().bytes()));
    assertArrayEquals(signature, key.sign(new byte[] {0x72}));
    assertTrue(key.verifyingKey().verify(new byte[] {0x72}, signature));
    assertFalse(key.verifyingKey().verify(new byte[] {0x73}, signature));
  }

  /** RFC 8032 §5.1.7: an S that is not below the group order would make a second signature. */
  @Test
  void aSignatureHasOneForm() {
    SigningKey key = SigningKey.generate(random);
    byte[] signature = key.sign(new byte[0]);
    byte[] order = HEX.parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    int carry = 0;
    for (int i = 0; i < 32; i++) {
      int sum = (signature[32 + i] & 0xff) + (order[i] & 0xff) + carry;
      signature[32 + i] = (byte) sum;
      carry = sum >> 8;
    }

    assertFalse(key.verifyingKey().verify(new byte[0], signature));
  }

  /** Bytes that are no point, or no signature, are an answer and not an error. */
  @Property(tries = 300)
  void verifyingTakesAnyBytes(
      @ForAll @Size(32) byte[] key, @ForAll @Size(max = 70) byte[] signature) {
    VerifyingKey verifyingKey = new VerifyingKey(key);

    assertDoesNotThrow(() -> verifyingKey.verify(new byte[] {1}, signature));
  }

  /** RFC 5869, test case 3: no salt, no info. */
  @Test
  void hkdfDerivesAsTheStandardSays() {
    byte[] ikm = new byte[22];
    Arrays.fill(ikm, (byte) 0x0b);

    SecretBytes derived = Hkdf.derive(SecretBytes.takeOver(ikm), "");

    assertEquals(
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d",
        HEX.formatHex(derived.copy()));
  }

  @Test
  void aPublicKeyThatNobodyCanSealToIsRefused() {
    byte[] good = XWingPrivateKey.generate(random).publicKey().bytes();
    byte[] lowOrder = good.clone();
    Arrays.fill(lowOrder, 1184, 1216, (byte) 0);
    byte[] notReduced = good.clone();
    Arrays.fill(notReduced, 0, 3, (byte) 0xff);

    for (byte[] bad : new byte[][] {lowOrder, notReduced, Arrays.copyOf(good, 1215), {}}) {
      RefusedException refusal =
          assertThrows(
              RefusedException.class, () -> XWingPublicKey.parse(bad, Defect.PAYLOAD_MALFORMED));
      assertEquals(Defect.PAYLOAD_MALFORMED, refusal.defect());
      assertThrows(IllegalArgumentException.class, () -> new XWingPublicKey(bad));
    }
  }

  @Test
  void anXWingKeyIsRefusedExactlyWhereNothingCanBeAgreedWithIt() {
    BigInteger field = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    Set<BigInteger> candidates = new LinkedHashSet<>();
    for (String low :
        List.of(
            "0",
            "1",
            "325606250916557431795983626356110631294008115727848805560023387167927233504",
            "39382357235489614581723060781553021112529911719440698176882885853963445705823",
            field.subtract(BigInteger.ONE).toString())) {
      for (int more = -2; more <= 2; more++) {
        candidates.add(new BigInteger(low).add(BigInteger.valueOf(more)).mod(field));
      }
    }
    Random random = new Random(7748);
    for (int i = 0; i < 50; i++) {
      candidates.add(new BigInteger(255, random));
    }
    byte[] good = XWingPrivateKey.generate(new SecureRandom()).publicKey().bytes();
    int refused = 0;
    for (BigInteger candidate : candidates) {
      for (BigInteger u : List.of(candidate, candidate.add(field))) {
        for (boolean highest : new boolean[] {false, true}) {
          if (u.bitLength() <= 255) {
            byte[] key = good.clone();
            byte[] half = littleEndian(highest ? u.setBit(255) : u);
            System.arraycopy(half, 0, key, 1184, 32);
            boolean agrees = X25519.calculateAgreement(new byte[32], 0, half, 0, new byte[32], 0);
            assertEquals(agrees, accepts(key), u.toString());
            refused += agrees ? 0 : 1;
          }
        }
      }
    }
    assertEquals(14, refused, "seven encodings, each with either highest bit");
  }

  private static boolean accepts(byte[] key) {
    try {
      new XWingPublicKey(key);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] littleEndian(BigInteger value) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) {
      bytes[i] = value.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  @Test
  void secretsNeitherPrintNorOutliveClosing() {
    SecretBytes secret = SecretBytes.copyOf(new byte[] {1, 2, 3});
    byte[] taken = {4, 5, 6};
    SecretBytes owned = SecretBytes.takeOver(taken);

    assertEquals("[REDACTED]", secret.toString());
    assertEquals(secret, SecretBytes.copyOf(new byte[] {1, 2, 3}));
    assertNotEquals(secret, owned);
    assertEquals(secret.hashCode(), owned.hashCode());
    owned.close();
    assertArrayEquals(new byte[3], taken);
    assertThrows(IllegalStateException.class, owned::copy);
    assertEquals("[REDACTED]", XWingPrivateKey.generate(random).toString());
    assertEquals("[REDACTED]", SigningKey.generate(random).toString());
  }

  /** A caller who closes what he passed in does not close the key. */
  @Test
  void aKeyKeepsItsOwnSeed() {
    SecretBytes seed = SecretBytes.random(32, random);
    byte[] copy = seed.copy();
    XWingPrivateKey xWing = XWingPrivateKey.fromSeed(seed);
    SigningKey signing = SigningKey.fromSeed(seed);
    seed.close();

    assertArrayEquals(copy, xWing.seed().copy());
    assertArrayEquals(copy, signing.seed().copy());
  }

  @Test
  void keyIdsAreReadAsTheyAreWritten() throws RefusedException {
    KeyId id = new KeyId(0x00ff0001);

    assertEquals("00ff0001", id.hex());
    assertEquals(id, KeyId.fromHex("00ff0001", Defect.PROFILE_MALFORMED));
    assertEquals(new KeyId(-1), KeyId.at(new byte[] {-1, -1, -1, -1}, 0));
    for (String wrong : new String[] {"", "00FF0001", "0ff0001", "00ff00010", "00ff000g"}) {
      assertThrows(RefusedException.class, () -> KeyId.fromHex(wrong, Defect.PROFILE_MALFORMED));
    }
  }

  @Test
  void argon2ParametersHaveBounds() {
    assertTrue(Argon2.isAllowed(8192, 1, 1));
    assertTrue(Argon2.isAllowed(1_048_576, 16, 8));
    assertFalse(Argon2.isAllowed(8191, 1, 1));
    assertFalse(Argon2.isAllowed(1_048_577, 1, 1));
    assertFalse(Argon2.isAllowed(0xffff_ffffL, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Argon2(8192, 17, 1));
    assertThrows(IllegalArgumentException.class, () -> new Argon2(8192, 1, 0));
  }
}

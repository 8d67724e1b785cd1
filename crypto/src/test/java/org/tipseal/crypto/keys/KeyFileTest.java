package org.tipseal.crypto.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

class KeyFileTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Argon2 CHEAP = new Argon2(8192, 1, 1);
  private static final byte[] CONTENT = {1, 2, 3, 4, 5};

  @Test
  void opensWhatWasSealedWithTheParametersOfTheProtocol() throws Exception {
    byte[] file = KeyFile.seal(KeyFile.Kind.OFFICE, "correct horse".toCharArray(), CONTENT, RANDOM);

    ByteBuffer header = ByteBuffer.wrap(file, 6, 6);
    assertEquals(65_536, header.getInt());
    assertEquals(3, header.get());
    assertEquals(1, header.get());
    try (SecretBytes content =
        KeyFile.open(KeyFile.Kind.OFFICE, "correct horse".toCharArray(), file)) {
      assertArrayEquals(CONTENT, content.copy());
    }
  }

  @Test
  void aLetterTypedAsTwoCharactersIsTheSameLetter() throws Exception {
    byte[] file = seal(KeyFile.Kind.OFFICE, "caf\u00e9", CONTENT);

    try (SecretBytes content =
        KeyFile.open(KeyFile.Kind.OFFICE, "cafe\u0301".toCharArray(), file)) {
      assertArrayEquals(CONTENT, content.copy());
    }
  }

  @Test
  void isWrittenAgainWithoutThePassphrase() throws Exception {
    byte[] file = seal(KeyFile.Kind.OFFICE, "密函", CONTENT);
    byte[] rewritten;
    try (KeyFile.Unlocked unlocked =
        KeyFile.unlock(KeyFile.Kind.OFFICE, "密函".toCharArray(), file)) {
      rewritten = unlocked.reseal(new byte[] {9, 9}, RANDOM);
    }

    assertFalse(
        Arrays.equals(file, 28, 40, rewritten, 28, 40), "a nonce must not be used a second time");
    try (SecretBytes content = KeyFile.open(KeyFile.Kind.OFFICE, "密函".toCharArray(), rewritten)) {
      assertArrayEquals(new byte[] {9, 9}, content.copy());
    }
  }

  @Test
  void leavesThePassphraseToItsOwner() throws Exception {
    char[] passphrase = "cafe\u0301".toCharArray();
    byte[] file = KeyFile.seal(KeyFile.Kind.OFFICE, passphrase, CONTENT, RANDOM, CHEAP);
    KeyFile.open(KeyFile.Kind.OFFICE, passphrase, file).close();
    assertArrayEquals("cafe\u0301".toCharArray(), passphrase);
  }

  @Test
  void anUnlockedFileIsWipedWhenClosed() throws Exception {
    byte[] file = seal(KeyFile.Kind.OFFICE, "x", CONTENT);
    KeyFile.Unlocked unlocked = KeyFile.unlock(KeyFile.Kind.OFFICE, "x".toCharArray(), file);
    unlocked.close();
    assertThrows(IllegalStateException.class, () -> unlocked.content().copy());
    assertThrows(IllegalStateException.class, () -> unlocked.reseal(CONTENT, RANDOM));
  }

  @Test
  void halfASurrogatePairIsNoPassphrase() {
    char[] half = {'a', '\ud800'};
    assertThrows(
        IllegalArgumentException.class,
        () -> KeyFile.seal(KeyFile.Kind.OFFICE, half, CONTENT, RANDOM));
    byte[] file = seal(KeyFile.Kind.OFFICE, "a", CONTENT);
    refused(Defect.WRONG_PASSPHRASE, KeyFile.Kind.OFFICE, half, file);
  }

  @Test
  void anEmptyPassphraseSealsNothing() {
    assertThrows(
        IllegalArgumentException.class,
        () -> KeyFile.seal(KeyFile.Kind.OFFICE, new char[0], CONTENT, RANDOM));
  }

  @Test
  void aSeedHas32Bytes() {
    for (KeyFile.Kind kind :
        new KeyFile.Kind[] {KeyFile.Kind.ROOT, KeyFile.Kind.IDENTITY, KeyFile.Kind.RECOVERY}) {
      assertThrows(IllegalArgumentException.class, () -> seal(kind, "a", new byte[31]));
    }
  }

  /** Each would make the reader work for minutes or run out of memory. */
  @ParameterizedTest
  @CsvSource({
    "8191, 1, 1",
    "1048577, 1, 1",
    "4294967295, 1, 1",
    "0, 1, 1",
    "8192, 0, 1",
    "8192, 17, 1",
    "8192, 255, 1",
    "8192, 1, 0",
    "8192, 1, 9"
  })
  void absurdParametersAreRefusedUnworked(long memory, int passes, int lanes) {
    byte[] file = seal(KeyFile.Kind.OFFICE, "a", CONTENT);
    ByteBuffer.wrap(file).position(6).putInt((int) memory).put((byte) passes).put((byte) lanes);
    refused(Defect.KEYFILE_MALFORMED, KeyFile.Kind.OFFICE, "a".toCharArray(), file);
  }

  @Test
  void everyLengthThatIsNoFileIsRefused() {
    byte[] file = seal(KeyFile.Kind.OFFICE, "a", new byte[0]);
    for (int length = 0; length < file.length; length++) {
      refused(
          Defect.KEYFILE_MALFORMED,
          KeyFile.Kind.OFFICE,
          "a".toCharArray(),
          Arrays.copyOf(file, length));
    }
    refused(
        Defect.KEYFILE_MALFORMED,
        KeyFile.Kind.OFFICE,
        "a".toCharArray(),
        Arrays.copyOf(file, KeyFile.MAX_LENGTH + 1));
  }

  /** A byte of salt, nonce, ciphertext or tag, each of them: 300 ms in all, at the least cost. */
  @Test
  void everyChangedByteIsNoticed() {
    byte[] file = seal(KeyFile.Kind.OFFICE, "a", new byte[] {7});
    for (int offset = 12; offset < file.length; offset++) {
      byte[] changed = file.clone();
      changed[offset] ^= 1;
      refused(Defect.WRONG_PASSPHRASE, KeyFile.Kind.OFFICE, "a".toCharArray(), changed);
    }
  }

  @Test
  void oneKindDoesNotOpenAsAnother() {
    byte[] file = seal(KeyFile.Kind.ROOT, "a", new byte[32]);
    refused(Defect.WRONG_KIND, KeyFile.Kind.RECOVERY, "a".toCharArray(), file);
    file[5] = 4;
    refused(Defect.WRONG_PASSPHRASE, KeyFile.Kind.RECOVERY, "a".toCharArray(), file);
  }

  private static byte[] seal(KeyFile.Kind kind, String passphrase, byte[] content) {
    return KeyFile.seal(kind, passphrase.toCharArray(), content, RANDOM, CHEAP);
  }

  private static void refused(Defect defect, KeyFile.Kind kind, char[] passphrase, byte[] file) {
    RefusedException refused =
        assertThrows(RefusedException.class, () -> KeyFile.open(kind, passphrase, file));
    assertEquals(defect, refused.defect());
  }
}

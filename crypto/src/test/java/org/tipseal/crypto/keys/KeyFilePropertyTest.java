package org.tipseal.crypto.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

class KeyFilePropertyTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Argon2 CHEAP = new Argon2(8192, 1, 1);

  /** However the keyboard puts accents together. */
  @Property(tries = 40)
  void opensWithThePassphraseInAnyNormalForm(
      @ForAll("passphrases") String passphrase, @ForAll @Size(max = 2000) byte[] content)
      throws RefusedException {
    byte[] file = seal(passphrase, content);
    for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      char[] typed = Normalizer.normalize(passphrase, form).toCharArray();
      try (SecretBytes opened = KeyFile.open(KeyFile.Kind.OFFICE, typed, file)) {
        assertArrayEquals(content, opened.copy());
      }
    }
  }

  @Property(tries = 40)
  void opensWithNoOtherPassphrase(@ForAll("passphrases") String passphrase) {
    byte[] file = seal(passphrase, new byte[32]);
    char[] other = (passphrase + "x").toCharArray();
    RefusedException refused =
        assertThrows(RefusedException.class, () -> KeyFile.open(KeyFile.Kind.OFFICE, other, file));
    assertEquals(Defect.WRONG_PASSPHRASE, refused.defect());
  }

  /** Nothing but the named refusal comes of bytes from a stranger; most fail before any work. */
  @Property
  void anyBytesAreRefusedByName(@ForAll @Size(max = 200) byte[] file) {
    RefusedException refused =
        assertThrows(
            RefusedException.class, () -> KeyFile.open(KeyFile.Kind.ROOT, new char[] {'a'}, file));
    assertEquals(Defect.KEYFILE_MALFORMED, refused.defect());
  }

  @Provide
  Arbitrary<String> passphrases() {
    Arbitrary<Integer> codePoints =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0x20, 0x17f),
            Arbitraries.integers().between(0x300, 0x36f),
            Arbitraries.integers().between(0x4e00, 0x9fff),
            Arbitraries.integers().between(0xac00, 0xd7a3),
            Arbitraries.integers().between(0x1f300, 0x1f5ff));
    return codePoints.list().ofMinSize(1).ofMaxSize(30).map(KeyFilePropertyTest::text);
  }

  private static String text(Iterable<Integer> codePoints) {
    StringBuilder text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }

  private static byte[] seal(String passphrase, byte[] content) {
    return KeyFile.seal(KeyFile.Kind.OFFICE, passphrase.toCharArray(), content, RANDOM, CHEAP);
  }
}

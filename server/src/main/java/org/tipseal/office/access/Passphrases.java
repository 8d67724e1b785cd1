package org.tipseal.office.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.keys.Argon2;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.office.access.AccessRefusedException.Reason;
import org.tipseal.office.officers.PassphraseHash;

/**
 * Makes and checks the hashes of passphrases: Argon2id of the passphrase in Unicode's normal form
 * C. Each takes 64 MiB and most of a second, so that only a few run at a time.
 */
final class Passphrases {
  private static final int FEWEST_SYMBOLS = 12;
  private static final int MOST_SYMBOLS = 500;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int AT_A_TIME = 2;
  private static final long PATIENCE_SECONDS = 20;

  private static final Set<String> COMMON = common();

  private final SecureRandom random;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /** What the passphrases of people who are not there are checked against. */
  private final PassphraseHash nobody;

  Passphrases(SecureRandom random) {
    this.random = random;
    this.nobody =
        new PassphraseHash(
            Argon2.STANDARD.memoryKib(),
            Argon2.STANDARD.passes(),
            Argon2.STANDARD.lanes(),
            Bytes.b64u(drawn(SALT_BYTES)),
            Bytes.b64u(drawn(HASH_BYTES)));
  }

  /**
   * Hashes a new passphrase.
   *
   * @param name of its officer, which it must not hold
   * @throws AccessRefusedException if it is too weak, or too many are hashed at this moment
   */
  PassphraseHash hash(String passphrase, String name) throws AccessRefusedException {
    if (isWeak(passphrase, name)) {
      throw new AccessRefusedException(Reason.PASSPHRASE_TOO_WEAK);
    }
    byte[] salt = drawn(SALT_BYTES);
    byte[] hash = derive(Argon2.STANDARD, passphrase, salt);
    return new PassphraseHash(
        Argon2.STANDARD.memoryKib(),
        Argon2.STANDARD.passes(),
        Argon2.STANDARD.lanes(),
        Bytes.b64u(salt),
        Bytes.b64u(hash));
  }

  /**
   * Checks a passphrase; takes as long where there is nothing to check it against.
   *
   * @throws AccessRefusedException if too many are checked at this moment
   */
  boolean matches(String passphrase, Optional<PassphraseHash> hash) throws AccessRefusedException {
    PassphraseHash against = hash.orElse(nobody);
    try {
      byte[] derived =
          derive(
              new Argon2(against.memoryKib(), against.passes(), against.lanes()),
              passphrase,
              Bytes.fromB64u(against.salt(), SALT_BYTES, Defect.KEYFILE_MALFORMED));
      byte[] wanted = Bytes.fromB64u(against.hash(), HASH_BYTES, Defect.KEYFILE_MALFORMED);
      return MessageDigest.isEqual(derived, wanted) && hash.isPresent();
    } catch (RefusedException e) {
      throw new IllegalStateException("a hash was written that cannot be read", e);
    }
  }

  private byte[] derive(Argon2 argon2, String passphrase, byte[] salt)
      throws AccessRefusedException {
    if (!turn()) {
      throw new AccessRefusedException(Reason.SIGN_IN_SLOWED);
    }
    byte[] bytes =
        Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    try (SecretBytes derived = argon2.derive(bytes, salt)) {
      return derived.copy();
    } finally {
      Bytes.wipe(bytes);
      turns.release();
    }
  }

  private boolean turn() {
    try {
      return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static boolean isWeak(String passphrase, String name) {
    String plain = plain(passphrase);
    int symbols = passphrase.codePointCount(0, passphrase.length());
    return symbols < FEWEST_SYMBOLS
        || symbols > MOST_SYMBOLS
        || passphrase.codePoints().distinct().count() < FEWEST_DIFFERENT
        || COMMON.contains(plain)
        || plain.contains(plain(name));
  }

  /** As it is compared: without case, spaces and width. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s", "");
  }

  private byte[] drawn(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return drawn;
  }

  private static Set<String> common() {
    try (InputStream in = Passphrases.class.getResourceAsStream("common-passphrases.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.tipseal.crypto.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * Keys at rest under a passphrase (PROTOCOL.md §9): a 28-byte header, a 12-byte nonce, and the
 * content under AES-256-GCM with the header as associated data. The key is Argon2id of the
 * passphrase.
 *
 * <p>Passphrases stay the caller's to wipe. A file costs what its header says to open, within
 * {@link Argon2}'s bounds: up to 1 GiB and 16 passes for a file from a stranger.
 */
public final class KeyFile {
  /** Most bytes in a key file. */
  public static final int MAX_LENGTH = 1_048_576;

  private static final int CIPHERTEXT_OFFSET = KeyFileHeader.LENGTH + AesGcm.NONCE_LENGTH;
  private static final int OVERHEAD = CIPHERTEXT_OFFSET + AesGcm.TAG_LENGTH;

  /** Most bytes of content. */
  public static final int MAX_CONTENT = MAX_LENGTH - OVERHEAD;

  /** What a key file is for; one kind does not open as another. */
  public enum Kind {
    /** The agency's root key, kept offline: an Ed25519 seed. */
    ROOT(1, 32),
    /** What the office works with, in a form of its own. */
    OFFICE(2, Kind.ANY_LENGTH),
    /** The identity key while one person holds it whole: a P-256 scalar. */
    IDENTITY(3, 32),
    /** The key that backups are sealed to: an X-Wing seed. */
    RECOVERY(4, 32);

    private static final int ANY_LENGTH = -1;

    private final int code;
    private final int contentLength;

    Kind(int code, int contentLength) {
      this.code = code;
      this.contentLength = contentLength;
    }

    int code() {
      return code;
    }

    /** Whether a file of this kind can hold so many bytes. */
    boolean holds(int length) {
      return length <= MAX_CONTENT && (contentLength == ANY_LENGTH || length == contentLength);
    }
  }

  private KeyFile() {}

  /**
   * Seals keys under a passphrase.
   *
   * @param content 32 bytes, or for {@link Kind#OFFICE} at most {@link #MAX_CONTENT}; the caller
   *     wipes it
   * @throws IllegalArgumentException if the passphrase is empty or no Unicode text, or the content
   *     has another length
   */
  public static byte[] seal(Kind kind, char[] passphrase, byte[] content, SecureRandom random) {
    return seal(kind, passphrase, content, random, Argon2.STANDARD);
  }

  /** Seals with other parameters than files are written with, for tests that open many. */
  static byte[] seal(
      Kind kind, char[] passphrase, byte[] content, SecureRandom random, Argon2 argon2) {
    if (passphrase.length == 0) {
      throw new IllegalArgumentException("an empty passphrase protects nothing");
    }
    byte[] salt = new byte[KeyFileHeader.SALT_LENGTH];
    random.nextBytes(salt);
    KeyFileHeader header = new KeyFileHeader(kind, argon2, salt);
    try (SecretBytes password =
            Passphrase.encode(passphrase)
                .orElseThrow(() -> new IllegalArgumentException("not a Unicode text"));
        SecretBytes key = header.deriveKey(password)) {
      return encrypt(header, key, content, random);
    }
  }

  /**
   * Opens a key file.
   *
   * @return the content, which the caller closes
   * @throws RefusedException as {@link #unlock}
   */
  public static SecretBytes open(Kind kind, char[] passphrase, byte[] file)
      throws RefusedException {
    try (Unlocked unlocked = unlock(kind, passphrase, file)) {
      return SecretBytes.takeOver(unlocked.content.copy());
    }
  }

  /**
   * Opens a key file and keeps its key, so that the file can be written again without the
   * passphrase.
   *
   * @throws RefusedException {@code keyfile-malformed}, {@code unsupported-version}, {@code
   *     wrong-kind}, {@code wrong-passphrase} (a changed file cannot be told from it)
   */
  public static Unlocked unlock(Kind kind, char[] passphrase, byte[] file) throws RefusedException {
    if (file.length < OVERHEAD || file.length > MAX_LENGTH) {
      throw new RefusedException(Defect.KEYFILE_MALFORMED);
    }
    KeyFileHeader header = KeyFileHeader.parse(file, kind);
    try (SecretBytes password =
        Passphrase.encode(passphrase)
            .orElseThrow(() -> new RefusedException(Defect.WRONG_PASSPHRASE))) {
      SecretBytes key = header.deriveKey(password);
      Unlocked unlocked = new Unlocked(header, key, decrypt(header, key, file));
      if (!kind.holds(unlocked.content.length())) {
        unlocked.close();
        throw new RefusedException(Defect.KEYFILE_MALFORMED);
      }
      return unlocked;
    }
  }

  /** An opened key file. Closing it wipes the content and the key. */
  public static final class Unlocked implements AutoCloseable {
    private final KeyFileHeader header;
    private final SecretBytes key;
    private final SecretBytes content;

    private Unlocked(KeyFileHeader header, SecretBytes key, SecretBytes content) {
      this.header = header;
      this.key = key;
      this.content = content;
    }

    /** What the file held, not a copy: it is wiped with this. */
    public SecretBytes content() {
      return content;
    }

    /**
     * Seals other content under the same passphrase: same salt and key, a new nonce.
     *
     * @param newContent of a length as at sealing; the caller wipes it
     */
    public byte[] reseal(byte[] newContent, SecureRandom random) {
      return encrypt(header, key, newContent, random);
    }

    @Override
    public void close() {
      content.close();
      key.close();
    }
  }

  private static byte[] encrypt(
      KeyFileHeader header, SecretBytes key, byte[] content, SecureRandom random) {
    if (!header.kind().holds(content.length)) {
      throw new IllegalArgumentException("not the length of what such a key file holds");
    }
    byte[] nonce = new byte[AesGcm.NONCE_LENGTH];
    random.nextBytes(nonce);
    byte[] aad = header.encode();
    return Bytes.concat(aad, nonce, AesGcm.seal(key, nonce, aad, content));
  }

  /** Decrypts, or wipes the key. */
  private static SecretBytes decrypt(KeyFileHeader header, SecretBytes key, byte[] file)
      throws RefusedException {
    byte[] nonce = Arrays.copyOfRange(file, KeyFileHeader.LENGTH, CIPHERTEXT_OFFSET);
    byte[] ciphertext = Arrays.copyOfRange(file, CIPHERTEXT_OFFSET, file.length);
    try {
      return SecretBytes.takeOver(AesGcm.open(key, nonce, header.encode(), ciphertext));
    } catch (AEADBadTagException e) {
      key.close();
      throw new RefusedException(Defect.WRONG_PASSPHRASE);
    }
  }
}

package org.tipseal.office.archive;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tipseal.crypto.Base32;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.Hkdf;
import org.tipseal.crypto.keys.SecretBytes;

/**
 * What follows from the archive key. Sealed bytes are {@code nonce (12) ‖ AES-256-GCM ciphertext ‖
 * tag (16)}, with the place where they lie as associated data, so that none can be moved to
 * another. Thread-safe.
 */
public final class ArchiveKeys {
  /** How many bytes sealing adds. */
  public static final int OVERHEAD = 28;

  private static final int NAME_BYTES = 10;

  private final AesGcmJce cipher;
  private final SecretKeySpec nameKey;

  /**
   * Derives the keys.
   *
   * @param archiveKey 32 bytes; not kept
   */
  public ArchiveKeys(SecretBytes archiveKey) {
    try (SecretBytes cipherKey = Hkdf.derive(archiveKey, "tipseal/office archive cipher");
        SecretBytes namesKey = Hkdf.derive(archiveKey, "tipseal/office archive names")) {
      byte[] key = cipherKey.copy();
      cipher = new AesGcmJce(key);
      Bytes.wipe(key);
      byte[] name = namesKey.copy();
      nameKey = new SecretKeySpec(name, "HmacSHA256");
      Bytes.wipe(name);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /**
   * Seals.
   *
   * @param place where it will lie, such as {@code case/0123…/record/7}
   * @param content what to seal
   * @return {@link #OVERHEAD} bytes more
   */
  public byte[] seal(String place, byte[] content) {
    try {
      return cipher.encrypt(content, Bytes.ascii(place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing cannot fail", e);
    }
  }

  /**
   * Opens.
   *
   * @param place where it lies
   * @param sealed as {@link #seal} made it
   * @return the content
   * @throws ArchiveDamagedException if it was changed, or sealed for another place or under another
   *     key
   */
  public byte[] open(String place, byte[] sealed) throws ArchiveDamagedException {
    try {
      return cipher.decrypt(sealed, Bytes.ascii(place));
    } catch (GeneralSecurityException e) {
      throw new ArchiveDamagedException(place);
    }
  }

  /**
   * A name that cannot be matched with what it names without the key: 80 bits of HMAC-SHA256.
   *
   * @param kind what is named, so that two kinds never share names
   * @param parts what is named, each of a length that is fixed by its kind, but for the last
   * @return 16 symbols of Crockford Base32
   */
  public String name(String kind, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(nameKey);
      mac.update(Bytes.lp(Bytes.ascii(kind)));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return Base32.encode(Arrays.copyOf(mac.doFinal(), NAME_BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}

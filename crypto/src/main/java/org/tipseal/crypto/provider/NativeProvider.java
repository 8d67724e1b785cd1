package org.tipseal.crypto.provider;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import javax.crypto.Cipher;
import org.conscrypt.Conscrypt;

/**
 * Conscrypt's BoringSSL, where its native library loads on this machine. That is found by trying,
 * once, because neither the processor nor the operating system tells (Alpine's C library refuses
 * it, LoongArch has none).
 */
public final class NativeProvider {
  private static final String AES_GCM = "AES/GCM/NoPadding";
  private static final Optional<Provider> PROVIDER = load();

  private NativeProvider() {}

  /** The provider, which the platform then also knows, after all others. */
  public static Optional<Provider> get() {
    return PROVIDER;
  }

  /**
   * A cipher for AES-GCM. The platform's own is interpreted until it has worked on some hundreds of
   * megabytes, at a hundredth of the native one's speed: more than most attachments have.
   */
  public static Cipher newAesGcm() {
    try {
      return PROVIDER.isPresent()
          ? Cipher.getInstance(AES_GCM, PROVIDER.get())
          : Cipher.getInstance(AES_GCM);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  private static Optional<Provider> load() {
    try {
      Provider conscrypt = Conscrypt.newProvider();
      Cipher.getInstance(AES_GCM, conscrypt);
      if (Security.getProvider(conscrypt.getName()) == null) {
        Security.addProvider(conscrypt);
      }
      return Optional.of(conscrypt);
    } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
      return Optional.empty();
    }
  }
}

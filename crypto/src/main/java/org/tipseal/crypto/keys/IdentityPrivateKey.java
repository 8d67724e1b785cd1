package org.tipseal.crypto.keys;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;

/**
 * The private half of the identity key while one person holds it whole: a P-256 scalar, 32 bytes
 * big-endian, from 1 to the group's order less 1. It stays in a file of its own that the office
 * never loads. Closing it wipes it.
 */
public final class IdentityPrivateKey implements AutoCloseable {
  /** The length of the scalar in bytes. */
  public static final int LENGTH = 32;

  private final SecretBytes scalar;
  private final IdentityPublicKey publicKey;

  private IdentityPrivateKey(BigInteger d) {
    this.scalar = SecretBytes.takeOver(BigIntegers.asUnsignedByteArray(LENGTH, d));
    this.publicKey =
        new IdentityPublicKey(
            new FixedPointCombMultiplier()
                .multiply(P256.DOMAIN.getG(), d)
                .normalize()
                .getEncoded(false));
  }

  /** A new key. */
  public static IdentityPrivateKey generate(SecureRandom random) {
    ECKeyPairGenerator generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(P256.DOMAIN, random));
    ECPrivateKeyParameters generated =
        (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate();
    return new IdentityPrivateKey(generated.getD());
  }

  /**
   * Reads a scalar, as it stands in a key file.
   *
   * @param scalar 32 bytes; copied, the caller still closes it
   * @throws RefusedException {@code keyfile-malformed} if it is not a scalar of the group
   */
  public static IdentityPrivateKey fromScalar(SecretBytes scalar) throws RefusedException {
    byte[] copy = scalar.copy();
    BigInteger d = new BigInteger(1, copy);
    Bytes.wipe(copy);
    if (scalar.length() != LENGTH || d.signum() == 0 || d.compareTo(P256.DOMAIN.getN()) >= 0) {
      throw new RefusedException(Defect.KEYFILE_MALFORMED);
    }
    return new IdentityPrivateKey(d);
  }

  /** The public half. */
  public IdentityPublicKey publicKey() {
    return publicKey;
  }

  /** The 32-byte scalar itself, not a copy: it is wiped with this key. */
  public SecretBytes scalar() {
    return scalar;
  }

  /** Wipes the scalar. */
  @Override
  public void close() {
    scalar.close();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}

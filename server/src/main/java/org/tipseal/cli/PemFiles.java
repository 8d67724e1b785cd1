package org.tipseal.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;

/** Keys and certificates as OpenSSL writes them. */
final class PemFiles {
  private PemFiles() {}

  /** Every certificate of a file, at least one. */
  static List<X509Certificate> certificates(Path file) throws IOException, CommandFailure {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (Object one : objects(file)) {
        if (one instanceof X509CertificateHolder holder) {
          found.add(new JcaX509CertificateConverter().getCertificate(holder));
        }
      }
    } catch (GeneralSecurityException e) {
      throw wrong(file, "a certificate that can be read");
    }
    if (found.isEmpty()) {
      throw wrong(file, "a certificate (PEM)");
    }
    return found;
  }

  /** The private key of a certificate: PKCS #8 or OpenSSL's own, without a passphrase. */
  static PrivateKey privateKey(Path file) throws IOException, CommandFailure {
    for (Object one : objects(file)) {
      if (one instanceof PrivateKeyInfo info) {
        return new JcaPEMKeyConverter().getPrivateKey(info);
      }
      if (one instanceof PEMKeyPair pair) {
        return new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
      }
    }
    throw wrong(file, "a private key (PEM) without a passphrase");
  }

  /** An Ed25519 private key, which the caller closes. */
  static SigningKey signingKey(Path file) throws IOException, CommandFailure {
    for (Object one : objects(file)) {
      if (one instanceof PrivateKeyInfo info
          && PrivateKeyFactory.createKey(info) instanceof Ed25519PrivateKeyParameters key) {
        try (SecretBytes seed = SecretBytes.takeOver(key.getEncoded())) {
          return SigningKey.fromSeed(seed);
        }
      }
    }
    throw wrong(
        file, "an Ed25519 private key (PEM), as 'openssl genpkey -algorithm ed25519' makes it");
  }

  /** An Ed25519 public key. */
  static VerifyingKey verifyingKey(Path file) throws IOException, CommandFailure {
    for (Object one : objects(file)) {
      if (one instanceof SubjectPublicKeyInfo info
          && PublicKeyFactory.createKey(info) instanceof Ed25519PublicKeyParameters key) {
        return new VerifyingKey(key.getEncoded());
      }
    }
    throw wrong(file, "an Ed25519 public key (PEM), as 'openssl pkey -pubout' makes it");
  }

  private static List<Object> objects(Path file) throws IOException {
    List<Object> found = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        PEMParser parser = new PEMParser(reader)) {
      for (Object one = parser.readObject(); one != null; one = parser.readObject()) {
        found.add(one);
      }
    }
    return found;
  }

  private static CommandFailure wrong(Path file, String wanted) {
    return new CommandFailure(ExitCode.BAD_INPUT, file + " does not hold " + wanted);
  }
}

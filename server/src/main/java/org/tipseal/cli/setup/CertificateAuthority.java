package org.tipseal.cli.setup;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The office's own certificate authority: ECDSA on P-256, certificates of RFC 5280. */
final class CertificateAuthority {
  private static final int AUTHORITY_YEARS = 10;
  private static final int LEAF_YEARS = 2;
  private static final int PBKDF2_ROUNDS = 600_000;
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final KeyPair keys;
  private final X509Certificate certificate;
  private final LocalDate today;
  private final SecureRandom random;

  /**
   * A certificate with its private key.
   *
   * @param certificate PEM
   * @param key PKCS #8, PEM
   */
  record Issued(String certificate, String key) {
    @Override
    public String toString() {
      return "Issued[REDACTED]";
    }
  }

  /** What a certificate is good for. */
  enum Use {
    SERVER,
    CLIENT
  }

  private CertificateAuthority(
      KeyPair keys, X509Certificate certificate, LocalDate today, SecureRandom random) {
    this.keys = keys;
    this.certificate = certificate;
    this.today = today;
    this.random = random;
  }

  /**
   * Makes an authority that signs itself.
   *
   * @param name its common name
   * @param today the first day of validity, less one for clocks that are behind
   * @param random for keys and serial numbers
   * @return the authority
   * @throws GeneralSecurityException if the platform lacks P-256
   */
  static CertificateAuthority make(String name, LocalDate today, SecureRandom random)
      throws GeneralSecurityException {
    KeyPair keys = newKeys(random);
    X500Name subject = commonName(name);
    try {
      X509v3CertificateBuilder builder =
          builder(subject, subject, keys.getPublic(), today, AUTHORITY_YEARS, random);
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
      builder.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      builder.addExtension(
          Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
      return new CertificateAuthority(
          keys, sign(builder, keys.getPrivate(), random), today, random);
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** The authority's certificate, PEM. */
  String certificate() {
    return pem(certificate);
  }

  /**
   * The authority's private key, PKCS #8 sealed under a passphrase (PBES2, PBKDF2-HMAC-SHA256,
   * AES-256-CBC), which OpenSSL reads.
   *
   * @param passphrase not kept
   * @return PEM
   * @throws GeneralSecurityException if the platform lacks a primitive
   */
  String sealedKey(char[] passphrase) throws GeneralSecurityException {
    try {
      return pem(
          new JcaPKCS8Generator(
              keys.getPrivate(),
              new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                  .setProvider(BOUNCY_CASTLE)
                  .setPRF(PKCS8Generator.PRF_HMACSHA256)
                  .setIterationCount(PBKDF2_ROUNDS)
                  .setRandom(random)
                  .setPassword(passphrase)
                  .build()));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /**
   * Issues a certificate with a new key.
   *
   * @param name its common name
   * @param hosts names and addresses that a server is reached by
   * @param use what it is good for
   * @return certificate and key
   * @throws GeneralSecurityException if the platform lacks P-256
   */
  Issued issue(String name, List<String> hosts, Use use) throws GeneralSecurityException {
    KeyPair leaf = newKeys(random);
    try {
      X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder =
          builder(issuer, commonName(name), leaf.getPublic(), today, LEAF_YEARS, random);
      JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              use == Use.SERVER ? KeyPurposeId.id_kp_serverAuth : KeyPurposeId.id_kp_clientAuth));
      builder.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          ids.createAuthorityKeyIdentifier(certificate.getPublicKey()));
      if (!hosts.isEmpty()) {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                hosts.stream().map(CertificateAuthority::host).toArray(GeneralName[]::new)));
      }
      X509Certificate issued = sign(builder, keys.getPrivate(), random);
      return new Issued(pem(issued), pem(new JcaPKCS8Generator(leaf.getPrivate(), null)));
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer,
      X500Name subject,
      PublicKey key,
      LocalDate today,
      int years,
      SecureRandom random) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        // 127 random bits, positive: RFC 5280 §4.1.2.2
        new BigInteger(127, random).setBit(126),
        midnight(today.minusDays(1)),
        midnight(today.plusYears(years)),
        subject,
        key);
  }

  private static GeneralName host(String host) {
    boolean address = host.indexOf(':') >= 0 || host.matches("[0-9]+(\\.[0-9]+){3}");
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
  }

  private static X500Name commonName(String name) {
    return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
  }

  private static KeyPair newKeys(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static X509Certificate sign(
      X509v3CertificateBuilder builder, PrivateKey key, SecureRandom random)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA")
                      .setSecureRandom(random)
                      .build(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static Date midnight(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String pem(Object object) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}

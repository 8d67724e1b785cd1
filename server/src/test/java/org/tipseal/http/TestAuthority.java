package org.tipseal.http;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tipseal.config.TlsFiles;

/** A certificate authority that lives as long as a test. */
public final class TestAuthority {
  private final SecureRandom random = new SecureRandom();
  private final KeyPair keys;
  private final X509Certificate certificate;

  /** A new authority. */
  public TestAuthority() {
    try {
      keys = newKeys();
      X500Name name = new X500Name("CN=Test authority");
      X509v3CertificateBuilder builder = builder(name, name, keys);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      certificate = sign(builder);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private record Leaf(X509Certificate certificate, PrivateKey key) {}

  /** Writes the authority's certificate. */
  public Path writeCertificate(Path file) throws IOException {
    return Files.writeString(file, pem("CERTIFICATE", encoded(certificate)));
  }

  /** Writes the certificate and key of a server on this machine. */
  public TlsFiles writeServer(Path folder, String name) throws IOException {
    return write(issue(name, KeyPurposeId.id_kp_serverAuth), folder, name);
  }

  /** Writes the certificate and key of a client. */
  public TlsFiles writeClient(Path folder, String name) throws IOException {
    return write(issue(name, KeyPurposeId.id_kp_clientAuth), folder, name);
  }

  private static TlsFiles write(Leaf leaf, Path folder, String name) throws IOException {
    Path pem = folder.resolve(name + ".pem");
    Path key = folder.resolve(name + ".key");
    Files.writeString(pem, pem("CERTIFICATE", encoded(leaf.certificate())));
    Files.writeString(key, pem("PRIVATE KEY", leaf.key().getEncoded()));
    return new TlsFiles(pem, key);
  }

  /** For a client that trusts this authority and shows no certificate. */
  public SSLContext trusting() {
    return context(null);
  }

  /**
   * For a client that trusts this authority and shows a certificate that {@code issuer} has issued.
   */
  public SSLContext showing(TestAuthority issuer) {
    return context(issuer.issue("client", KeyPurposeId.id_kp_clientAuth));
  }

  /** For a client that shows what this authority has issued to a server. */
  public SSLContext showingAServers() {
    return context(issue("server", KeyPurposeId.id_kp_serverAuth));
  }

  private SSLContext context(Leaf leaf) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("authority", certificate);
      TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
      trust.init(trusted);
      KeyManagerFactory own = KeyManagerFactory.getInstance("PKIX");
      KeyStore ownKeys = KeyStore.getInstance("PKCS12");
      ownKeys.load(null, null);
      if (leaf != null) {
        X509Certificate[] chain = {leaf.certificate()};
        ownKeys.setKeyEntry("own", leaf.key(), new char[0], chain);
      }
      own.init(ownKeys, new char[0]);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(own.getKeyManagers(), trust.getTrustManagers(), random);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private Leaf issue(String name, KeyPurposeId use) {
    try {
      KeyPair leaf = newKeys();
      X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
      X509v3CertificateBuilder builder = builder(issuer, new X500Name("CN=" + name), leaf);
      GeneralName[] hosts = {
        new GeneralName(GeneralName.dNSName, "localhost"),
        new GeneralName(GeneralName.iPAddress, "127.0.0.1")
      };
      builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(hosts));
      builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(use));
      return new Leaf(sign(builder), leaf.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private X509v3CertificateBuilder builder(X500Name issuer, X500Name subject, KeyPair owner) {
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(64, random),
        Date.from(now.minus(1, ChronoUnit.DAYS)),
        Date.from(now.plus(1, ChronoUnit.DAYS)),
        subject,
        owner.getPublic());
  }

  private X509Certificate sign(X509v3CertificateBuilder builder)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(String type, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n";
  }
}

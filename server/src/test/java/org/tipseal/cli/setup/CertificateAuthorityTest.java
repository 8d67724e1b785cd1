package org.tipseal.cli.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.SignatureException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.junit.jupiter.api.Test;
import org.tipseal.cli.setup.CertificateAuthority.Issued;
import org.tipseal.cli.setup.CertificateAuthority.Use;

class CertificateAuthorityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final SecureRandom random = new SecureRandom();

  @Test
  void aServerCertificateNamesItsHostsAndIsNoAuthority() throws Exception {
    CertificateAuthority authority = CertificateAuthority.make("CA of city.example", TODAY, random);
    Issued issued =
        authority.issue("Drop", List.of("drop.example", "127.0.0.1", "::1"), Use.SERVER);

    X509Certificate root = certificate(authority.certificate());
    X509Certificate leaf = certificate(issued.certificate());
    leaf.verify(root.getPublicKey());
    assertEquals(root.getSubjectX500Principal(), leaf.getIssuerX500Principal());
    assertEquals(0, root.getBasicConstraints());
    assertEquals(-1, leaf.getBasicConstraints());
    assertEquals(List.of("1.3.6.1.5.5.7.3.1"), leaf.getExtendedKeyUsage());
    assertEquals(
        List.of("drop.example", "127.0.0.1", "0:0:0:0:0:0:0:1"),
        leaf.getSubjectAlternativeNames().stream().map(name -> name.get(1)).toList());
    assertTrue(issued.key().startsWith("-----BEGIN PRIVATE KEY-----"));
    assertFalse(issued.toString().contains("KEY"));
  }

  @Test
  void aClientCertificateIsNoServers() throws Exception {
    CertificateAuthority authority = CertificateAuthority.make("CA", TODAY, random);
    X509Certificate leaf =
        certificate(authority.issue("Office", List.of(), Use.CLIENT).certificate());
    assertEquals(List.of("1.3.6.1.5.5.7.3.2"), leaf.getExtendedKeyUsage());
    assertThrows(
        SignatureException.class,
        () ->
            leaf.verify(
                certificate(CertificateAuthority.make("CA", TODAY, random).certificate())
                    .getPublicKey()));
  }

  @Test
  void theAuthoritysKeyOpensUnderItsPassphraseOnly() throws Exception {
    CertificateAuthority authority = CertificateAuthority.make("CA", TODAY, random);
    String pem = authority.sealedKey("correct horse battery".toCharArray());
    try (PEMParser parser = new PEMParser(new StringReader(pem))) {
      PKCS8EncryptedPrivateKeyInfo sealed = (PKCS8EncryptedPrivateKeyInfo) parser.readObject();
      assertEquals(
          "1.2.840.10045.2.1",
          open(sealed, "correct horse battery").getPrivateKeyAlgorithm().getAlgorithm().getId());
      assertThrows(PKCSException.class, () -> open(sealed, "wrong horse battery"));
    }
  }

  private static org.bouncycastle.asn1.pkcs.PrivateKeyInfo open(
      PKCS8EncryptedPrivateKeyInfo sealed, String passphrase) throws Exception {
    return sealed.decryptPrivateKeyInfo(
        new JceOpenSSLPKCS8DecryptorProviderBuilder()
            .setProvider(new org.bouncycastle.jce.provider.BouncyCastleProvider())
            .build(passphrase.toCharArray()));
  }

  private static X509Certificate certificate(String pem) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }
}

package org.tipseal.office.evidence.timestamp;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;

/** The certificates that a timestamp's signer has to lead to. */
public final class TimestampTrust {
  private static final Provider PROVIDER = new BouncyCastleProvider();

  private final Set<TrustAnchor> anchors;

  private TimestampTrust(Set<TrustAnchor> anchors) {
    this.anchors = anchors;
  }

  /**
   * Reads certificates.
   *
   * @param pem a file of one or more, PEM
   * @throws IOException if it cannot be read or holds none
   */
  public static TimestampTrust read(Path pem) throws IOException {
    Set<TrustAnchor> anchors = new HashSet<>();
    try (Reader reader = Files.newBufferedReader(pem);
        PEMParser parser = new PEMParser(reader)) {
      for (Object found = parser.readObject(); found != null; found = parser.readObject()) {
        if (found instanceof X509CertificateHolder holder) {
          anchors.add(new TrustAnchor(certificate(holder), null));
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(pem + " holds a certificate that cannot be read", e);
    }
    if (anchors.isEmpty()) {
      throw new IOException(pem + " holds no certificate");
    }
    return new TimestampTrust(anchors);
  }

  /**
   * Whether a certificate led to one of these at a time.
   *
   * @param signer the certificate
   * @param others that came with it
   * @param when the time
   */
  boolean covers(
      X509CertificateHolder signer, Collection<X509CertificateHolder> others, Date when) {
    try {
      List<X509Certificate> chain = new ArrayList<>();
      for (X509CertificateHolder other : others) {
        chain.add(certificate(other));
      }
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(certificate(signer));
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      // Offline: whether it was revoked since is for the authority to say.
      parameters.setRevocationEnabled(false);
      parameters.setDate(when);
      CertPathBuilder.getInstance("PKIX", PROVIDER).build(parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  static Provider provider() {
    return PROVIDER;
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(holder);
  }
}

package org.tipseal.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tipseal.office.officers.Role;

/**
 * Passkeys over TLS, under a certificate of the agency's own authority, as agencies run it. The
 * browser is told of the office's key, as a managed one is told of the authority; one that is not
 * told gets nowhere.
 */
@ExtendWith(Stage.Given.class)
class OwnAuthorityBrowserIT {
  private static final Look LOOK = Look.desk(Language.ZH);

  @Test
  void anOfficerEnrolsAndSignsInWithAPasskey(Stage stage) throws Exception {
    X509Certificate authority = certificate(stage.agency().folder().resolve("office/ca.pem"));
    X509Certificate office = certificate(stage.agency().folder().resolve("office/desk.pem"));
    office.verify(authority.getPublicKey());
    assertTrue(
        office.getSubjectAlternativeNames().stream().anyMatch(name -> name.contains("localhost")));
    String url = "https://localhost:" + stage.agency().deskTlsPort();
    try (Chromium told = new Chromium("--ignore-certificate-errors-spki-list=" + pin(office));
        OfficeVisit day =
            new OfficeVisit(
                stage,
                told.browser(),
                url,
                LOOK,
                "over TLS",
                Role.HANDLER,
                Set.of("yunxi-cyber"))) {
      Page page = day.enrol().signIn().page();
      assertEquals(url, page.evaluate("() => location.origin"));
      Cookie cookie =
          page.context().cookies().stream()
              .filter(one -> one.name.equals("__Host-tipseal"))
              .findFirst()
              .orElseThrow();
      assertTrue(cookie.secure && cookie.httpOnly);
      day.lockAndUnlock("共").signOut();
      assertThat(page.locator("main")).containsText("已退出");
    }
  }

  @Test
  void aBrowserThatDoesNotKnowTheAuthorityGetsNowhere(Stage stage) {
    String url = "https://localhost:" + stage.agency().deskTlsPort();
    try (Page page = stage.chromium().browser().newPage()) {
      PlaywrightException refused =
          assertThrows(PlaywrightException.class, () -> page.navigate(url));
      assertTrue(refused.getMessage().contains("ERR_CERT_AUTHORITY_INVALID"));
    }
  }

  private static X509Certificate certificate(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  /** SHA-256 of a certificate's public key, as browsers pin it. */
  private static String pin(X509Certificate certificate) throws Exception {
    byte[] key = certificate.getPublicKey().getEncoded();
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
  }
}

package org.tipseal.cli.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.tipseal.crypto.keys.DurableFile;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.site.ManifestSigner;
import org.tipseal.crypto.site.SignedManifest;
import org.tipseal.drop.page.Release;
import org.tipseal.drop.page.Site;
import org.tipseal.drop.page.SiteRefusedException;

/**
 * Makes a drop's site folder.
 *
 * @param tables all tables of the agency as JSON, by name
 * @param exit where the page's quick exit leads, https
 */
public record SiteFolder(Map<String, JsonNode> tables, String exit) {
  /** Where the quick exit leads unless the agency says otherwise: what anybody may have open. */
  public static final String DEFAULT_EXIT = "https://www.baidu.com/";

  /**
   * Checks the address and copies the tables.
   *
   * @throws IllegalArgumentException if {@code exit} is no https address
   */
  public SiteFolder {
    requireExit(exit);
    tables = Map.copyOf(tables);
  }

  /** Where the quick exit of a site folder leads; the default where there is no such folder. */
  public static String exitOf(Path folder) throws IOException {
    Path agency = folder.resolve(Site.AGENCY);
    return Files.exists(agency)
        ? new ObjectMapper().readTree(Files.readAllBytes(agency)).path("exit").asText(DEFAULT_EXIT)
        : DEFAULT_EXIT;
  }

  static void requireExit(String exit) {
    try {
      URI uri = new URI(exit);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
        return;
      }
    } catch (URISyntaxException e) {
      // Refused below.
    }
    throw new IllegalArgumentException(
        "--exit: not an https address such as " + DEFAULT_EXIT + ": " + exit);
  }

  /**
   * Writes the folder; what is there already is replaced.
   *
   * @param folder made if it is not there
   * @param root the agency's root key
   * @throws SiteRefusedException if this build has no page
   */
  public void make(Path folder, SigningKey root) throws IOException, SiteRefusedException {
    Release release = Release.bundled();
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    RootFingerprint fingerprint = RootFingerprint.of(root.verifyingKey());
    byte[] agency = new AgencyDocument(fingerprint, exit, tables).toBytes();
    SignedManifest signed = ManifestSigner.sign(release.manifest(agency), root);
    DurableFile.write(folder.resolve(Site.AGENCY), agency);
    DurableFile.write(folder.resolve(Site.BUNDLE), signed.bundle());
  }
}

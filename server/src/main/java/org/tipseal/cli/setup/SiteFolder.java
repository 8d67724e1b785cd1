package org.tipseal.cli.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
 * @param drops where a page that was saved reaches the drop, such as {@code
 *     https://report.example}; the best first
 */
public record SiteFolder(Map<String, JsonNode> tables, String exit, List<String> drops) {
  /** Where the quick exit leads unless the agency says otherwise: what anybody may have open. */
  public static final String DEFAULT_EXIT = "https://www.baidu.com/";

  private static final Pattern DROP =
      Pattern.compile(
          "(?:https://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\])|http://[a-z2-7]{56}\\.onion|http://(?:localhost|127\\.0\\.0\\.1))(?::[0-9]{1,5})?");

  /**
   * Checks the addresses and copies the tables.
   *
   * @throws IllegalArgumentException if {@code exit} is no https address, or a drop's address is
   *     none
   */
  public SiteFolder {
    requireExit(exit);
    tables = Map.copyOf(tables);
    drops = List.copyOf(drops);
    drops.forEach(SiteFolder::requireDrop);
  }

  /** Where the quick exit of a site folder leads; the default where there is no such folder. */
  public static String exitOf(Path folder) throws IOException {
    return said(folder).path("exit").asText(DEFAULT_EXIT);
  }

  /** Where a site folder says that its drop is reached; nowhere where there is no such folder. */
  public static List<String> dropsOf(Path folder) throws IOException {
    List<String> drops = new ArrayList<>();
    said(folder).path("drops").forEach(drop -> drops.add(drop.asText()));
    return drops;
  }

  private static JsonNode said(Path folder) throws IOException {
    Path agency = folder.resolve(Site.AGENCY);
    return Files.exists(agency)
        ? new ObjectMapper().readTree(Files.readAllBytes(agency))
        : MissingNode.getInstance();
  }

  /** As the page that is opened from a disk may speak to: see its Content-Security-Policy. */
  private static void requireDrop(String drop) {
    if (!DROP.matcher(drop).matches()) {
      throw new IllegalArgumentException(
          "--url: not an address such as https://report.example, or http:// for an onion service: "
              + drop);
    }
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
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    RootFingerprint fingerprint = RootFingerprint.of(root.verifyingKey());
    byte[] agency = new AgencyDocument(fingerprint, exit, drops, tables).toBytes();
    Release release = Release.bundled().of(agency);
    SignedManifest signed = ManifestSigner.sign(release.manifest(agency), root);
    DurableFile.write(folder.resolve(Site.AGENCY), agency);
    DurableFile.write(folder.resolve(Site.BUNDLE), signed.bundle());
  }
}

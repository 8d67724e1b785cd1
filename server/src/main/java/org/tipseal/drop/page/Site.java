package org.tipseal.drop.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.http.Content;
import org.tipseal.http.SecurityHeaders;

/**
 * Everything that a drop serves to browsers: the release's page, and what its agency says in it.
 *
 * @param agency what the agency says; a page that was opened from a disk may read it too
 * @param files everything else, with different paths
 */
public record Site(StaticFile agency, List<StaticFile> files) {
  /** The agency's own part: its fingerprint, its tables, where the quick exit leads. */
  public static final String AGENCY = "agency.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Copies the list. */
  public Site {
    files = List.copyOf(files);
  }

  /**
   * Reads a site folder. Blocks.
   *
   * @param folder as {@code tipseal setup} or {@code tipseal site} made it
   * @param root the agency's
   * @throws SiteRefusedException if it is not whole, another agency's, or made for another release
   */
  public static Site load(Path folder, RootFingerprint root) throws SiteRefusedException {
    byte[] agency = read(folder.resolve(AGENCY));
    requireAgency(agency, root, folder);
    return new Site(
        new StaticFile(
            "/" + AGENCY,
            Content.compressing("application/json", agency),
            SecurityHeaders.NOTHING,
            Optional.empty()),
        Release.bundled().files());
  }

  private static byte[] read(Path file) throws SiteRefusedException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw refused("The site folder lacks " + file + ", or it cannot be read.");
    }
  }

  private static void requireAgency(byte[] agency, RootFingerprint root, Path folder)
      throws SiteRefusedException {
    JsonNode fingerprint;
    try {
      fingerprint = JSON.readTree(agency).path("fingerprint");
    } catch (IOException e) {
      throw refused(folder.resolve(AGENCY) + " is not JSON.");
    }
    if (!fingerprint.asText().equals(root.toString())) {
      throw refused(folder + " is the site of another agency.");
    }
  }

  private static SiteRefusedException refused(String what) {
    return new SiteRefusedException(
        what
            + "\nMake it anew with 'tipseal site DIR', where DIR holds the agency's root.key, and put DIR/drop/site in its place.");
  }
}

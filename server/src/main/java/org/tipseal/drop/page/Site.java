package org.tipseal.drop.page;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.site.SignedManifest;
import org.tipseal.crypto.site.SiteManifest;
import org.tipseal.http.Content;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/**
 * Everything that a drop serves to browsers: the release's page, what its agency says in it, and
 * the agency's signature under both.
 *
 * @param agency what the agency says; a page that was opened from a disk may read it too
 * @param files everything else, with different paths
 */
public record Site(StaticFile agency, List<StaticFile> files) {
  /** The agency's own part: its fingerprint, its tables, where the quick exit leads. */
  public static final String AGENCY = "agency.json";

  /** Where it is served. */
  public static final String AGENCY_PATH = "/" + AGENCY;

  /** The signed manifest of all files. */
  public static final String BUNDLE = "bundle.json";

  /** What the manifest's three documents are served below. */
  public static final String WELL_KNOWN = "/.well-known/webcat/";

  private static final String JSON = "application/json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Copies the list. */
  public Site {
    files = List.copyOf(files);
  }

  /**
   * Reads a site folder and holds it against this release. Blocks.
   *
   * @param folder as {@code tipseal setup} or {@code tipseal site} made it
   * @param root the agency's
   * @throws SiteRefusedException if it is not whole, another agency's, or made for another release
   */
  public static Site load(Path folder, RootFingerprint root) throws SiteRefusedException {
    byte[] agency = read(folder.resolve(AGENCY));
    Release release = Release.bundled().of(agency);
    SignedManifest signed = signed(folder.resolve(BUNDLE));
    requireSame(release.manifest(agency), manifest(signed, folder, root), folder);
    requireAgency(agency, root, folder);
    List<StaticFile> files = new ArrayList<>(release.files());
    documents(signed).forEach((name, bytes) -> files.add(json(WELL_KNOWN + name, bytes)));
    return new Site(json(AGENCY_PATH, agency), files);
  }

  /** The manifest's documents by their names, as they are served. */
  public static Map<String, byte[]> documents(SignedManifest signed) {
    return new TreeMap<>(
        Map.of(
            BUNDLE,
            signed.bundle(),
            "manifest.json",
            signed.manifestDocument(),
            "enrollment.json",
            signed.enrollment()));
  }

  private static StaticFile json(String path, byte[] bytes) {
    return new StaticFile(
        path, Content.compressing(JSON, bytes), SecurityHeaders.NOTHING, Optional.empty());
  }

  private static byte[] read(Path file) throws SiteRefusedException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw refused(file + " is missing, or cannot be read.");
    }
  }

  private static SignedManifest signed(Path file) throws SiteRefusedException {
    try {
      return SignedManifest.parse(read(file));
    } catch (RefusedException e) {
      throw refused(file + " is damaged: " + e.defect().wireName() + ".");
    }
  }

  private static SiteManifest manifest(SignedManifest signed, Path folder, RootFingerprint root)
      throws SiteRefusedException {
    try {
      return signed.verified(root);
    } catch (RefusedException e) {
      throw refused(
          folder
              + " is not signed by the root key that drop.yaml names: "
              + e.defect().wireName()
              + ".");
    }
  }

  /** The version may differ: what matters is what browsers get. */
  private static void requireSame(SiteManifest here, SiteManifest there, Path folder)
      throws SiteRefusedException {
    Map<String, String> different = new TreeMap<>(here.files());
    different.putAll(there.files());
    different
        .keySet()
        .removeIf(path -> here.files().getOrDefault(path, "").equals(there.files().get(path)));
    if (!different.isEmpty()) {
      throw refused(
          folder
              + " was signed for another page than that of this release. They differ in "
              + different.keySet().stream().collect(Collectors.joining(", "))
              + ".");
    }
    if (!here.policy().equals(there.policy())
        || !here.policies().equals(there.policies())
        || !here.wasm().equals(there.wasm())) {
      throw refused(folder + " was signed for another policy than that of this release.");
    }
  }

  private static void requireAgency(byte[] agency, RootFingerprint root, Path folder)
      throws SiteRefusedException {
    try {
      if (MAPPER.readTree(agency).path("fingerprint").asText().equals(root.toString())) {
        return;
      }
    } catch (IOException e) {
      // Refused below.
    }
    throw refused(folder.resolve(AGENCY) + " does not name the root key that drop.yaml names.");
  }

  private static SiteRefusedException refused(String what) {
    return new SiteRefusedException(
        "The page cannot be served: "
            + what
            + "\nMake the site folder anew: where the agency's root.key is, in a folder DIR, run 'tipseal site DIR' (with --domain if"
            + " the agency has tables of its own), then put DIR/drop/site in its place here.");
  }
}

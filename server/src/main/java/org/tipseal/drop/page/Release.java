package org.tipseal.drop.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.site.SiteManifest;
import org.tipseal.drop.sealed.SealedPages;
import org.tipseal.http.Coding;
import org.tipseal.http.Content;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;
import org.tipseal.http.site.Bundle;
import org.tipseal.http.site.BundleRefusedException;

/**
 * The page of this release: the same bytes for every agency, but for the single file, which {@link
 * #of} writes the agency into.
 *
 * @param files all of them, {@code /} among them, and what there is for browsers without script
 * @param policy the Content-Security-Policy of whatever is shown or run
 * @param wasm SHA-256 of each WebAssembly module that the page's scripts hold, in hexadecimal
 */
public record Release(List<StaticFile> files, String policy, List<String> wasm) {
  /** Of search engines nothing good can come to a reporter. */
  private static final StaticFile ROBOTS =
      new StaticFile(
          "/robots.txt",
          Content.of(
              "text/plain; charset=utf-8",
              Map.of(
                  Coding.IDENTITY,
                  "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.US_ASCII))),
          SecurityHeaders.NOTHING,
          Optional.empty());

  /**
   * The page in this jar.
   *
   * @throws SiteRefusedException if the build left it out, or a file is not what the build made
   */
  public static Release bundled() throws SiteRefusedException {
    Bundle bundle;
    try {
      bundle = Bundle.read(Release.class);
    } catch (BundleRefusedException e) {
      throw new SiteRefusedException(e.getMessage());
    }
    List<StaticFile> files = new ArrayList<>(bundle.files());
    files.addAll(SealedPages.files());
    files.add(ROBOTS);
    return new Release(List.copyOf(files), bundle.policy(), bundle.wasm());
  }

  /**
   * This release with an agency written into its single-file page.
   *
   * @param agency what it says itself, {@code agency.json}
   */
  public Release of(byte[] agency) {
    List<StaticFile> filled =
        files.stream()
            .map(file -> file.path().equals(SingleFile.PATH) ? SingleFile.of(file, agency) : file)
            .toList();
    return new Release(filled, policy, wasm);
  }

  /**
   * What an agency signs when it puts up this release.
   *
   * @param agency what it says itself, {@code agency.json}
   */
  public SiteManifest manifest(byte[] agency) {
    SortedMap<String, String> digests = new TreeMap<>();
    SortedMap<String, String> policies = new TreeMap<>();
    for (StaticFile file : files) {
      String entry = SiteManifest.entry(file.path());
      digests.put(entry, SiteManifest.digest(file.content().bytes()));
      if (!file.policy().equals(policy)) {
        policies.put(entry, file.policy());
      }
    }
    digests.put(Site.AGENCY_PATH, SiteManifest.digest(agency));
    for (String others : List.of(Site.AGENCY_PATH, "/api/", "/.well-known/")) {
      policies.put(others, SecurityHeaders.NOTHING);
    }
    List<String> modules =
        wasm.stream().map(digest -> Bytes.b64u(HexFormat.of().parseHex(digest))).toList();
    return new SiteManifest(version(), policy, policies, digests, modules);
  }

  /** Of the program. */
  public static String version() {
    return Optional.ofNullable(Release.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }
}

package org.tipseal.drop.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
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

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Where the build puts its files. */
  private static final String FOLDER = "files/";

  /** What the build says of its files, in {@code site.json}. */
  private record Listing(List<Entry> files, String policy, List<String> wasm) {}

  private record Entry(
      String path, String file, String type, String sha256, int size, String download) {}

  /**
   * The page in this jar.
   *
   * @throws SiteRefusedException if the build left it out, or a file is not what the build made
   */
  public static Release bundled() throws SiteRefusedException {
    Listing listing = listing();
    List<StaticFile> files = new ArrayList<>();
    for (Entry entry : listing.files) {
      files.add(file(entry, listing.policy));
    }
    files.addAll(SealedPages.files());
    files.add(ROBOTS);
    List<String> wasm = Optional.ofNullable(listing.wasm).orElse(List.of());
    return new Release(List.copyOf(files), listing.policy, List.copyOf(wasm));
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

  private static Listing listing() throws SiteRefusedException {
    byte[] json =
        resource("site.json")
            .orElseThrow(
                () ->
                    new SiteRefusedException(
                        "This build of Tipseal has no page in it. Build it whole: mvn package, which needs npm."));
    try {
      return JSON.readValue(json, Listing.class);
    } catch (JsonProcessingException e) {
      throw damaged("site.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StaticFile file(Entry entry, String policy) throws SiteRefusedException {
    Map<Coding, byte[]> forms = new EnumMap<>(Coding.class);
    byte[] bytes = resource(entry.file).orElseThrow(() -> damaged(entry.file));
    if (bytes.length != entry.size || !Bytes.hex(Bytes.sha256(bytes)).equals(entry.sha256)) {
      throw damaged(entry.file);
    }
    forms.put(Coding.IDENTITY, bytes);
    resource(entry.file + ".gz").ifPresent(packed -> forms.put(Coding.GZIP, packed));
    resource(entry.file + ".br").ifPresent(packed -> forms.put(Coding.BROTLI, packed));
    Optional<String> download = Optional.ofNullable(entry.download);
    // What is saved carries its own policy with it; as an answer it is neither shown nor run.
    return new StaticFile(
        entry.path,
        Content.of(entry.type, forms),
        download.isPresent() ? SecurityHeaders.NOTHING : policy,
        download);
  }

  private static SiteRefusedException damaged(String file) {
    return new SiteRefusedException(
        "The page in this build of Tipseal is damaged: " + file + ". Build it anew.");
  }

  private static Optional<byte[]> resource(String name) {
    try (InputStream in = Release.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

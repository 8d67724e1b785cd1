package org.tipseal.http.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.Bytes;
import org.tipseal.http.Coding;
import org.tipseal.http.Content;
import org.tipseal.http.SecurityHeaders;
import org.tipseal.http.StaticFile;

/**
 * A page as it was built.
 *
 * @param files all of them, {@code /} among them
 * @param policy the Content-Security-Policy of whatever is shown or run and has none of its own
 * @param wasm SHA-256 of each WebAssembly module that the page's scripts hold, in hexadecimal
 */
public record Bundle(List<StaticFile> files, String policy, List<String> wasm) {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Where the build puts its files, beside the class that owns them. */
  private static final String FOLDER = "files/";

  private static final String LISTING = "site.json";

  /** What the build says of its files, in {@code site.json}. */
  private record Listing(List<Entry> files, String policy, List<String> wasm) {}

  private record Entry(
      String path,
      String file,
      String type,
      String sha256,
      int size,
      String download,
      String policy) {}

  /** Copies the lists. */
  public Bundle {
    files = List.copyOf(files);
    wasm = List.copyOf(wasm);
  }

  /** Whether the build has put a page beside a class. */
  public static boolean isBeside(Class<?> owner) {
    return owner.getResource(FOLDER + LISTING) != null;
  }

  /**
   * Reads the page beside a class.
   *
   * @param owner a class of the package in which the build's folder lies
   * @throws BundleRefusedException if the build left it out, or a file is not what the build made
   */
  public static Bundle read(Class<?> owner) throws BundleRefusedException {
    Listing listing = listing(owner);
    List<StaticFile> files = new ArrayList<>();
    for (Entry entry : listing.files) {
      files.add(file(owner, entry, listing.policy));
    }
    return new Bundle(files, listing.policy, Optional.ofNullable(listing.wasm).orElse(List.of()));
  }

  private static Listing listing(Class<?> owner) throws BundleRefusedException {
    byte[] json =
        resource(owner, LISTING)
            .orElseThrow(
                () ->
                    new BundleRefusedException(
                        "This build of Tipseal has no page in it. Build it whole: mvn package, which needs npm."));
    try {
      return JSON.readValue(json, Listing.class);
    } catch (JsonProcessingException e) {
      throw damaged(LISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StaticFile file(Class<?> owner, Entry entry, String policy)
      throws BundleRefusedException {
    Map<Coding, byte[]> forms = new EnumMap<>(Coding.class);
    byte[] bytes = resource(owner, entry.file).orElseThrow(() -> damaged(entry.file));
    if (bytes.length != entry.size || !Bytes.hex(Bytes.sha256(bytes)).equals(entry.sha256)) {
      throw damaged(entry.file);
    }
    forms.put(Coding.IDENTITY, bytes);
    resource(owner, entry.file + ".gz").ifPresent(packed -> forms.put(Coding.GZIP, packed));
    resource(owner, entry.file + ".br").ifPresent(packed -> forms.put(Coding.BROTLI, packed));
    Optional<String> download = Optional.ofNullable(entry.download);
    // What is saved carries its own policy with it; as an answer it is neither shown nor run.
    String own = Optional.ofNullable(entry.policy).orElse(policy);
    return new StaticFile(
        entry.path,
        Content.of(entry.type, forms),
        download.isPresent() ? SecurityHeaders.NOTHING : own,
        download);
  }

  private static BundleRefusedException damaged(String file) {
    return new BundleRefusedException(
        "The page in this build of Tipseal is damaged: " + file + ". Build it anew.");
  }

  private static Optional<byte[]> resource(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.tipseal.crypto.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;

/**
 * What every file of a site is, and under which policy each may run.
 *
 * @param version of the release that it is about
 * @param policy the Content-Security-Policy of every path that {@code policies} says nothing of
 * @param policies other policies, by the beginning of the paths that they are for
 * @param files SHA-256 of each file in b64u, by path; the site's root is {@value #INDEX}
 * @param wasm SHA-256 of each WebAssembly module that scripts of the site may run, in b64u
 */
public record SiteManifest(
    String version,
    String policy,
    SortedMap<String, String> policies,
    SortedMap<String, String> files,
    List<String> wasm) {
  /** The path under which the file at {@code /} stands. */
  public static final String INDEX = "/index.html";

  /** Most files and policies. */
  private static final int MOST = 256;

  private static final String APP = "urn:tipseal";
  private static final Pattern PATH = Pattern.compile("/[0-9A-Za-z/._-]{0,200}");
  private static final Pattern TEXT = Pattern.compile("[ -~&&[^,]]{1,4000}");
  private static final Pattern DIGEST = Pattern.compile("[0-9A-Za-z_-]{42}[048AEIMQUYcgkosw]");

  /**
   * Checks the shape and copies the collections.
   *
   * @throws IllegalArgumentException if it could not be written, or has no {@value #INDEX}
   */
  public SiteManifest {
    policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    wasm = wasm.stream().sorted().distinct().toList();
    require(TEXT, List.of(version, policy));
    require(TEXT, policies.values());
    require(PATH, policies.keySet());
    require(PATH, files.keySet());
    require(DIGEST, files.values());
    require(DIGEST, wasm);
    if (!files.containsKey(INDEX) || files.size() > MOST || policies.size() > MOST) {
      throw new IllegalArgumentException("a site has an index, and at most " + MOST + " files");
    }
  }

  private static void require(Pattern pattern, Iterable<String> texts) {
    for (String text : texts) {
      if (!pattern.matcher(text).matches()) {
        throw new IllegalArgumentException("not of the form " + pattern + ": " + text);
      }
    }
  }

  /** The path of a file in a manifest. */
  public static String entry(String path) {
    return path.equals("/") ? INDEX : path;
  }

  /** The policy of a path, as WEBCAT finds it: of its longest beginning that has one. */
  public String policyOf(String path) {
    String entry = entry(path);
    return policies.entrySet().stream()
        .filter(other -> entry.startsWith(other.getKey()))
        .max(Comparator.comparingInt(other -> other.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(policy);
  }

  ObjectNode toJson() {
    ObjectNode json = StrictJson.object();
    json.put("app", APP);
    json.put("version", version);
    json.put("default_csp", policy);
    ObjectNode others = json.putObject("extra_csp");
    policies.forEach(others::put);
    json.put("default_index", INDEX.substring(1));
    json.put("default_fallback", INDEX);
    ObjectNode digests = json.putObject("files");
    files.forEach(digests::put);
    wasm.forEach(json.putArray("wasm")::add);
    return json;
  }

  /** The bytes that are signed. */
  public byte[] toBytes() {
    return CanonicalJson.write(toJson());
  }

  /** Members that have but one value are left to {@link SignedManifest#parse}. */
  static SiteManifest read(JsonObject json) throws RefusedException {
    json.text("app");
    json.text("default_index");
    json.text("default_fallback");
    return new SiteManifest(
        json.text("version"),
        json.text("default_csp"),
        new TreeMap<>(json.textMap("extra_csp")),
        new TreeMap<>(json.textMap("files")),
        json.texts("wasm"));
  }

  /** A digest as a manifest has it. */
  public static String digest(byte[] file) {
    return Bytes.b64u(Bytes.sha256(file));
  }
}

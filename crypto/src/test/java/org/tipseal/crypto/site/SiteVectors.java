package org.tipseal.crypto.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Signed manifests of sites (PROTOCOL.md §14). */
public final class SiteVectors implements VectorFormat {
  private static final SigningKey ROOT = key("site root");
  private static final SigningKey OTHER = key("site other");
  private static final SiteManifest MANIFEST =
      new SiteManifest(
          "0.1.0",
          "default-src 'none'; script-src 'self'; connect-src 'self'",
          new TreeMap<>(
              Map.of(
                  "/.well-known/", "default-src 'none'",
                  "/agency.json", "default-src 'none'",
                  "/api/", "default-src 'none'")),
          new TreeMap<>(
              Map.of(
                  "/index.html", digest("index"),
                  "/page/app.js", digest("app"),
                  "/agency.json", digest("agency"))),
          List.of(digest("wasm")));

  @Override
  public String name() {
    return "site";
  }

  @Override
  public void run(Vector vector) throws Exception {
    RootFingerprint pinned = RootFingerprint.parse(vector.text("fingerprint"));
    SignedManifest signed =
        SignedManifest.parse(vector.text("bundle").getBytes(StandardCharsets.UTF_8));
    SiteManifest manifest = signed.verified(pinned);
    assertEquals(vector.text("manifest"), text(manifest.toBytes()));
    assertArrayEquals(vector.hex("signed"), SignedManifest.message(manifest));
    assertEquals(vector.text("version"), manifest.version());
    assertEquals(vector.texts("paths"), List.copyOf(manifest.files().keySet()));
    assertEquals(vector.text("policy"), manifest.policyOf("/"));
    assertEquals(vector.text("apiPolicy"), manifest.policyOf("/api/v1/profile"));
    assertEquals(vector.text("enrollment"), text(signed.enrollment()));
    try (SigningKey root = SigningKey.fromSeed(SecretBytes.takeOver(vector.hex("rootSeed")))) {
      assertEquals(vector.text("bundle"), text(ManifestSigner.sign(manifest, root).bundle()));
    }
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    SignedManifest signed = ManifestSigner.sign(MANIFEST, ROOT);
    String bundle = text(signed.bundle());
    start(out, "valid", "A page of two files.", bundle)
        .put("manifest", text(MANIFEST.toBytes()))
        .hex("signed", SignedManifest.message(MANIFEST))
        .put("version", "0.1.0")
        .texts("paths", List.copyOf(MANIFEST.files().keySet()))
        .put("policy", MANIFEST.policy())
        .put("apiPolicy", "default-src 'none'")
        .put("enrollment", text(signed.enrollment()))
        .hex("rootSeed", ROOT.seed().copy())
        .write();
    forged(out, signed);
    malformed(out, signed);
  }

  private static void forged(VectorWriter out, SignedManifest signed) throws IOException {
    refused(
        out,
        "other-root",
        "Signed by another root.",
        text(ManifestSigner.sign(MANIFEST, OTHER).bundle()),
        Defect.ROOT_MISMATCH);
    refused(
        out,
        "relabelled",
        "Signed by another root under the pinned root's name.",
        text(
            SignedManifest.of(
                    MANIFEST, ROOT.verifyingKey(), OTHER.sign(SignedManifest.message(MANIFEST)))
                .bundle()),
        Defect.SITE_FORGED);
    refused(
        out,
        "file-changed",
        "The digest of a file was changed after signing.",
        text(signed.bundle()).replace(digest("app"), digest("other app")),
        Defect.SITE_FORGED);
    refused(
        out,
        "file-added",
        "A file was added after signing.",
        text(signed.bundle())
            .replace("\"/page/app.js\"", "\"/page/a.js\":\"" + digest("a") + "\",\"/page/app.js\""),
        Defect.SITE_FORGED);
    refused(
        out,
        "policy-changed",
        "The policy was widened after signing.",
        text(signed.bundle()).replace("script-src 'self'", "script-src *"),
        Defect.SITE_FORGED);
    refused(
        out,
        "bare-manifest-signed",
        "The root signed the manifest's own bytes instead of the leaf.",
        text(
            SignedManifest.of(MANIFEST, ROOT.verifyingKey(), ROOT.sign(MANIFEST.toBytes()))
                .bundle()),
        Defect.SITE_FORGED);
  }

  private static void malformed(VectorWriter out, SignedManifest signed) throws IOException {
    String bundle = text(signed.bundle());
    malformed(out, "empty", "Nothing.", "");
    malformed(
        out, "cut-off", "The last byte is missing.", bundle.substring(0, bundle.length() - 1));
    malformed(
        out,
        "space",
        "White space between members.",
        bundle.replace(",\"manifest\"", ", \"manifest\""));
    malformed(out, "order", "Members in another order.", reversed(bundle));
    malformed(out, "escape", "A slash is escaped.", bundle.replace("\"/api/\"", "\"\\/api\\/\""));
    malformed(out, "trailing-newline", "A newline at the end.", bundle + "\n");
    malformed(
        out,
        "unknown-member",
        "A member that nobody knows.",
        bundle.replace("{\"enrollment\"", "{\"also\":1,\"enrollment\""));
    malformed(
        out,
        "two-signatures",
        "Two signatures.",
        bundle.replace("\"signatures\":{", "\"signatures\":{\"AA\":\"AA\","));
    malformed(
        out,
        "other-enrollment",
        "The enrollment names another signer than the signature.",
        bundle.replace(
            "\"signers\":[\"" + Bytes.b64u(ROOT.verifyingKey().bytes()),
            "\"signers\":[\"" + Bytes.b64u(OTHER.verifyingKey().bytes())));
    malformed(
        out,
        "threshold-0",
        "No signature would be enough.",
        bundle.replace("\"threshold\":1", "\"threshold\":0"));
    malformed(
        out,
        "no-index",
        "The page has no index.",
        bundle.replace("\"/index.html\":\"" + digest("index") + "\",", ""));
    malformed(
        out,
        "digest-short",
        "A digest of 31 bytes.",
        bundle.replace(digest("app"), Bytes.b64u(new byte[31])));
    malformed(
        out,
        "digest-hex",
        "A digest in hexadecimal.",
        bundle.replace(digest("app"), Bytes.hex(new byte[32])));
    malformed(
        out,
        "path-relative",
        "A path without its slash.",
        bundle.replace("\"/page/app.js\"", "\"page/app.js\""));
    malformed(
        out,
        "path-escape",
        "A path with an escape.",
        bundle.replace("\"/page/app.js\"", "\"/page/%61pp.js\""));
    malformed(
        out,
        "policy-comma",
        "Two policies in one, which a browser would take apart.",
        bundle.replace("script-src 'self';", "script-src 'self',"));
    malformed(
        out,
        "key-padded",
        "The signer's key with padding.",
        bundle.replace(
            Bytes.b64u(ROOT.verifyingKey().bytes()),
            Bytes.b64u(ROOT.verifyingKey().bytes()) + "="));
  }

  private static String reversed(String bundle) {
    ObjectNode json = parsed(bundle);
    ObjectNode turned = StrictJson.object();
    turned.set("signatures", json.get("signatures"));
    turned.set("manifest", json.get("manifest"));
    turned.set("enrollment", json.get("enrollment"));
    return text(StrictJson.write(turned));
  }

  private static ObjectNode parsed(String bundle) {
    try {
      return (ObjectNode)
          StrictJson.parse(bundle.getBytes(StandardCharsets.UTF_8), Defect.SITE_MALFORMED);
    } catch (RefusedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void malformed(VectorWriter out, String name, String about, String bundle)
      throws IOException {
    refused(out, "malformed-" + name, about, bundle, Defect.SITE_MALFORMED);
  }

  private static void refused(
      VectorWriter out, String name, String about, String bundle, Defect defect)
      throws IOException {
    if (bundle.equals(text(ManifestSigner.sign(MANIFEST, ROOT).bundle()))) {
      throw new IllegalStateException("nothing was changed: " + name);
    }
    start(out, name, about, bundle).expect(defect).write();
  }

  private static VectorWriter.Case start(
      VectorWriter out, String name, String about, String bundle) {
    return out.start(name, about)
        .put("bundle", bundle)
        .put("fingerprint", RootFingerprint.of(ROOT.verifyingKey()).toString());
  }

  private static SigningKey key(String label) {
    return SigningKey.fromSeed(SecretBytes.takeOver(new FixedRandom(label).bytes(32)));
  }

  private static String digest(String content) {
    return SiteManifest.digest(content.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}

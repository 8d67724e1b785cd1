package org.tipseal.crypto.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.profile.RootFingerprint;

/** A site's manifest under the agency's root key. Only {@link #verified} shows what it says. */
public final class SignedManifest {
  /** Most bytes of any of the documents. */
  public static final int MAX_SIZE = 262_144;

  /**
   * What Sigsum, the transparency log that WEBCAT uses, has its submitters sign. The root's other
   * signatures begin with {@code DSSEv1}.
   */
  private static final String LEAF = "sigsum.org/v1/tree-leaf";

  private final SiteManifest manifest;
  private final VerifyingKey signer;
  private final byte[] signature;

  private SignedManifest(SiteManifest manifest, VerifyingKey signer, byte[] signature) {
    this.manifest = manifest;
    this.signer = signer;
    this.signature = signature;
  }

  static SignedManifest of(SiteManifest manifest, VerifyingKey signer, byte[] signature) {
    return new SignedManifest(manifest, signer, signature.clone());
  }

  /** The message that is signed: a leaf of a Sigsum log whose message is the manifest's digest. */
  static byte[] message(SiteManifest manifest) {
    byte[] checksum = Bytes.sha256(Bytes.sha256(manifest.toBytes()));
    return Bytes.concat(Bytes.ascii(LEAF), new byte[1], checksum);
  }

  /**
   * Reads a bundle; its signature stays unchecked.
   *
   * @throws RefusedException {@code site-malformed} if it is not written as {@link #bundle} writes
   *     it
   */
  public static SignedManifest parse(byte[] bundle) throws RefusedException {
    if (bundle.length > MAX_SIZE) {
      throw new RefusedException(Defect.SITE_MALFORMED);
    }
    SignedManifest signed = JsonObject.read(bundle, Defect.SITE_MALFORMED, SignedManifest::read);
    if (!Arrays.equals(signed.bundle(), bundle)) {
      throw new RefusedException(Defect.SITE_MALFORMED);
    }
    return signed;
  }

  private static SignedManifest read(JsonObject json) throws RefusedException {
    json.object("enrollment").opaque();
    JsonObject signatures = json.object("signatures");
    String signer = signatures.onlyName();
    return new SignedManifest(
        json.object("manifest", SiteManifest::read),
        new VerifyingKey(Bytes.fromB64u(signer, VerifyingKey.LENGTH, Defect.SITE_MALFORMED)),
        signatures.base64Url(signer, SigningKey.SIGNATURE_LENGTH));
  }

  /**
   * What the manifest says, once it is the agency's.
   *
   * @throws RefusedException {@code root-mismatch} if another root signed it, {@code site-forged}
   *     if none did
   */
  public SiteManifest verified(RootFingerprint root) throws RefusedException {
    if (!signer().equals(root)) {
      throw new RefusedException(Defect.ROOT_MISMATCH);
    }
    if (!signer.verify(message(manifest), signature)) {
      throw new RefusedException(Defect.SITE_FORGED);
    }
    return manifest;
  }

  /** The root that this claims to be signed by. */
  public RootFingerprint signer() {
    return RootFingerprint.of(signer);
  }

  /** {@code bundle.json}: all there is. */
  public byte[] bundle() {
    ObjectNode json = document();
    json.set("enrollment", enrollmentJson());
    return CanonicalJson.write(json);
  }

  /** {@code manifest.json}: the manifest and its signature. */
  public byte[] manifestDocument() {
    return CanonicalJson.write(document());
  }

  /** {@code enrollment.json}: whose signature it has to be. */
  public byte[] enrollment() {
    return CanonicalJson.write(enrollmentJson());
  }

  private ObjectNode document() {
    ObjectNode json = StrictJson.object();
    json.set("manifest", manifest.toJson());
    json.putObject("signatures").put(Bytes.b64u(signer.bytes()), Bytes.b64u(signature));
    return json;
  }

  private ObjectNode enrollmentJson() {
    ObjectNode json = StrictJson.object();
    json.putArray("signers").add(Bytes.b64u(signer.bytes()));
    json.put("threshold", 1);
    return json;
  }
}

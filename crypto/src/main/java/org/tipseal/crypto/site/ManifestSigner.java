package org.tipseal.crypto.site;

import org.tipseal.crypto.keys.SigningKey;

/** Signs manifests. A drop does not know this class. */
public final class ManifestSigner {
  private ManifestSigner() {}

  /** The manifest under the agency's root key; the same bytes for the same manifest. */
  public static SignedManifest sign(SiteManifest manifest, SigningKey root) {
    return SignedManifest.of(
        manifest, root.verifyingKey(), root.sign(SignedManifest.message(manifest)));
  }
}

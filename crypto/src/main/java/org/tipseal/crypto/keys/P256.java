package org.tipseal.crypto.keys;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** The curve of the identity key: NIST P-256 (SP 800-186 §3.2.1.3). */
final class P256 {
  static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CustomNamedCurves.getByName("secp256r1"));

  private P256() {}
}

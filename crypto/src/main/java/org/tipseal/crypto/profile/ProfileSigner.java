package org.tipseal.crypto.profile;

import org.tipseal.crypto.keys.SigningKey;

/** Signs delegations and profiles. */
public final class ProfileSigner {
  private ProfileSigner() {}

  /** Signs a delegation with the agency's root key. */
  public static Dsse delegate(SigningKey root, Delegation delegation) {
    return Dsse.sign(Delegation.TYPE, delegation.toBytes(), root);
  }

  /** Signs a profile with an office key that the root has delegated to. */
  public static Dsse sign(SigningKey office, Profile profile) {
    return Dsse.sign(Profile.TYPE, profile.toBytes(), office);
  }
}

package org.tipseal.crypto.profile;

import org.tipseal.crypto.keys.SigningKey;

/** Signs delegations, charters and profiles. */
public final class ProfileSigner {
  private ProfileSigner() {}

  /** Signs a delegation with the agency's root key. */
  public static Dsse delegate(SigningKey root, Delegation delegation) {
    return Dsse.sign(Delegation.TYPE, delegation.toBytes(), root);
  }

  /** Signs a charter with the agency's root key. */
  public static Dsse charter(SigningKey root, Charter charter) {
    return Dsse.sign(Charter.TYPE, charter.toBytes(), root);
  }

  /**
   * Signs a profile with an office key that the root has delegated to.
   *
   * @param charter the profile's charter as the root has signed it
   */
  public static Dsse sign(SigningKey office, Profile profile, Dsse charter) {
    return Dsse.sign(Profile.TYPE, ProfileKeys.of(profile, charter).toBytes(), office);
  }
}

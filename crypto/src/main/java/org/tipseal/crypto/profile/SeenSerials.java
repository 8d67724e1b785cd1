package org.tipseal.crypto.profile;

/**
 * What a reader has accepted so far, so that nobody shows him something older.
 *
 * @param profile the highest serial of a profile, 0 for none
 * @param charter the highest serial of a charter, 0 for none
 */
public record SeenSerials(long profile, long charter) {
  /** Of a reader without memory. */
  public static final SeenSerials NONE = new SeenSerials(0, 0);

  /** Of a reader of this profile. */
  public static SeenSerials of(VerifiedProfile verified) {
    Profile profile = verified.profile();
    return new SeenSerials(profile.serial(), profile.charter().serial());
  }
}

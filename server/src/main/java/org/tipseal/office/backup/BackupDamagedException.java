package org.tipseal.office.backup;

import java.util.Locale;

/** A backup is not what an office wrote, or not whole. */
public final class BackupDamagedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Damage {
    /** It is no backup, or of a version that this release does not know. */
    NO_BACKUP,
    /** It ends before its end. */
    CUT_OFF,
    /** A byte of it was changed. */
    CHANGED,
    /** The backups that were given do not follow one another, or one between them is missing. */
    NO_CHAIN,
    /** Its records are none that an office writes. */
    MALFORMED;

    /** The name in documents, such as {@code cut-off}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Damage damage;

  /** Makes one. */
  public BackupDamagedException(Damage damage) {
    super(damage.wireName());
    this.damage = damage;
  }

  /** What is wrong. */
  public Damage damage() {
    return damage;
  }
}

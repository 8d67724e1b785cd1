package org.tipseal.office.archive;

/** Something in the archive is missing, or was changed by someone without the archive key. */
public final class ArchiveDamagedException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param what names the thing inside the archive; never its content
   */
  public ArchiveDamagedException(String what) {
    super(what + " is missing or damaged in the office's archive");
  }
}

package org.tipseal.crypto;

import java.util.Objects;

/**
 * Something that came from outside was refused. Whatever an attacker can cause ends here, and is
 * therefore checked; a caller's own mistake is an unchecked exception instead. The message is the
 * defect's name and nothing of what was refused.
 */
public final class RefusedException extends Exception {
  private final Defect defect;

  /**
   * Refuses.
   *
   * @param defect what is wrong
   */
  public RefusedException(Defect defect) {
    super(defect.wireName());
    this.defect = defect;
  }

  /**
   * Refuses because a library did.
   *
   * @param defect what is wrong
   * @param cause the library's exception; it must not carry what was refused
   */
  public RefusedException(Defect defect, Throwable cause) {
    super(defect.wireName(), Objects.requireNonNull(cause));
    this.defect = defect;
  }

  /** What is wrong. */
  public Defect defect() {
    return defect;
  }
}

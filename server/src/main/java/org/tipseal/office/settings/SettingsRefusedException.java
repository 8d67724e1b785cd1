package org.tipseal.office.settings;

import java.util.List;

/** Settings are not taken; nothing was changed. */
public final class SettingsRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /** With everything that is wrong. Empty: somebody else has changed them meanwhile. */
  public SettingsRefusedException(List<Mistake> mistakes) {
    super(
        mistakes.isEmpty()
            ? "somebody else has changed the settings meanwhile"
            : mistakes.size() + " mistakes");
    this.mistakes = List.copyOf(mistakes);
  }

  /** Every mistake; empty if somebody else was faster. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}

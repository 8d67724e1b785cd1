package org.tipseal.office.showing;

import java.util.Locale;

/** How a page shows an attachment. */
public enum ShownKind {
  IMAGE,
  PDF,
  VIDEO,
  AUDIO,
  /** Not at all: it is in the evidence package only. */
  NONE;

  /** The name in documents, such as {@code image}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

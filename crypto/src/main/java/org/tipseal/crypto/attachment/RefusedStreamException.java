package org.tipseal.crypto.attachment;

import java.io.IOException;
import org.tipseal.crypto.RefusedException;

/** A refusal met while reading a stream, which can only throw {@link IOException}. */
public final class RefusedStreamException extends IOException {
  private final RefusedException refusal;

  RefusedStreamException(RefusedException refusal) {
    super(refusal.getMessage(), refusal);
    this.refusal = refusal;
  }

  /** What was refused. */
  public RefusedException refusal() {
    return refusal;
  }
}

package org.tipseal.client;

import java.time.Duration;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.submission.SealedFile;

/**
 * Hands a sealed file to a drop. It holds no secret and needs no profile: whoever does this for a
 * reporter learns no more than the drop.
 */
public final class SealedFileSender {
  private final DropClient drop;
  private final Progress progress;
  private final Duration patience;

  /**
   * A sender.
   *
   * @param http the connection, which stays the caller's to close
   * @param progress told how far things are
   * @param patience how long to go on trying while the drop is away
   */
  public SealedFileSender(DropHttp http, Progress progress, Duration patience) {
    this.drop = new DropClient(http, progress);
    this.progress = progress;
    this.patience = patience;
  }

  /**
   * Hands a file in. The same one may be handed in again.
   *
   * @return the locator
   * @throws ClientException if it is not taken; {@code SEALED_FILE_OUTDATED} if its keys are no
   *     longer in use
   */
  public Locator send(SealedFile file) throws ClientException {
    progress.step(Progress.Step.SENDING);
    byte[] encoded = file.encode();
    try {
      return new Patience(patience, progress).insist(() -> drop.postSealedFile(encoded));
    } catch (DropProblemException e) {
      if (e.is("profile-outdated")) {
        throw new ClientException(ClientException.Reason.SEALED_FILE_OUTDATED, null, e);
      }
      throw Problems.translate(e);
    }
  }
}

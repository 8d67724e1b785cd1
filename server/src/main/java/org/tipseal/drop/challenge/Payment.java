package org.tipseal.drop.challenge;

import org.tipseal.http.ProblemException;

/** A challenge that was taken for a request under way. */
@FunctionalInterface
public interface Payment {
  /** Lets the same solution count again. */
  void giveBack();

  /**
   * Gives it back after a failure that was not the sender's: a lost connection, a store that is
   * away.
   */
  default void giveBackUnlessRefused(Throwable failure) {
    if (!(failure instanceof ProblemException refused) || refused.problem().status() >= 500) {
      giveBack();
    }
  }
}

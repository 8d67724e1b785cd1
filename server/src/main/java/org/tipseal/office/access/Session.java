package org.tipseal.office.access;

import java.time.Instant;
import org.tipseal.office.officers.OfficerId;

/**
 * An officer who is signed in, as of one moment.
 *
 * @param id names it to administrators; of no use for signing in
 * @param officer whose it is
 * @param generation of the officer's credentials when it began; others end it
 * @param token what requests that change something carry besides the cookie; a secret of the page's
 * @param since when it began
 * @param lastSeen when the officer last asked something
 * @param locked whether the passkey has to be shown before it goes on
 */
public record Session(
    String id,
    OfficerId officer,
    long generation,
    String token,
    Instant since,
    Instant lastSeen,
    boolean locked) {

  @Override
  public String toString() {
    return "Session[" + id + "]";
  }
}

package org.tipseal.office.officers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A passkey of an officer: the public half; the other never leaves his authenticator.
 *
 * @param id of the credential, Base64url
 * @param publicKey COSE, Base64url
 * @param counter signatures that the authenticator had counted when it was last used; 0 if it does
 *     not count
 * @param added the day on which it was enrolled
 * @param name as its officer knows it; empty for the one that he enrolled with
 */
public record Passkey(
    String id, String publicKey, long counter, LocalDate added, Optional<String> name) {

  /** The same with a name. */
  public Passkey named(String words) {
    return new Passkey(id, publicKey, counter, added, Optional.of(words));
  }

  /** The same with another count. */
  public Passkey counted(long count) {
    return new Passkey(id, publicKey, count, added, name);
  }
}

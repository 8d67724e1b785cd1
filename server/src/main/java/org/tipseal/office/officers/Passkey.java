package org.tipseal.office.officers;

import java.time.LocalDate;

/**
 * A passkey of an officer: the public half; the other never leaves his authenticator.
 *
 * @param id of the credential, Base64url
 * @param publicKey COSE, Base64url
 * @param counter signatures that the authenticator had counted when it was last used; 0 if it does
 *     not count
 * @param added the day on which it was enrolled
 */
public record Passkey(String id, String publicKey, long counter, LocalDate added) {}

package org.tipseal.office.officers;

import java.time.Instant;

/**
 * A link by which an officer sets passphrase and passkey, once.
 *
 * @param hash SHA-256 of its token, in hexadecimal: the token itself is nowhere
 * @param until when its time is over
 */
public record EnrolmentOffer(String hash, Instant until) {}

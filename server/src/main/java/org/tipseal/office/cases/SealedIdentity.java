package org.tipseal.office.cases;

import org.tipseal.crypto.payload.IdentityContext;
import org.tipseal.crypto.payload.IdentityPart;

/**
 * An identity part as it lies in the archive, with what it is bound to: what {@link
 * org.tipseal.crypto.payload.IdentityOpener} wants. The office cannot open it.
 *
 * @param part the sealed part
 * @param context the report that it belongs to
 */
public record SealedIdentity(IdentityPart part, IdentityContext context) {}

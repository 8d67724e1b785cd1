package org.tipseal.office.audit;

import java.util.List;
import java.util.function.Supplier;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.office.archive.ArchiveKeys;

/**
 * The keys that the log is written with.
 *
 * @param agency whose log it is; every signature is bound to it
 * @param signing the office's signing key of the moment
 * @param known the public halves of all keys that the root ever let sign for the office
 * @param archive seals what happened
 */
public record AuditKeys(
    AgencyId agency,
    Supplier<SigningKey> signing,
    Supplier<List<VerifyingKey>> known,
    ArchiveKeys archive) {}

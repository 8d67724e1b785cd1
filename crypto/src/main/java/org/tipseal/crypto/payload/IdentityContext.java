package org.tipseal.crypto.payload;

import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * The report that an identity part belongs to. It is HPKE's info, so that the part opens with its
 * own report and with no other.
 *
 * @param agency who receives the report
 * @param mailbox of the report
 * @param signKey of the report
 */
public record IdentityContext(AgencyId agency, MailboxId mailbox, VerifyingKey signKey) {
  byte[] info() {
    return Bytes.concat(
        Bytes.ascii("tipseal/v1 identity"),
        new byte[1],
        Bytes.lp(agency.bytes()),
        mailbox.bytes(),
        signKey.bytes());
  }
}

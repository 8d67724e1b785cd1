package org.tipseal.office.cases;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.SignedMessage;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.office.keys.OfficeKeyset;

/**
 * Signs a reply with the office's key and seals it to the reporter's (PROTOCOL §5, §4): nobody
 * between can read, forge or reorder it.
 */
final class ReplySealer {
  private final Supplier<OfficeKeyset> keyset;
  private final EnvelopeSealer sealer;

  ReplySealer(Supplier<OfficeKeyset> keyset, SecureRandom random) {
    this.keyset = keyset;
    this.sealer = new EnvelopeSealer(random);
  }

  AgencyId agency() {
    return keyset.get().agency();
  }

  /** The longest payload that fits, in bytes of JSON. */
  static int maxPayload() {
    return EnvelopeSealer.maxPayload(1) - SignedMessage.OVERHEAD;
  }

  byte[] seal(CaseRecord record, long number, byte[] payload, XWingPublicKey replyKey) {
    OfficeKeyset keys = keyset.get();
    SignatureContext signature =
        new SignatureContext(
            Purpose.REPLY, keys.agency(), record.locator(), record.mailbox(), number);
    byte[] signed = SignedMessage.sign(signature, payload, keys.signingKey());
    return sealer.seal(
        new EnvelopeContext(Purpose.REPLY, 0, keys.agency()), List.of(replyKey), signed);
  }
}

package org.tipseal.crypto.envelope;

import java.util.Collection;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorWriter;

/** What the vectors of signed messages and of statements share. */
final class SignatureCases {
  static final SigningKey SIGNER = SigningKey.generate(new FixedRandom("signer"));
  static final SigningKey OTHER_SIGNER = SigningKey.generate(new FixedRandom("other signer"));

  private SignatureCases() {}

  static SignatureContext context(Purpose purpose, long number) {
    return new SignatureContext(
        purpose,
        new AgencyId("report.example"),
        new Locator("7KQ2M"),
        new MailboxId(Bytes.sha256(Bytes.ascii("mailbox"))),
        number);
  }

  static SignatureContext otherMailbox(SignatureContext context) {
    MailboxId other = new MailboxId(Bytes.sha256(Bytes.ascii("other mailbox")));
    return new SignatureContext(
        context.purpose(), context.agency(), context.locator(), other, context.number());
  }

  static SignatureContext otherLocator(SignatureContext context, String locator) {
    return new SignatureContext(
        context.purpose(),
        context.agency(),
        new Locator(locator),
        context.mailbox(),
        context.number());
  }

  static SignatureContext otherAgency(SignatureContext context) {
    AgencyId other = new AgencyId("other.example");
    return new SignatureContext(
        context.purpose(), other, context.locator(), context.mailbox(), context.number());
  }

  static SignatureContext otherPurpose(SignatureContext context, Purpose purpose) {
    return new SignatureContext(
        purpose, context.agency(), context.locator(), context.mailbox(), context.number());
  }

  static VectorWriter.Case write(
      VectorWriter.Case start, SignatureContext context, Collection<VerifyingKey> signers) {
    return start
        .put("purpose", context.purpose().code())
        .put("agency", context.agency().value())
        .put("locator", context.locator().value())
        .hex("mailboxId", context.mailbox().bytes())
        .put("number", context.number())
        .hexes("signers", signers.stream().map(VerifyingKey::bytes).toList());
  }

  static SignatureContext readContext(Vector vector) {
    return new SignatureContext(
        Purpose.ofCode((int) vector.number("purpose")).orElseThrow(),
        new AgencyId(vector.text("agency")),
        new Locator(vector.text("locator")),
        new MailboxId(vector.hex("mailboxId")),
        vector.number("number"));
  }

  static Collection<VerifyingKey> readSigners(Vector vector) {
    return vector.hexes("signers").stream().map(VerifyingKey::new).toList();
  }
}

package org.tipseal.client;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.SignedMessage;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.receipt.ReceiptCode;
import org.tipseal.crypto.receipt.ReceiptKeys;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.OfficeKeyset;
import org.tipseal.office.keys.OfficeKeysetBuilder;

/** An agency's keys, without a server. */
final class StubAgency {
  static final AgencyId ID = new AgencyId("report.city.example");

  private final SecureRandom random = new SecureRandom();
  private final SigningKey root = SigningKey.generate(random);
  private final LocalDate today;
  private final OfficeKeyset keyset;

  StubAgency(LocalDate today) {
    this.today = today;
    Label label = new Label("示例", "Example");
    ChannelEntry channel =
        new ChannelEntry(
            "duty",
            "DUTY",
            "CN",
            label,
            Optional.empty(),
            "000-00000000",
            label,
            "000000",
            label,
            Optional.empty(),
            Optional.empty(),
            List.of());
    keyset =
        new OfficeKeysetBuilder(
                ID,
                label,
                30,
                30,
                1 << 30,
                List.of(channel),
                List.of(),
                IdentityPrivateKey.generate(random).publicKey(),
                XWingPrivateKey.generate(random).publicKey(),
                EpochPlan.DEFAULT,
                OfficeKeysetBuilder.DELEGATION_DAYS)
            .build(root, today, random);
  }

  RootFingerprint fingerprint() {
    return RootFingerprint.of(root.verifyingKey());
  }

  SigningKey officeKey() {
    return keyset.signingKey();
  }

  byte[] profile() {
    return keyset.profileDocument().toBytes();
  }

  /** A reply as the office makes it. */
  byte[] reply(ReceiptCode receipt, ReceiptKeys keys, long number, String text) {
    return reply(receipt, keys, keys.mailboxId(), number, text, officeKey());
  }

  /** A reply for some mailbox by some signer, sealed to the reporter. */
  byte[] reply(
      ReceiptCode receipt,
      ReceiptKeys keys,
      MailboxId mailbox,
      long number,
      String text,
      SigningKey signer) {
    byte[] message = new ReplyPayload(today, "S20", Optional.empty(), Optional.of(text)).toBytes();
    byte[] signed =
        SignedMessage.sign(
            new SignatureContext(Purpose.REPLY, ID, receipt.locator(), mailbox, number),
            message,
            signer);
    return new EnvelopeSealer(random)
        .seal(
            new EnvelopeContext(Purpose.REPLY, 0, ID),
            List.of(keys.replyKey().publicKey()),
            signed);
  }

  byte[] acknowledgement(ReceiptCode receipt, ReceiptKeys keys, SigningKey signer) {
    return Statement.sign(
        new SignatureContext(
            Purpose.ACKNOWLEDGEMENT, ID, receipt.locator(), keys.mailboxId(), today.toEpochDay()),
        signer);
  }
}

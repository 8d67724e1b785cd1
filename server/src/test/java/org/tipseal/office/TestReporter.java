package org.tipseal.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.attachment.AttachmentLayout;
import org.tipseal.crypto.attachment.AttachmentSealer;
import org.tipseal.crypto.attachment.SealingParameters;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.envelope.SignatureContext;
import org.tipseal.crypto.envelope.SignedMessage;
import org.tipseal.crypto.envelope.Statement;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.crypto.payload.Identity;
import org.tipseal.crypto.payload.IdentityContext;
import org.tipseal.crypto.payload.IdentityPart;
import org.tipseal.crypto.payload.IdentitySealer;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.crypto.profile.IntakeKey;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.submission.FollowUpSubmission;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.UploadId;

/**
 * A reporter whose every message can be bent. Its keys are drawn, not derived: deriving is not what
 * these tests are about.
 */
public final class TestReporter {
  private final SecureRandom random = new SecureRandom();
  private final EnvelopeSealer sealer = new EnvelopeSealer(random);
  private final XWingPrivateKey replyKey = XWingPrivateKey.generate(random);
  private final VerifiedProfile profile;
  private final LocalDate day;
  private final String channel;

  /** Public, so that a test can sign with another. */
  public SigningKey signKey = SigningKey.generate(random);

  public final MailboxId mailbox;
  public final Locator locator = Locator.generate(5, random);

  /** What the reporter has uploaded. */
  public final Map<UploadId, byte[]> uploads = new HashMap<>();

  public TestReporter(VerifiedProfile profile, LocalDate day) {
    this(profile, day, Agency.CYBER);
  }

  /** One who reports to another channel. */
  public TestReporter(VerifiedProfile profile, LocalDate day, String channel) {
    this.profile = profile;
    this.day = day;
    this.channel = channel;
    byte[] id = new byte[MailboxId.LENGTH];
    random.nextBytes(id);
    this.mailbox = new MailboxId(id);
  }

  public static ObjectNode form(String facts) {
    ObjectNode form = new ObjectMapper().createObjectNode();
    form.put("category", "BG-01").put("region", "310000").put("mode", "anonymous");
    form.put("target", "某卡盟平台").put("facts", facts).put("demand", "请查处");
    return form;
  }

  public AttachmentEntry attach(String name, byte[] content) {
    AttachmentLayout layout = new AttachmentLayout(content.length);
    UploadId upload = UploadId.generate(random);
    SealingParameters parameters = SealingParameters.generate(random);
    AttachmentEntry entry =
        new AttachmentEntry(
            upload,
            org.tipseal.crypto.attachment.AttachmentKey.of(parameters.key().secret().copy()),
            content.length,
            Bytes.hex(Bytes.sha256(content)),
            name,
            "image/png",
            "EV1",
            Optional.of("fee page"),
            Optional.of(day),
            Optional.of(true),
            Optional.empty());
    AttachmentSealer attachment = new AttachmentSealer(parameters, layout);
    byte[] padded = Arrays.copyOf(content, (int) layout.paddedSize());
    byte[][] segments = new byte[layout.segments()][];
    for (int i = 0; i < segments.length; i++) {
      int from = (int) layout.plaintextOffset(i);
      segments[i] =
          attachment.sealSegment(
              i, Arrays.copyOfRange(padded, from, from + layout.plaintextLength(i)));
    }
    uploads.put(upload, Bytes.concat(segments));
    return entry;
  }

  public IdentityPart identity(String name) {
    Identity identity =
        new Identity(
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new IdentitySealer(random)
        .seal(
            identity,
            profile.identityKey(),
            new IdentityContext(agency(), mailbox, signKey.verifyingKey()));
  }

  public ReportPayload payload(ObjectNode form, List<AttachmentEntry> attachments) {
    return payload(form, attachments, Optional.empty());
  }

  public ReportPayload payload(
      ObjectNode form, List<AttachmentEntry> attachments, Optional<IdentityPart> identity) {
    return new ReportPayload(
        form, attachments, replyKey.publicKey(), signKey.verifyingKey(), mailbox, identity);
  }

  public byte[] report(ReportPayload payload) {
    return ReportSubmission.of(
            mailbox,
            new byte[93],
            uploadsOf(payload.attachments()),
            seal(Purpose.REPORT, payload.toBytes()))
        .encode();
  }

  public byte[] report(String facts) {
    return report(payload(form(facts), List.of()));
  }

  public byte[] followUp(long number, String text, AttachmentEntry... attachments) {
    byte[] message = new FollowUpPayload(text, List.of(attachments)).toBytes();
    byte[] signed = SignedMessage.sign(context(Purpose.FOLLOW_UP, number), message, signKey);
    return FollowUpSubmission.of(
            number, uploadsOf(List.of(attachments)), seal(Purpose.FOLLOW_UP, signed))
        .encode();
  }

  public byte[] statement(Purpose purpose, long number) {
    return Statement.sign(context(purpose, number), signKey);
  }

  /** Whether the office has acknowledged the report, and for which day. */
  public LocalDate acknowledged(byte[] statement) throws RefusedException {
    long number = Statement.number(statement);
    Statement.verify(context(Purpose.ACKNOWLEDGEMENT, number), statement, profile.officeKeys());
    return Statement.day(statement);
  }

  /** Reads a reply as a client does. */
  public ReplyPayload read(long number, byte[] envelope) throws RefusedException {
    byte[] signed =
        new EnvelopeOpener(replyKey)
            .open(envelope, new EnvelopeContext(Purpose.REPLY, 0, agency()));
    return ReplyPayload.parse(
        SignedMessage.verify(context(Purpose.REPLY, number), signed, profile.officeKeys()));
  }

  public byte[] seal(Purpose purpose, byte[] payload) {
    try {
      IntakeKey key = profile.intakeKey(channel, day);
      return sealer.seal(
          new EnvelopeContext(purpose, key.epoch(), agency()), List.of(key.publicKey()), payload);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private AgencyId agency() {
    return profile.agency();
  }

  private SignatureContext context(Purpose purpose, long number) {
    return new SignatureContext(purpose, agency(), locator, mailbox, number);
  }

  private static List<UploadId> uploadsOf(List<AttachmentEntry> entries) {
    return entries.stream().map(AttachmentEntry::upload).toList();
  }
}

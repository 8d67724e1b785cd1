package org.tipseal.drop;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.cli.setup.SiteFolder;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeSealer;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.IdentityPublicKey;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.IntakeKey;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.Profile;
import org.tipseal.crypto.profile.ProfileDocument;
import org.tipseal.crypto.profile.ProfileSigner;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.crypto.receipt.RecipientMemo;
import org.tipseal.crypto.submission.ReportSubmission;
import org.tipseal.crypto.submission.UploadId;
import org.tipseal.drop.page.SiteRefusedException;
import org.tipseal.report.json.DomainLoader;

/**
 * An agency with keys of its own: root, office and one intake key for the week that a test is
 * about.
 */
final class TestAgency {
  static final AgencyId ID = new AgencyId("example-agency");
  static final long EPOCH = 6;

  private final SecureRandom random = new SecureRandom();
  private final EnvelopeSealer sealer = new EnvelopeSealer(random);
  private final SigningKey root = SigningKey.generate(random);
  private final SigningKey office = SigningKey.generate(random);
  private final XWingPublicKey intake = XWingPrivateKey.generate(random).publicKey();
  private final IdentityPublicKey identity = IdentityPrivateKey.generate(random).publicKey();
  private final LocalDate day;

  /**
   * An agency.
   *
   * @param day in the middle of its intake key's epoch
   */
  TestAgency(LocalDate day) {
    this.day = day;
  }

  RootFingerprint fingerprint() {
    return RootFingerprint.of(root.verifyingKey());
  }

  /** Makes the site folder of a drop. */
  void writeSite(Path folder) throws IOException {
    try {
      new SiteFolder(DomainLoader.bundledTrees(), SiteFolder.DEFAULT_EXIT, List.of())
          .make(folder, root);
    } catch (SiteRefusedException e) {
      throw new AssertionError(e);
    }
  }

  /** A profile for everybody to see. */
  byte[] profile(long serial) {
    Label label = new Label("示例", "Example");
    IntakeKey key = new IntakeKey(EPOCH, day.minusDays(3), day.plusDays(3), intake);
    ChannelEntry channel =
        new ChannelEntry(
            "cyber",
            "POLICE_CYBER",
            "000000",
            label,
            Optional.empty(),
            "000-0000000",
            label,
            "000000",
            label,
            Optional.empty(),
            Optional.empty(),
            List.of(key));
    Charter text =
        new Charter(ID, 1, day, label, 30, 30, 2L << 30, List.of(channel), identity, List.of());
    Dsse charter = ProfileSigner.charter(root, text);
    Profile profile = new Profile(text, serial, day, day.plusDays(90), List.of(channel));
    Delegation delegation =
        new Delegation(ID, office.verifyingKey(), day.minusDays(30), day.plusDays(300));
    return new ProfileDocument(
            root.verifyingKey(),
            List.of(ProfileSigner.delegate(root, delegation)),
            charter,
            ProfileSigner.sign(office, profile, charter))
        .toBytes();
  }

  /** An envelope to the agency. */
  byte[] seal(Purpose purpose, byte[] payload) {
    return sealer.seal(new EnvelopeContext(purpose, EPOCH, ID), List.of(intake), payload);
  }

  /** A whole report submission. */
  byte[] report(MailboxId mailbox, List<UploadId> uploads, int payload) {
    return submission(mailbox, uploads, seal(Purpose.REPORT, new byte[payload]));
  }

  static byte[] submission(MailboxId mailbox, List<UploadId> uploads, byte[] envelope) {
    return ReportSubmission.of(mailbox, new byte[RecipientMemo.LENGTH], uploads, envelope).encode();
  }

  /** An envelope to a reporter. */
  byte[] sealReply(byte[] payload) {
    return sealer.seal(new EnvelopeContext(Purpose.REPLY, 0, ID), List.of(intake), payload);
  }

  /** An envelope to keys that no profile knows. */
  byte[] sealToStranger(Purpose purpose) {
    XWingPublicKey stranger = XWingPrivateKey.generate(random).publicKey();
    return sealer.seal(new EnvelopeContext(purpose, EPOCH, ID), List.of(stranger), new byte[] {1});
  }

  SigningKey office() {
    return office;
  }
}

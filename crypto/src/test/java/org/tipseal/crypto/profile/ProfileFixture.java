package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.IdentityPrivateKey;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.keys.XWingPrivateKey;

/** A fictional agency whose keys are the same in every run. */
final class ProfileFixture {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final AgencyId AGENCY = new AgencyId("example-agency");
  static final SigningKey ROOT = SigningKey.fromSeed(secret("root"));
  static final SigningKey OFFICE = SigningKey.fromSeed(secret("office"));
  static final SigningKey OTHER = SigningKey.fromSeed(secret("other"));
  static final RootFingerprint FINGERPRINT = RootFingerprint.of(ROOT.verifyingKey());

  private ProfileFixture() {}

  /** A 32-byte secret that a name stands for. */
  static SecretBytes secret(String name) {
    return SecretBytes.takeOver(Bytes.sha256(Bytes.ascii("tipseal fixture " + name)));
  }

  static Delegation delegation() {
    return new Delegation(
        AGENCY, OFFICE.verifyingKey(), LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 28));
  }

  static Charter charter() {
    return new Charter(
        AGENCY,
        4,
        LocalDate.of(2026, 10, 1),
        new Label("示例受理单位", "Example agency"),
        30,
        30,
        2_147_483_648L,
        List.of(channel("cyber"), channel("hei")),
        identityKey().publicKey(),
        List.of(notice()));
  }

  static Dsse signedCharter() {
    return ProfileSigner.charter(ROOT, charter());
  }

  /** Two channels, each with the keys of epoch 6 (a week from today's Monday) and 7. */
  static Profile profile() {
    return profileUntil(LocalDate.of(2026, 12, 20));
  }

  static Profile profileUntil(LocalDate expires) {
    return new Profile(
        charter(),
        12,
        LocalDate.of(2026, 11, 20),
        expires,
        List.of(channel("cyber"), channel("hei")));
  }

  /** The keys of {@link #profile}, signed. */
  static Dsse signedBy(SigningKey office) {
    return ProfileSigner.sign(office, profile(), signedCharter());
  }

  static ChannelEntry channel(String id) {
    return new ChannelEntry(
        id,
        "POLICE_" + id.toUpperCase(Locale.ROOT),
        "000000",
        new Label("示例渠道", "Example channel"),
        Optional.of("https://example.org/" + id),
        "000-0000000",
        new Label("示例路一号", "1 Example Road"),
        "000000",
        new Label("全天", "all day"),
        Optional.of(LocalDate.of(2026, 1, 1)),
        Optional.empty(),
        List.of(intakeKey(id, 6), intakeKey(id, 7)));
  }

  static IntakeKey intakeKey(String channel, long epoch) {
    LocalDate monday = TODAY.plusWeeks(epoch - 6);
    return new IntakeKey(
        epoch,
        monday,
        monday.plusDays(6),
        XWingPrivateKey.fromSeed(secret("intake " + channel + " " + epoch)).publicKey());
  }

  static IdentityPrivateKey identityKey() {
    try {
      return IdentityPrivateKey.fromScalar(secret("identity"));
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  static ProfileDocument document() {
    return document(ProfileSigner.delegate(ROOT, delegation()), signedBy(OFFICE));
  }

  static ProfileDocument document(Dsse delegation, Dsse profile) {
    return document(delegation, signedCharter(), profile);
  }

  static ProfileDocument document(Dsse delegation, Dsse charter, Dsse profile) {
    return new ProfileDocument(ROOT.verifyingKey(), List.of(delegation), charter, profile);
  }

  /** The keys of {@link #profile} for another charter, signed. */
  static Dsse keysFor(Charter charter, Dsse signedCharter) {
    Profile p = profile();
    return ProfileSigner.sign(
        OFFICE,
        new Profile(charter, p.serial(), p.issued(), p.expires(), p.channels()),
        signedCharter);
  }

  /** A profile's JSON to change before it is signed. */
  static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) StrictJson.parse(json, Defect.PROFILE_MALFORMED);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static ObjectNode notice() {
    ObjectNode notice = StrictJson.object().put("id", "example-notice");
    notice.putObject("title").put("zh", "示例通告").put("en", "An example notice");
    return notice;
  }
}

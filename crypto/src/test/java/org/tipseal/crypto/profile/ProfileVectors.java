package org.tipseal.crypto.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/**
 * Profile documents: verified against a fingerprint on a day, then asked for a channel's key of
 * that day.
 */
public final class ProfileVectors implements VectorFormat {
  private static final LocalDate TODAY = ProfileFixture.TODAY;
  private static final Delegation DELEGATION = ProfileFixture.delegation();
  private static final Profile PROFILE = ProfileFixture.profile();
  private static final Dsse CHARTER = ProfileFixture.signedCharter();
  private static final SigningKey ROOT = ProfileFixture.ROOT;
  private static final SigningKey OFFICE = ProfileFixture.OFFICE;
  private static final SigningKey OTHER = ProfileFixture.OTHER;

  @Override
  public String name() {
    return "profile";
  }

  @Override
  public void run(Vector vector) throws Exception {
    byte[] document = vector.text("document").getBytes(StandardCharsets.UTF_8);
    RootFingerprint fingerprint = RootFingerprint.parse(vector.text("fingerprint"));
    LocalDate today = LocalDate.parse(vector.text("today"));
    SeenSerials seen =
        new SeenSerials(vector.number("highestSerialSeen"), vector.number("highestCharterSeen"));
    String channel = vector.text("channel");

    VerifiedProfile verified = new ProfileVerifier(fingerprint).verify(document, today, seen);
    IntakeKey key = verified.intakeKey(channel, today);
    assertEquals(vector.number("serial"), verified.profile().serial());
    assertEquals(vector.number("charter"), verified.profile().charter().serial());
    assertEquals(vector.number("epoch"), key.epoch());
    assertEquals(vector.number("epoch"), verified.epoch(today));
    assertEquals(vector.text("intakeKey"), key.publicKey().id().hex());
    assertEquals(vector.text("identityKey"), verified.identityKey().id().hex());
    assertEquals(
        vector.texts("officeKeys"),
        verified.officeKeys().stream().map(office -> Bytes.hex(office.bytes())).toList());
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    valid(out);
    forged(out);
    CharterVectors.generate(out);
    outOfTime(out);
    ProfileShapeCases.generate(out);
  }

  private static void valid(VectorWriter out) throws IOException {
    String document = ProfileCases.text(ProfileFixture.document());
    result(ProfileCases.start(out, "valid", "On the first day of epoch 6.", document, TODAY, 11), 6)
        .write();
    result(
            ProfileCases.start(
                out, "same-serial", "The serial that was seen last.", document, TODAY, 12),
            6)
        .write();
    LocalDate lastDay = TODAY.plusDays(13);
    result(
            ProfileCases.start(
                out, "next-epoch", "On the last day of epoch 7.", document, lastDay, 0),
            7)
        .write();
  }

  private static void forged(VectorWriter out) throws IOException {
    Dsse delegation = ProfileSigner.delegate(ROOT, DELEGATION);
    Dsse profile = ProfileFixture.signedBy(OFFICE);
    ProfileDocument otherRoot =
        new ProfileDocument(
            OTHER.verifyingKey(),
            List.of(ProfileSigner.delegate(OTHER, DELEGATION)),
            ProfileSigner.charter(OTHER, PROFILE.charter()),
            profile);
    ProfileCases.refused(
        out,
        "other-root",
        "Made by another root.",
        ProfileCases.text(otherRoot),
        Defect.ROOT_MISMATCH);
    ProfileCases.refused(
        out,
        "root-replaced",
        "The pinned root's delegation under another root's name.",
        ProfileCases.text(
            new ProfileDocument(OTHER.verifyingKey(), List.of(delegation), CHARTER, profile)),
        Defect.ROOT_MISMATCH);

    Dsse byOther = ProfileSigner.delegate(OTHER, DELEGATION);
    ProfileCases.refused(
        out,
        "delegation-by-other-key",
        "The delegation is signed by another key, and says so.",
        ProfileCases.text(ProfileFixture.document(byOther, profile)),
        Defect.DELEGATION_FORGED);
    ProfileCases.refused(
        out,
        "delegation-relabelled",
        "The delegation is signed by another key under the root's key id.",
        ProfileCases.changed(
            ProfileFixture.document(byOther, profile),
            d -> ProfileCases.signature(d, 0).put("keyid", ROOT.verifyingKey().id().hex())),
        Defect.DELEGATION_FORGED);
    ProfileCases.refused(
        out,
        "delegation-changed",
        "The delegation was prolonged after signing.",
        ProfileCases.changed(
            ProfileFixture.document(),
            d ->
                ProfileCases.payload(
                    delegation(d), text -> text.replace("2027-02-28", "2037-02-28"))),
        Defect.DELEGATION_FORGED);
    ProfileDocument secondForged =
        new ProfileDocument(ROOT.verifyingKey(), List.of(delegation, byOther), CHARTER, profile);
    ProfileCases.refused(
        out,
        "second-delegation-forged",
        "The delegation in use is right, a further one is not.",
        ProfileCases.text(secondForged),
        Defect.DELEGATION_FORGED);

    Delegation elsewhere =
        new Delegation(
            new AgencyId("other-agency"),
            OFFICE.verifyingKey(),
            DELEGATION.notBefore(),
            DELEGATION.notAfter());
    ProfileCases.refused(
        out,
        "delegation-of-other-agency",
        "The root has delegated for another agency.",
        ProfileCases.text(
            ProfileFixture.document(ProfileSigner.delegate(ROOT, elsewhere), profile)),
        Defect.AGENCY_MISMATCH);
    ProfileCases.refused(
        out,
        "profile-by-other-key",
        "The profile is signed by a key without delegation.",
        ProfileCases.text(ProfileFixture.document(delegation, ProfileFixture.signedBy(OTHER))),
        Defect.PROFILE_FORGED);
    ProfileCases.refused(
        out,
        "profile-by-root",
        "The profile is signed by the root itself.",
        ProfileCases.text(ProfileFixture.document(delegation, ProfileFixture.signedBy(ROOT))),
        Defect.PROFILE_FORGED);
    ProfileCases.refused(
        out,
        "profile-changed",
        "It was prolonged after signing.",
        ProfileCases.changed(
            ProfileFixture.document(),
            d ->
                ProfileCases.payload(
                    ProfileCases.profile(d), text -> text.replace("2026-12-20", "2027-12-20"))),
        Defect.PROFILE_FORGED);
    Dsse wrongType = Dsse.sign(Delegation.TYPE, profile.payload(), OFFICE);
    ProfileCases.refused(
        out,
        "profile-signed-as-delegation",
        "The signature is over the other type.",
        ProfileCases.changed(
            ProfileFixture.document(delegation, wrongType),
            d -> ProfileCases.profile(d).put("payloadType", Profile.TYPE)),
        Defect.PROFILE_FORGED);
  }

  private static void outOfTime(VectorWriter out) throws IOException {
    String document = ProfileCases.text(ProfileFixture.document());
    ProfileCases.start(out, "profile-older", "A higher serial was seen.", document, TODAY, 13)
        .expect(Defect.PROFILE_OLDER)
        .write();
    ProfileCases.start(
            out, "profile-expired", "A day too late.", document, LocalDate.of(2026, 12, 21), 12)
        .expect(Defect.PROFILE_EXPIRED)
        .write();
    ProfileCases.start(
            out, "delegation-expired", "A day too late.", document, LocalDate.of(2027, 3, 1), 12)
        .expect(Defect.DELEGATION_EXPIRED)
        .write();
    ProfileCases.start(
            out, "delegation-ahead", "A day too early.", document, LocalDate.of(2026, 2, 28), 12)
        .expect(Defect.DELEGATION_EXPIRED)
        .write();
    ProfileCases.start(
            out, "expired-epoch", "After the last epoch's days.", document, TODAY.plusDays(14), 12)
        .expect(Defect.EXPIRED_EPOCH)
        .write();
    ProfileCases.start(
            out, "epoch-ahead", "Before the first epoch's days.", document, TODAY.minusDays(1), 12)
        .expect(Defect.EXPIRED_EPOCH)
        .write();
  }

  private static VectorWriter.Case result(VectorWriter.Case start, long epoch) {
    return start
        .put("serial", PROFILE.serial())
        .put("charter", PROFILE.charter().serial())
        .put("epoch", epoch)
        .put("intakeKey", ProfileFixture.intakeKey("cyber", epoch).publicKey().id().hex())
        .put("identityKey", PROFILE.identityKey().id().hex())
        .texts("officeKeys", List.of(Bytes.hex(OFFICE.verifyingKey().bytes())));
  }

  private static ObjectNode delegation(ObjectNode document) {
    return (ObjectNode) document.get("delegations").get(0);
  }
}

package org.tipseal.crypto.profile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.vectors.VectorWriter;

/** Documents whose charter is not what the root has signed last. */
final class CharterVectors {
  private static final Charter CHARTER = ProfileFixture.charter();
  private static final Dsse SIGNED = ProfileFixture.signedCharter();
  private static final Dsse DELEGATION =
      ProfileSigner.delegate(ProfileFixture.ROOT, ProfileFixture.delegation());
  private static final SigningKey ROOT = ProfileFixture.ROOT;
  private static final SigningKey OFFICE = ProfileFixture.OFFICE;

  private CharterVectors() {}

  static void generate(VectorWriter out) throws IOException {
    forged(out);
    mismatched(out);
    ProfileCases.start(
            out,
            "charter-older",
            "A charter with a higher serial was seen.",
            ProfileCases.text(ProfileFixture.document()),
            ProfileFixture.TODAY,
            new SeenSerials(12, 5))
        .expect(Defect.CHARTER_OLDER)
        .write();
  }

  private static void forged(VectorWriter out) throws IOException {
    refused(
        out,
        "charter-by-office",
        "The office, which signs the profile, has signed the charter too.",
        ProfileSigner.charter(OFFICE, CHARTER),
        Defect.CHARTER_FORGED);
    ProfileCases.refused(
        out,
        "charter-relabelled",
        "The office has signed the charter under the root's key id.",
        ProfileCases.changed(
            document(ProfileSigner.charter(OFFICE, CHARTER)),
            d ->
                ((ObjectNode) ProfileCases.charter(d).get("signatures").get(0))
                    .put("keyid", ROOT.verifyingKey().id().hex())),
        Defect.CHARTER_FORGED);
    ProfileCases.refused(
        out,
        "charter-telephone-changed",
        "A telephone number was changed after signing.",
        ProfileCases.changed(
            ProfileFixture.document(),
            d ->
                ProfileCases.payload(
                    ProfileCases.charter(d), text -> text.replace("000-0000000", "000-0000001"))),
        Defect.CHARTER_FORGED);
    ProfileCases.refused(
        out,
        "charter-notice-changed",
        "A notice's title was changed after signing.",
        ProfileCases.changed(
            ProfileFixture.document(),
            d ->
                ProfileCases.payload(
                    ProfileCases.charter(d), text -> text.replace("示例通告", "另一通告"))),
        Defect.CHARTER_FORGED);
    Dsse asDelegation = Dsse.sign(Delegation.TYPE, CHARTER.toBytes(), ROOT);
    ProfileCases.refused(
        out,
        "charter-signed-as-delegation",
        "The signature is over the other type.",
        ProfileCases.changed(
            document(asDelegation), d -> ProfileCases.charter(d).put("payloadType", Charter.TYPE)),
        Defect.CHARTER_FORGED);
    Charter elsewhere =
        new Charter(
            new AgencyId("other-agency"),
            CHARTER.serial(),
            CHARTER.issued(),
            CHARTER.name(),
            CHARTER.answerDays(),
            CHARTER.mailboxDays(),
            CHARTER.attachmentBytes(),
            CHARTER.channels(),
            CHARTER.identityKey(),
            CHARTER.notices());
    refused(
        out,
        "charter-of-other-agency",
        "The root has signed it for another agency.",
        ProfileSigner.charter(ROOT, elsewhere),
        Defect.AGENCY_MISMATCH);
  }

  private static void mismatched(VectorWriter out) throws IOException {
    Dsse earlier =
        ProfileSigner.charter(ROOT, CHARTER.issued(CHARTER.serial() - 1, LocalDate.of(2026, 9, 1)));
    refused(
        out,
        "charter-of-before",
        "The root's charter of before, put in the place of the one that the keys are for.",
        earlier,
        Defect.CHARTER_MISMATCH);
    refused(
        out,
        "charter-same-serial",
        "The root has signed two charters with one serial; the keys are for the other one.",
        ProfileSigner.charter(ROOT, CHARTER.issued(CHARTER.serial(), LocalDate.of(2026, 9, 1))),
        Defect.CHARTER_MISMATCH);
  }

  private static ProfileDocument document(Dsse charter) {
    return ProfileFixture.document(
        DELEGATION, charter, ProfileSigner.sign(OFFICE, ProfileFixture.profile(), SIGNED));
  }

  private static void refused(
      VectorWriter out, String name, String about, Dsse charter, Defect defect) throws IOException {
    ProfileCases.refused(out, name, about, ProfileCases.text(document(charter)), defect);
  }
}

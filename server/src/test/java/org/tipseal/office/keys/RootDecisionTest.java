package org.tipseal.office.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.SecretBytes;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Charter;
import org.tipseal.crypto.profile.Delegation;
import org.tipseal.crypto.profile.Dsse;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.ProfileSigner;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.Agency;
import org.tipseal.office.keys.RootRefusedException.Reason;

/** What the root signs changes the agency; what it did not sign, or signed before, does not. */
class RootDecisionTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final EpochPlan PLAN = new EpochPlan(7, 4, 2);
  private static final String TAX = "tax";

  @TempDir private Path folder;

  private final Agency agency = new Agency();
  private final EpochRoller roller = new EpochRoller(PLAN, agency.random);
  private final OfficeKeyset keyset = agency.keyset(PLAN, MONDAY);
  private final Charter first = keyset.profile().charter();

  @Test
  void aNewChannelHasKeysAtOnceAndARemovedOnesStayUntilTheirEpochIsDone() throws Exception {
    OfficeKeyset next = on(keyset, signed(charter(2, TAX, Agency.CYBER)), MONDAY.plusDays(8));
    LocalDate day = MONDAY.plusDays(8);
    VerifiedProfile profile = agency.verified(next, day);

    assertEquals(
        List.of(TAX, Agency.CYBER),
        profile.profile().channels().stream().map(ChannelEntry::id).toList());
    assertEquals(2, profile.intakeKey(TAX, day).epoch());
    assertEquals(5, profile.intakeKey(TAX, MONDAY.plusDays(34)).epoch());
    assertEquals(keyset.profile().serial() + 1, profile.profile().serial());
    // The epoch that is over gets no new key; the removed channel's keys are there, unpublished.
    assertEquals(Set.of(Agency.CYBER, Agency.HEI), next.epochs().get(0).keys().keySet());
    assertEquals(Set.of(Agency.CYBER, Agency.HEI, TAX), next.epochs().get(1).keys().keySet());
    assertEquals(
        keyset.epochs().get(1).keys().get(Agency.CYBER),
        next.epochs().get(1).keys().get(Agency.CYBER));

    OfficeKeyset rolled = roller.makeAhead(next, MONDAY.plusDays(14)).orElseThrow();
    assertEquals(
        Set.of(Agency.CYBER, TAX), rolled.epochs().get(rolled.epochs().size() - 1).keys().keySet());
  }

  @Test
  void storingItDestroysNoKeyThatIsStillThere() throws Exception {
    Path file = folder.resolve("keys.sealed");
    Path backup = folder.resolve("keys.backup");
    KeysetFile.create(file, backup, keyset, Agency.PASSPHRASE, agency.random);
    try (KeysetFile keys = KeysetFile.unlock(file, backup, Agency.PASSPHRASE, agency.random)) {
      EpochKeeper keeper = new EpochKeeper(keys, PLAN, agency.random, event -> {});
      keeper.putInForce(RootDecision.parse(signed(charter(2, TAX))), MONDAY);
      for (EpochKeys epoch : keys.keyset().epochs()) {
        assertEquals(Set.of(Agency.CYBER, Agency.HEI, TAX), epoch.keys().keySet());
        epoch.keys().values().forEach(key -> assertEquals(32, key.seed().copy().length));
      }
      try (KeysetFile again = KeysetFile.unlock(file, backup, Agency.PASSPHRASE, agency.random)) {
        assertEquals(
            keys.keyset().profileDocument().profile().payload().length,
            again.keyset().profileDocument().profile().payload().length);
        assertEquals(2, again.keyset().profile().charter().serial());
      }
      // When the epoch is done, the removed channel's keys go with it.
      SecretBytes removed = keys.keyset().epochs().get(0).keys().get(Agency.HEI).seed();
      assertTrue(keeper.destroyDone(MONDAY.plusDays(9), MONDAY.plusDays(9)).isPresent());
      assertThrows(IllegalStateException.class, removed::copy);
    }
  }

  @Test
  void onlyThisRootsNewerCharterIsTaken() throws Exception {
    Charter second = charter(2, TAX);
    refused(Reason.FORGED, signed(keyset.signingKey(), second));
    refused(Reason.FORGED, signed(SigningKey.generate(agency.random), second));
    refused(Reason.OLDER, signed(first));
    refused(Reason.OLDER, signed(first.issued(1, MONDAY.plusDays(1))));
    Charter foreign =
        new Charter(
            new AgencyId("other.example"),
            2,
            MONDAY,
            first.name(),
            30,
            30,
            1,
            first.channels(),
            first.identityKey(),
            List.of());
    refused(Reason.OTHER_AGENCY, signed(foreign));
    refused(Reason.MALFORMED, second.toBytes());
    refused(Reason.MALFORMED, new byte[0]);
    refused(Reason.MALFORMED, new byte[RootDecision.MAX_SIZE + 1]);
    Dsse changed = ProfileSigner.charter(agency.root, second);
    String text = new String(StrictJson.write(changed.toJson()), StandardCharsets.UTF_8);
    refused(
        Reason.FORGED,
        text.replace(keyId(changed), keyId(ProfileSigner.charter(keyset.signingKey(), second)))
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWouldNotFitTheBackupIsRefused() {
    List<ObjectNode> notices = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      notices.add(StrictJson.object().put("id", "n" + i).put("text", "x".repeat(900)));
    }
    Charter huge =
        new Charter(
            Agency.ID,
            2,
            MONDAY,
            first.name(),
            30,
            30,
            1,
            first.channels(),
            first.identityKey(),
            notices);
    refused(Reason.TOO_LARGE, signed(huge));
  }

  @Test
  void theDelegationIsRenewed() throws Exception {
    LocalDate last = Validity.of(keyset).delegation();
    LocalDate late = last.plusDays(10);
    OfficeKeyset rolled = roller.makeAhead(keyset, late).orElseThrow();
    assertThrows(AssertionError.class, () -> agency.verified(rolled, late));

    byte[] renewal = delegation(keyset.signingKey(), late, late.plusDays(365));
    OfficeKeyset renewed = on(rolled, renewal, late);

    assertEquals(late.plusDays(365), Validity.of(renewed).delegation());
    assertEquals(1, renewed.delegations().size());
    assertEquals(1, agency.verified(renewed, late).officeKeys().size());
    // While the old one holds, it stays beside the new one.
    OfficeKeyset early = on(keyset, renewal, last);
    assertEquals(2, early.delegations().size());
    assertFalse(agency.verified(early, MONDAY).officeKeys().isEmpty());
  }

  @Test
  void aDelegationToAnotherKeyOrOfAnotherRootOrShorterIsNotTaken() {
    LocalDate last = Validity.of(keyset).delegation();
    SigningKey other = SigningKey.generate(agency.random);
    refused(Reason.OTHER_KEY, delegation(other, MONDAY, last.plusDays(1)));
    refused(Reason.SHORTER, delegation(keyset.signingKey(), MONDAY, last));
    Delegation longer =
        new Delegation(Agency.ID, keyset.signingKey().verifyingKey(), MONDAY, last.plusDays(1));
    refused(Reason.FORGED, bytes(ProfileSigner.delegate(keyset.signingKey(), longer)));
  }

  private void refused(Reason reason, byte[] file) {
    RootRefusedException refused =
        assertThrows(RootRefusedException.class, () -> on(keyset, file, MONDAY));
    assertEquals(reason, refused.reason());
  }

  private OfficeKeyset on(OfficeKeyset present, byte[] file, LocalDate today)
      throws RootRefusedException {
    return RootDecision.parse(file).on(present, today, roller);
  }

  private Charter charter(long serial, String... channels) {
    return new Charter(
        Agency.ID,
        serial,
        MONDAY,
        new Label("港区举报中心", "Harbour reporting centre"),
        30,
        30,
        1L << 31,
        List.of(channels).stream().map(RootDecisionTest::channel).toList(),
        first.identityKey(),
        List.of());
  }

  private static ChannelEntry channel(String id) {
    Label label = new Label("港区", "Harbour");
    return new ChannelEntry(
        id,
        "POLICE_CYBER",
        "310000",
        label,
        Optional.empty(),
        "000-0000000",
        label,
        "100000",
        label,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private byte[] delegation(SigningKey key, LocalDate from, LocalDate to) {
    return bytes(
        ProfileSigner.delegate(
            agency.root, new Delegation(Agency.ID, key.verifyingKey(), from, to)));
  }

  private byte[] signed(Charter charter) {
    return signed(agency.root, charter);
  }

  private static byte[] signed(SigningKey key, Charter charter) {
    return bytes(ProfileSigner.charter(key, charter));
  }

  private static byte[] bytes(Dsse signed) {
    return StrictJson.write(signed.toJson());
  }

  private static String keyId(Dsse signed) {
    return signed.signer().hex();
  }
}

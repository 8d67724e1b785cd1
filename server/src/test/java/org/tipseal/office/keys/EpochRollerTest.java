package org.tipseal.office.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.office.Agency;

class EpochRollerTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final EpochPlan PLAN = new EpochPlan(7, 4, 2);

  private final Agency agency = new Agency();
  private final EpochRoller roller = new EpochRoller(PLAN, agency.random);

  @Test
  void aNewAgencyHasTodaysEpochAndFourAhead() throws RefusedException {
    OfficeKeyset keyset = agency.keyset(PLAN, MONDAY);
    VerifiedProfile profile = agency.verified(keyset, MONDAY);

    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers(keyset));
    assertEquals(1, profile.epoch(MONDAY));
    assertEquals(1, profile.epoch(MONDAY.plusDays(6)));
    assertEquals(2, profile.epoch(MONDAY.plusDays(7)));
    assertEquals(MONDAY.plusDays(34), profile.profile().expires());
    assertEquals(
        keyset.epochs().get(0).keys().get(Agency.HEI).publicKey(),
        profile.intakeKey(Agency.HEI, MONDAY).publicKey());
  }

  @Test
  void epochsAreMadeAheadOnceAWeekAndEachIssueHasAHigherSerial() {
    OfficeKeyset first = agency.keyset(PLAN, MONDAY);

    assertEquals(Optional.empty(), roller.makeAhead(first, MONDAY.plusDays(6)));
    OfficeKeyset second = roller.makeAhead(first, MONDAY.plusDays(7)).orElseThrow();

    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), numbers(second));
    assertEquals(first.profile().serial() + 1, second.profile().serial());
    // What is over is no longer published, but its private key is kept.
    VerifiedProfile profile = agency.verified(second, MONDAY.plusDays(7));
    assertThrows(RefusedException.class, () -> profile.epoch(MONDAY.plusDays(6)));
  }

  @Test
  void anOfficeThatWasOffForMonthsGoesOnFromTodayWithoutAGapInNumbers() throws RefusedException {
    LocalDate late = MONDAY.plusDays(100);
    OfficeKeyset keyset = roller.makeAhead(agency.keyset(PLAN, MONDAY), late).orElseThrow();

    assertEquals(6, agency.verified(keyset, late).epoch(late));
  }

  @Test
  void anEpochIsLeftOutOnlyAfterItsGraceAndOnlyWhenItsReportsWereDrained() {
    OfficeKeyset keyset = agency.keyset(PLAN, MONDAY);
    LocalDate lastGraceDay = MONDAY.plusDays(6 + 2);

    assertEquals(Optional.empty(), roller.leaveOutDone(keyset, lastGraceDay, MONDAY.plusDays(60)));
    OfficeKeyset left =
        roller
            .leaveOutDone(keyset, lastGraceDay.plusDays(1), lastGraceDay.plusDays(1))
            .orElseThrow();

    assertEquals(List.of(2L, 3L, 4L, 5L), numbers(left));
    assertEquals(1, left.destroyedThrough());
    assertEquals(keyset.profile().serial() + 1, left.profile().serial());
  }

  @Test
  void numbersGoOnAfterEveryEpochIsDestroyed() {
    OfficeKeyset keyset = agency.keyset(PLAN, MONDAY);
    LocalDate late = MONDAY.plusDays(100);
    OfficeKeyset empty = roller.leaveOutDone(keyset, late, late).orElseThrow();

    assertTrue(empty.epochs().isEmpty());
    assertEquals(
        List.of(6L, 7L, 8L, 9L, 10L), numbers(roller.makeAhead(empty, late).orElseThrow()));
  }

  private static List<Long> numbers(OfficeKeyset keyset) {
    return keyset.epochs().stream().map(EpochKeys::epoch).toList();
  }
}

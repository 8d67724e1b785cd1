package org.tipseal.office.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tipseal.office.Agency;
import org.tipseal.office.keys.Validity.Ending;
import org.tipseal.office.keys.Validity.What;

class ValidityTest {
  private static final LocalDate MADE = LocalDate.of(2026, 11, 23);
  private static final EpochPlan PLAN = EpochPlan.DEFAULT;

  private final Agency agency = new Agency();
  private final OfficeKeyset keyset = agency.keyset(PLAN, MADE);

  @Test
  void itIsReadFromTheKeyset() {
    assertEquals(
        new Validity(
            MADE.plusDays(OfficeKeysetBuilder.DELEGATION_DAYS - 1L), keyset.profile().expires()),
        Validity.of(keyset));
  }

  @Test
  void ofTwoDelegationsOfOneKeyTheLaterCounts() {
    OfficeKeyset later = agency.keyset(PLAN, MADE.plusDays(300));
    OfficeKeyset both =
        new OfficeKeyset(
            keyset.root(),
            List.of(keyset.delegations().get(0), later.delegations().get(0)),
            keyset.charter(),
            keyset.signingKey(),
            keyset.archiveKey(),
            keyset.recoveryKey(),
            0,
            keyset.epochs(),
            keyset.profile());
    // The later one is of another signing key.
    assertEquals(Validity.of(keyset), Validity.of(both));
    OfficeKeyset renewed =
        new OfficeKeyset(
            keyset.root(),
            both.delegations(),
            keyset.charter(),
            later.signingKey(),
            keyset.archiveKey(),
            keyset.recoveryKey(),
            0,
            keyset.epochs(),
            keyset.profile());
    assertEquals(Validity.of(later).delegation(), Validity.of(renewed).delegation());
  }

  @Test
  void theDelegationIsToldOfFromThirtyDaysBeforeItsEnd() {
    LocalDate last = Validity.of(keyset).delegation();
    Validity far = new Validity(last, last.plusDays(100));
    assertEquals(List.of(), far.endings(last.minusDays(31), PLAN));
    assertEquals(
        List.of(new Ending(What.DELEGATION, last, 30)), far.endings(last.minusDays(30), PLAN));
    assertEquals(List.of(new Ending(What.DELEGATION, last, 0)), far.endings(last, PLAN));
    assertEquals(
        List.of(new Ending(What.DELEGATION, last, -1)), far.endings(last.plusDays(1), PLAN));
  }

  @Test
  void epochsAreToldOfOnlyWhenTheyAreNotMadeAhead() {
    EpochRoller roller = new EpochRoller(PLAN, agency.random);
    OfficeKeyset rolled = keyset;
    for (int day = 0; day < 60; day++) {
      LocalDate today = MADE.plusDays(day);
      rolled = roller.makeAhead(rolled, today).orElse(rolled);
      assertEquals(List.of(), Validity.of(rolled).endings(today, PLAN), () -> "on " + today);
    }
    LocalDate last = Validity.of(keyset).epochs();
    assertEquals(List.of(), Validity.of(keyset).endings(last.minusDays(28), PLAN));
    assertEquals(
        List.of(new Ending(What.EPOCHS, last, 27)),
        Validity.of(keyset).endings(last.minusDays(27), PLAN));
    // A plan that is short is none to be warned of.
    EpochPlan daily = new EpochPlan(1, 1, 1);
    OfficeKeyset two = agency.keyset(daily, MADE);
    assertEquals(List.of(), Validity.of(two).endings(MADE, daily));
    assertEquals(
        List.of(new Ending(What.EPOCHS, MADE.plusDays(1), 0)),
        Validity.of(two).endings(MADE.plusDays(1), daily));
  }
}

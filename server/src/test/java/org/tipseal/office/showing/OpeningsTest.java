package org.tipseal.office.showing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tipseal.office.MovableClock;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.storage.StorageUnavailableException;

class OpeningsTest {
  private static final OfficerId ONE = new OfficerId("0000000001");
  private static final OfficerId OTHER = new OfficerId("0000000002");
  private static final CaseId CASE = new CaseId("0123456789ABCDEF");

  private final MovableClock clock = new MovableClock(LocalDate.of(2026, 11, 23));
  private final List<AuditEvent> log = new ArrayList<>();
  private final Openings openings = new Openings(log::add, clock);

  @Test
  void manyPartsAreOneShowing() throws StorageUnavailableException {
    for (int i = 0; i < 100; i++) {
      openings.record(ONE, CASE, 3, true);
      clock.advance(Openings.IDLE.minusMinutes(1));
    }
    assertEquals(
        List.of(
            new AuditEvent(
                AuditAction.ATTACHMENT_OPENED,
                Optional.of(ONE),
                Optional.of("0123456789ABCDEF"),
                Map.of("attachment", "3"))),
        log);
  }

  @Test
  void everyWholeIsAShowing() throws StorageUnavailableException {
    openings.record(ONE, CASE, 1, false);
    openings.record(ONE, CASE, 1, false);
    openings.record(ONE, CASE, 1, true);
    assertEquals(2, log.size());
  }

  @Test
  void othersOtherAttachmentsAndLaterShowingsAreRecorded() throws StorageUnavailableException {
    openings.record(ONE, CASE, 1, true);
    openings.record(OTHER, CASE, 1, true);
    openings.record(ONE, CASE, 2, true);
    clock.advance(Openings.IDLE.plusSeconds(1));
    openings.record(ONE, CASE, 1, true);
    assertEquals(4, log.size());
  }

  @Test
  void whatCouldNotBeRecordedIsNotRememberedAsRecorded() throws StorageUnavailableException {
    boolean[] down = {true};
    Openings failing =
        new Openings(
            event -> {
              if (down[0]) {
                throw new StorageUnavailableException("down");
              }
              log.add(event);
            },
            clock);
    assertThrows(StorageUnavailableException.class, () -> failing.record(ONE, CASE, 1, true));
    down[0] = false;
    failing.record(ONE, CASE, 1, true);
    assertEquals(1, log.size());
  }
}

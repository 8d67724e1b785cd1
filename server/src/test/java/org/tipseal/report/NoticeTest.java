package org.tipseal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tipseal.report.json.DomainLoader;

class NoticeTest {
  private final Domain domain = DomainLoader.bundled();

  @Test
  void theDatongNoticeIsExpired() {
    Notice notice = domain.notice("datong-2023-hei").orElseThrow();

    assertFalse(notice.isIntakeOpen(LocalDate.of(2023, 3, 8)));
    assertTrue(notice.isIntakeOpen(LocalDate.of(2023, 3, 9)));
    assertTrue(notice.isIntakeOpen(LocalDate.of(2023, 12, 31)));
    assertFalse(notice.isIntakeOpen(LocalDate.of(2024, 1, 1)));
    assertFalse(notice.fictional());
    assertEquals(
        List.of("HE-01", "HE-02", "HE-03", "HE-04", "HE-05", "HE-06", "HE-07", "HE-08"),
        notice.categories());
    assertEquals(
        List.of("037009 0352-7788110", "037000 0352-6023774"),
        notice.offices().stream().map(o -> o.postcode() + " " + o.telephone()).toList());
  }

  @Test
  void theDemonstrationNoticeIsOpenAndSaysThatItIsFictional() {
    Notice notice = domain.notice("demo-fictional").orElseThrow();

    assertTrue(notice.fictional());
    assertTrue(notice.isIntakeOpen(LocalDate.of(2026, 11, 23)));
    assertTrue(notice.title().zh().contains("虚构"));
    assertTrue(notice.title().en().contains("Fictional"));
  }
}

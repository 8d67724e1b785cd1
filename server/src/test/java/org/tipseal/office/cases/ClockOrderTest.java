package org.tipseal.office.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.settings.SettingsJson;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.office.RedisCaseStore;

/** The list by clock, as commands show it, follows the working days. */
class ClockOrderTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final CaseFilter ALL =
      new CaseFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true);

  @TempDir Path folder;

  private OfficeBench office;
  private CaseId early;
  private CaseId late;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    early = arrived();
    office.clock.advance(Duration.ofDays(1));
    late = arrived();
    placeAll();
  }

  private CaseId arrived() throws Exception {
    TestReporter reporter = office.reporter();
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("some facts"));
    return office.cases.events().idOf(reporter.mailbox);
  }

  private void placeAll() throws Exception {
    while (!office.cases.clockOrder().work()) {
      // There are more.
    }
  }

  private List<CaseId> listed() throws Exception {
    return office.desk.page(ALL, 0, 100).rows().stream().map(CaseSummary::id).toList();
  }

  private LocalDate due(CaseId id) throws Exception {
    return office.desk.show(id).summary().due().orElseThrow();
  }

  /** Days off, on which no clock of working days runs. */
  private void close(LocalDate from, int days) throws Exception {
    ObjectNode settings = SettingsJson.of(office.settings.complete());
    for (int i = 0; i < days; i++) {
      ((ObjectNode) settings.get("calendar"))
          .withArray("holidays")
          .add(from.plusDays(i).toString());
    }
    assertTrue(office.settings.change(settings));
  }

  private void answer(CaseId id) throws Exception {
    var unused = office.desk.answer(id, "S20", Optional.empty(), Optional.of("an answer"));
  }

  @Test
  void theListFollowsACalendarThatIsChanged() throws Exception {
    answer(early);
    answer(late);
    assertEquals(List.of(early, late), listed());
    LocalDate before = due(late);
    close(office.today().plusDays(1), 6);
    assertTrue(due(late).isAfter(before), () -> "no later than " + before);
    // One is placed by the new days, the other still by the old ones.
    answer(early);
    assertTrue(due(early).isBefore(due(late)));
    assertEquals(List.of(late, early), listed());

    assertFalse(office.cases.clockOrder().work());
    placeAll();
    assertEquals(List.of(early, late), listed());
    assertTrue(office.cases.clockOrder().work());
  }

  @Test
  void whatAnotherProcessWasCutOffFromIsPlacedAfterARestart() throws Exception {
    answer(early);
    answer(late);
    close(office.today().plusDays(1), 6);
    answer(early);
    assertFalse(office.cases.clockOrder().work());
    close(office.today().plusDays(20), 1);
    office.open(store -> store);
    assertTrue(office.settings.refresh());
    placeAll();
    assertEquals(List.of(early, late), listed());
    office.open(store -> store);
    assertTrue(office.settings.refresh());
    assertTrue(office.cases.clockOrder().work());
  }

  @Test
  void aCaseThatWasChangedMeanwhileStaysWhereThatPlacedIt() throws Exception {
    answer(early);
    CaseStore.Due last = new CaseStore.Due(900_000);
    RedisCaseStore store = new RedisCaseStore(REDIS.link());
    long version = store.find(early).orElseThrow().version();
    store.place(early, version - 1, last);
    assertEquals(early, store.byClock(false, 0, 10).get(1).id());
    store.place(early, version, CaseStore.Due.URGENT);
    assertEquals(early, store.byClock(false, 0, 10).get(0).id());
  }
}

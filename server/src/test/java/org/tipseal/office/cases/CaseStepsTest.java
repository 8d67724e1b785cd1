package org.tipseal.office.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseSteps.Step;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.redis.RedisExtension;

class CaseStepsTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final OfficerId LI = new OfficerId("0000000001");
  private static final OfficerId WU = new OfficerId("0000000002");

  @TempDir Path folder;

  private OfficeBench office;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
  }

  private CaseId arrived(ObjectNode form) throws Exception {
    TestReporter reporter = office.reporter();
    office.bring(
        reporter, ArrivalKind.REPORT, 0, reporter.report(reporter.payload(form, List.of())));
    return office.cases.events().idOf(reporter.mailbox);
  }

  private CaseId arrived() throws Exception {
    return arrived(TestReporter.form("some facts"));
  }

  private Handling handling(CaseId id) throws Exception {
    return office.cases.rows().find(id).orElseThrow().handling();
  }

  @Test
  void aStepChangesWhoWorksOnACaseAndStandsInItsHistory() throws Exception {
    CaseId id = arrived();
    assertEquals("cyber", handling(id).channel());
    office
        .cases
        .steps()
        .take(id, row -> Step.of(StepKind.TAKEN, LI, row.handling().assigned(Optional.of(LI))));
    office.desk.answer(
        id, new Answer("S20", Optional.empty(), Optional.of("We have it."), Optional.of(LI)));
    office
        .cases
        .steps()
        .take(
            id,
            row ->
                new Step(
                    StepKind.RECUSED,
                    LI,
                    Map.of(),
                    Optional.of("my cousin"),
                    row.handling().recused(LI)));

    Handling now = handling(id);
    assertEquals(Optional.empty(), now.assignee());
    assertEquals(List.of(LI), now.recused());
    List<HistoryEntry> history = office.desk.show(id).history();
    assertEquals(
        List.of("taken", "answered", "recused"), history.stream().map(HistoryEntry::what).toList());
    assertEquals(Optional.of(LI), history.get(1).officer());
    assertEquals(Optional.of("my cousin"), history.get(2).note());
    assertEquals(1, office.desk.show(id).conversation().size());
  }

  @Test
  void aStepIsDecidedAnewIfTheCaseChangesMeanwhile() throws Exception {
    CaseId id = arrived();
    List<Optional<OfficerId>> seen = new ArrayList<>();
    office
        .cases
        .steps()
        .take(
            id,
            row -> {
              if (seen.isEmpty()) {
                office
                    .cases
                    .steps()
                    .take(
                        id,
                        other ->
                            Step.of(
                                StepKind.TAKEN, WU, other.handling().assigned(Optional.of(WU))));
              }
              seen.add(row.handling().assignee());
              return Step.of(StepKind.RECUSED, LI, row.handling().recused(LI));
            });
    assertEquals(List.of(Optional.empty(), Optional.of(WU)), seen);
    assertEquals(Optional.of(WU), handling(id).assignee());
    assertEquals(
        List.of("taken", "recused"),
        office.desk.show(id).history().stream().map(HistoryEntry::what).toList());
  }

  @Test
  void whomTheReporterNamesIsFoundInAnySpelling() throws Exception {
    ObjectNode form = TestReporter.form("some facts");
    form.putArray("exclude").add("网安支队 张　三 副支队长").add("ＷＡＮＧ ｑｉａｎｇ");
    Exclusion excluded = handling(arrived(form)).excluded();
    assertTrue(names(excluded, "张三"));
    assertTrue(names(excluded, "Wang Qiang"));
    assertTrue(names(excluded, "wang-qiang"));
    assertTrue(names(excluded, "王强 (Wang Qiang)"));
    assertFalse(names(excluded, "张山"));
    assertFalse(names(excluded, "三"), "one letter is no name inside a text");
    assertFalse(names(Exclusion.NOBODY, "张三"));
  }

  @Test
  void moreNamesThanARecordHoldsComeFromTheReport() throws Exception {
    ObjectNode form = TestReporter.form("some facts");
    for (int i = 0; i < 50; i++) {
      form.withArray("exclude").add("某单位第" + i + "处处长" + "很长的名字".repeat(20));
    }
    form.withArray("exclude").add("李四");
    CaseId id = arrived(form);
    assertTrue(office.cases.book().find(id).orElseThrow().record().handling().excluded().more());
    assertTrue(names(handling(id).excluded(), "李四"));
    office.cases.steps().take(id, row -> Step.of(StepKind.RECUSED, LI, row.handling().recused(LI)));
    assertTrue(names(handling(id).excluded(), "李四"));
    assertSmall(id);
  }

  @Test
  void aRecordWithEverythingInItIsSmall() throws Exception {
    ObjectNode form = TestReporter.form("some facts");
    form.put("target", "某".repeat(200));
    form.withArray("exclude").add("某".repeat(70));
    TestReporter reporter = office.reporter();
    office.bring(
        reporter, ArrivalKind.REPORT, 0, reporter.report(reporter.payload(form, List.of())));
    CaseId id = office.cases.events().idOf(reporter.mailbox);
    CaseBook.Opened opened = office.cases.book().find(id).orElseThrow();
    Handling handling = opened.record().handling();
    for (int i = 0; i < Handling.MAX_RECUSED; i++) {
      handling = handling.recused(new OfficerId("00000000" + (10 + i)));
    }
    for (int i = 0; i < 9; i++) {
      handling = handling.transferred(new Transfer("c".repeat(32), "d".repeat(32), day()));
    }
    handling = handling.merged(id).grouped(Optional.of("0123456789ABCDEF"));
    handling = handling.proposed(Optional.of("0123456789ABCDEF")).assigned(Optional.of(LI));
    CaseRecord.Change change = opened.record().change().handling(handling);
    for (int i = 0; i < CaseRecord.MAX_LINKS; i++) {
      change.urgent(new LinkCode("0040-0000-0000-0000"));
    }
    assertTrue(office.cases.book().change(opened, change.done(), CaseBook.With.NOTHING));
    assertSmall(id);
    assertEquals(handling, handling(id));
  }

  @Test
  void anOrderOfArrivalThatWasChangedInTheStoreIsDamage() throws Exception {
    CaseId id = arrived();
    office.desk.answer(id, "S20", Optional.empty(), Optional.of("We have it."));
    byte[] key = ("{office}:case:" + id.value()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    RedisExtension.await(
        REDIS.link().write(redis -> redis.hset(key, Map.of(new byte[] {'n'}, new byte[] {'7'}))));
    assertEquals(
        DeskRefusedException.Reason.ARCHIVE_DAMAGED,
        assertThrows(DeskRefusedException.class, () -> office.desk.show(id)).reason());
  }

  private static boolean names(Exclusion excluded, String officer) {
    return excluded.namesFolded(Exclusion.fold(officer));
  }

  private LocalDate day() {
    return office.today();
  }

  private void assertSmall(CaseId id) throws Exception {
    int size = office.cases.book().store().find(id).orElseThrow().record().length();
    assertTrue(size <= 2048, "the record has " + size + " bytes");
  }
}

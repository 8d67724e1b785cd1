package org.tipseal.office.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.desk.OfficerDesk.Answered;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.Role;
import org.tipseal.office.queue.QueuePage;
import org.tipseal.office.queue.QueueQuery;
import org.tipseal.office.settings.SettingsJson;
import org.tipseal.redis.RedisExtension;

class OfficerDeskTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private DeskBench bench;
  private OfficerDesk desk;
  private CaseId id;

  @BeforeEach
  void open() throws Exception {
    bench = new DeskBench(folder, REDIS.link());
    desk = bench.desk;
    id = bench.arrived("平台发卡商户号 8899001122 收款，客服微信 kefu_lao66，日流水约十万元");
  }

  private static Reason refusal(Executable what) {
    return assertThrows(DeskRefusedException.class, what).reason();
  }

  @Test
  void whatIsOutOfReachIsAnsweredLikeWhatDoesNotExist() throws Exception {
    CaseId unknown = new CaseId("0000000000000000");
    String forbidden =
        assertThrows(DeskRefusedException.class, () -> desk.open(bench.he, id)).getMessage();
    String missing =
        assertThrows(DeskRefusedException.class, () -> desk.open(bench.he, unknown)).getMessage();
    assertEquals(missing, forbidden);
    assertEquals(AuditAction.ACCESS_REFUSED, bench.last().action());
    for (CaseId guessed : List.of(id, unknown)) {
      assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.extend(bench.he, guessed)));
      assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.check(bench.he, guessed, "x")));
      assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.delivery(bench.he, guessed, 1)));
      assertEquals(Reason.NO_SUCH_CASE, refusal(() -> bench.assignments.take(bench.he, guessed)));
      assertEquals(Reason.NO_SUCH_CASE, refusal(() -> bench.assignments.recuse(bench.he, guessed)));
      assertEquals(
          Reason.NO_SUCH_CASE,
          refusal(() -> bench.assignments.assign(bench.he, guessed, Optional.empty())));
      assertEquals(
          Reason.NO_SUCH_CASE,
          refusal(() -> desk.answer(bench.he, guessed, DeskBench.answer("S20", "", "x"), false)));
      assertEquals(
          Reason.NO_SUCH_CASE, refusal(() -> bench.gate.givePurpose(bench.he, guessed, "why")));
      assertEquals(
          Reason.NO_SUCH_CASE,
          refusal(() -> desk.decide(bench.he, guessed, true, Optional.empty())));
    }
    assertEquals(0, page(bench.he).total());
    Officer auditor = bench.officer(5, "孙监", Role.AUDIT_ADMINISTRATOR);
    assertEquals(Reason.NO_RIGHT, refusal(() -> desk.open(auditor, id)));
    assertEquals(Reason.NO_RIGHT, refusal(() -> page(auditor)));
  }

  private QueuePage page(Officer officer) throws Exception {
    return desk.page(officer, QueueQuery.unfinished(0, 50));
  }

  @Test
  void anOpeningIsOnRecordBeforeItIsSeen() throws Exception {
    assertEquals(id, desk.open(bench.li, id).summary().id());
    assertEquals(AuditAction.CASE_OPENED, bench.last().action());
    assertEquals(Optional.of(id.value()), bench.last().subject());
    CaseGate broken =
        new CaseGate(
            bench.office.cases.rows(),
            bench.office.settings,
            event -> {
              throw new org.tipseal.storage.StorageUnavailableException("no log");
            },
            bench.office.clock);
    OfficerDesk without =
        new OfficerDesk(
            broken,
            bench.office.desk,
            bench.queue,
            query -> row -> false,
            new Proposals(
                broken, bench.office.desk, bench.office.cases.steps(), bench.office.settings),
            bench.transfers,
            new AnswerCheck(
                new org.tipseal.office.index.Terms(
                    org.tipseal.report.json.DomainLoader.bundled())));
    assertEquals(Reason.OFFICE_NOT_RUNNING, refusal(() -> without.open(bench.li, id)));
    assertEquals(
        Reason.OFFICE_NOT_RUNNING,
        refusal(() -> without.answer(bench.li, id, DeskBench.answer("S20", "", "hi"), false)));
    assertEquals("S10", bench.office.desk.show(id).summary().status());
  }

  @Test
  void aPurposeIsAskedForWhereTheChannelSaysSoAndHoldsForTheDay() throws Exception {
    ObjectNode settings = SettingsJson.of(bench.office.settings.complete());
    ((ObjectNode) settings.at("/channels/cyber")).put("purposeNeeded", true);
    bench.office.settings.change(settings);

    assertEquals(Reason.PURPOSE_NEEDED, refusal(() -> desk.open(bench.li, id)));
    assertEquals(Reason.PURPOSE_NEEDED, refusal(() -> desk.check(bench.li, id, "x")));
    assertEquals(Reason.TEXT_NOT_ALLOWED, refusal(() -> bench.gate.givePurpose(bench.li, id, " ")));
    bench.gate.givePurpose(bench.li, id, "  分派给我核查  ");
    assertTrue(bench.recorded(AuditAction.PURPOSE_GIVEN, Map.of("purpose", "分派给我核查")));
    assertFalse(bench.recorded(AuditAction.CASE_OPENED, Map.of()));
    for (int opened = 1; opened <= 2; opened++) {
      assertEquals(id, desk.open(bench.li, id).summary().id());
      assertEquals(opened, bench.count(AuditAction.CASE_OPENED));
    }
    assertEquals(Reason.PURPOSE_NEEDED, refusal(() -> desk.open(bench.wu, id)));

    bench.office.clock.advance(Duration.ofHours(8));
    assertEquals(Reason.PURPOSE_NEEDED, refusal(() -> desk.open(bench.li, id)));
    bench.gate.givePurpose(bench.li, id, "again");
    bench.gate.leave(bench.li.id());
    assertEquals(Reason.PURPOSE_NEEDED, refusal(() -> desk.open(bench.li, id)));
  }

  @Test
  void whoGuessesAtTheReportByWayOfAnAnswerHasOpenedTheCase() throws Exception {
    var unused = desk.check(bench.li, id, "guess");
    assertEquals(AuditAction.CASE_OPENED, bench.last().action());
    unused = desk.check(bench.li, id, "another guess");
    assertEquals(1, bench.count(AuditAction.CASE_OPENED));
    bench.gate.leave(bench.li.id());
    unused = desk.check(bench.li, id, "a third");
    assertEquals(2, bench.count(AuditAction.CASE_OPENED));
  }

  @Test
  void takingAssigningAndGivingBack() throws Exception {
    bench.assignments.take(bench.li, id);
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.open(bench.wu, id)));
    assertEquals(0, page(bench.wu).total());
    assertEquals(Reason.NOT_FREE, refusal(() -> bench.assignments.take(bench.zheng, id)));
    assertEquals(Reason.NO_RIGHT, refusal(() -> assign(bench.li, bench.wu)));
    assertEquals(Reason.ASSIGNEE_NOT_ALLOWED, refusal(() -> assign(bench.zheng, bench.he)));
    assign(bench.zheng, bench.wu);
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.open(bench.li, id)));
    assertEquals(Reason.NOT_FREE, refusal(() -> bench.assignments.giveBack(bench.zheng, id)));
    bench.assignments.giveBack(bench.wu, id);
    assertEquals(1, page(bench.li).total());
    assertTrue(bench.recorded(AuditAction.ASSIGNED, Map.of("to", bench.wu.id().value())));
  }

  private void assign(Officer by, Officer to) throws DeskRefusedException {
    bench.assignments.assign(by, id, Optional.of(to.id()));
  }

  @Test
  void recusalTakesEffectAtOnceAndForGood() throws Exception {
    bench.assignments.take(bench.li, id);
    bench.assignments.recuse(bench.li, id);
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.open(bench.li, id)));
    assertEquals(Reason.ASSIGNEE_NOT_ALLOWED, refusal(() -> assign(bench.zheng, bench.li)));
    bench.assignments.recuse(bench.zheng, id);
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> assign(bench.zheng, bench.wu)));
    assertEquals(1, page(bench.wu).total());
    assertEquals(0, page(bench.zheng).total());
  }

  @Test
  void whomTheReporterExcludesReachesNothingWhoeverWouldLetHim() throws Exception {
    id = bench.arrived("关于网安支队内部人员", "支队长 郑　和", "李安");
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> desk.open(bench.zheng, id)));
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> assign(bench.zheng, bench.wu)));
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> bench.assignments.take(bench.li, id)));
    Officer other = bench.officer(6, "冯某", Role.SUPERVISOR, "cyber");
    assertEquals(Reason.ASSIGNEE_NOT_ALLOWED, refusal(() -> assign(other, bench.li)));
    assign(other, bench.wu);
  }

  @Test
  void declinedAndClosedNeedASecondPerson() throws Exception {
    desk.answer(bench.li, id, DeskBench.answer("S20", "", "已签收。"), false);
    assertEquals(
        Reason.REASON_NOT_ALLOWED,
        refusal(() -> desk.answer(bench.li, id, DeskBench.answer("S50", "", "不予受理。"), false)));
    assertInstanceOf(
        Answered.Proposed.class,
        desk.answer(bench.li, id, DeskBench.answer("S50", "D10", "不属于本单位。"), false));
    assertEquals("S20", bench.office.desk.show(id).summary().status());
    assertEquals(
        Reason.PROPOSAL_WAITS,
        refusal(() -> desk.answer(bench.li, id, DeskBench.answer("S50", "D20", ""), false)));
    CaseView view = desk.open(bench.zheng, id);
    assertEquals(Optional.of("不属于本单位。"), view.proposal().orElseThrow().note());
    assertTrue(view.summary().proposed());
    assertEquals(Reason.NO_RIGHT, refusal(() -> desk.decide(bench.li, id, true, Optional.empty())));

    desk.decide(bench.zheng, id, false, Optional.of("请再核实"));
    assertFalse(desk.open(bench.zheng, id).summary().proposed());
    assertEquals(
        Reason.NO_PROPOSAL, refusal(() -> desk.decide(bench.zheng, id, true, Optional.empty())));
    desk.answer(bench.li, id, DeskBench.answer("S50", "D10", "不属于本单位。"), false);
    desk.decide(bench.zheng, id, true, Optional.empty());

    CaseView after = desk.open(bench.li, id);
    assertEquals("S50", after.summary().status());
    assertFalse(after.summary().proposed());
    assertEquals(
        List.of("answered", "proposed", "disapproved", "proposed", "answered"),
        after.history().stream().map(entry -> entry.what()).toList());
    assertEquals(Optional.of(bench.zheng.id()), after.history().get(4).officer());
    assertTrue(bench.recorded(AuditAction.APPROVED, Map.of("status", "S50")));
  }

  @Test
  void nobodyApprovesHisOwn() throws Exception {
    Officer both = new Officer(bench.li.id(), "李安", Set.of(Role.HANDLER), Set.of("cyber"), false);
    desk.answer(both, id, DeskBench.answer("S20", "", ""), false);
    desk.answer(both, id, DeskBench.answer("S50", "D10", ""), false);
    Officer promoted =
        new Officer(
            bench.li.id(), "李安", Set.of(Role.HANDLER, Role.SUPERVISOR), Set.of("cyber"), false);
    assertEquals(
        Reason.OWN_PROPOSAL, refusal(() -> desk.decide(promoted, id, true, Optional.empty())));
  }

  @Test
  void everyTransitionOfTheMachineCanBeMadeButMergingAndHandingOn() throws Exception {
    for (String status : List.of("S20", "S25", "S70", "S60", "S25", "S60", "S65")) {
      sent(status, "");
    }
    sent("S80", "F10");
    sent("S85", "");
    sent("S60", "");
    sent("S80", "F40");
    sent("R10", "");
    for (String refused : List.of("S35", "S40")) {
      assertEquals(
          Reason.STATUS_NOT_ALLOWED,
          refusal(() -> desk.answer(bench.zheng, id, DeskBench.answer(refused, "hei", ""), false)));
    }
    assertEquals(
        Reason.STATUS_NOT_ALLOWED,
        refusal(() -> desk.answer(bench.zheng, id, DeskBench.answer("S30", "", "x"), false)));
  }

  private void sent(String status, String detail) throws Exception {
    assertInstanceOf(
        Answered.Sent.class,
        desk.answer(bench.zheng, id, DeskBench.answer(status, detail, "进展。"), false),
        status);
  }

  @Test
  void anAnswerThatRepeatsTheReportIsHeldBackUntilItIsConfirmed() throws Exception {
    String text = "关于商户号８８９９００１１２２一事，您说的日流水约十万元，我们会查。";
    Answered held = desk.answer(bench.li, id, DeskBench.answer("S20", "", text), false);
    List<String> passages = assertInstanceOf(Answered.Repeating.class, held).passages();
    assertTrue(passages.stream().anyMatch(p -> p.contains("日流水约十万元")), passages.toString());
    assertEquals("S10", bench.office.desk.show(id).summary().status());
    assertTrue(desk.check(bench.li, id, "您好，已签收，请保管好凭证。").isEmpty());
    assertFalse(desk.check(bench.li, id, "请说明 KEFU_LAO66 的情况").isEmpty());
    assertInstanceOf(
        Answered.Sent.class, desk.answer(bench.li, id, DeskBench.answer("S20", "", text), true));
    assertTrue(bench.recorded(AuditAction.ANSWERED, Map.of("repeats", "confirmed")));
    assertTrue(bench.audited.stream().noneMatch(event -> event.toString().contains("8899001122")));
  }
}

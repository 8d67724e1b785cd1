package org.tipseal.office.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSteps.Step;
import org.tipseal.office.cases.Handling;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.queue.Reach;
import org.tipseal.redis.RedisExtension;

class NeedToKnowTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final Officer HANDLER = officer(1, "李安", Set.of(Role.HANDLER), "cyber");
  private static final Officer OTHER = officer(2, "吴静", Set.of(Role.HANDLER), "cyber", "hei");
  private static final Officer SUPERVISOR = officer(3, "郑和", Set.of(Role.SUPERVISOR), "cyber");
  private static final Officer ELSEWHERE =
      officer(4, "何一", Set.of(Role.HANDLER, Role.SUPERVISOR), "hei");

  @TempDir Path folder;

  private OfficeBench office;
  private CaseId id;

  static Officer officer(int number, String name, Set<Role> roles, String... channels) {
    return new Officer(new OfficerId("000000000" + number), name, roles, Set.of(channels), false);
  }

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    id = arrived();
  }

  private CaseId arrived(String... excluded) throws Exception {
    TestReporter reporter = office.reporter();
    var form = TestReporter.form("some facts");
    form.set("exclude", new ObjectMapper().valueToTree(excluded));
    office.bring(
        reporter, ArrivalKind.REPORT, 0, reporter.report(reporter.payload(form, List.of())));
    return office.cases.events().idOf(reporter.mailbox);
  }

  private CaseRow row() throws Exception {
    return office.cases.rows().find(id).orElseThrow();
  }

  private void set(java.util.function.UnaryOperator<Handling> change) throws Exception {
    office
        .cases
        .steps()
        .take(id, row -> Step.of(StepKind.ASSIGNED, SUPERVISOR.id(), change.apply(row.handling())));
  }

  private Reach reach(Officer officer) throws Exception {
    return NeedToKnow.of(officer).of(row());
  }

  @Test
  void aCaseThatIsNobodysIsInReachOfItsChannel() throws Exception {
    assertEquals(Reach.ALL, reach(HANDLER));
    assertEquals(Reach.ALL, reach(OTHER));
    assertEquals(Reach.ALL, reach(SUPERVISOR));
    assertEquals(Reach.NOTHING, reach(ELSEWHERE));
  }

  @Test
  void anAssignedCaseIsInReachOfItsHandlerAndOfSupervisors() throws Exception {
    set(handling -> handling.assigned(Optional.of(HANDLER.id())));
    assertEquals(Reach.ALL, reach(HANDLER));
    assertEquals(Reach.NOTHING, reach(OTHER));
    assertEquals(Reach.ALL, reach(SUPERVISOR));
  }

  @Test
  void recusalAndExclusionBlockSupervisorsToo() throws Exception {
    set(handling -> handling.recused(SUPERVISOR.id()).recused(HANDLER.id()));
    assertEquals(Reach.NOTHING, reach(SUPERVISOR));
    assertEquals(Reach.NOTHING, reach(HANDLER));
    assertEquals(Reach.ALL, reach(OTHER));
    id = arrived("网安支队郑　和副支队长", "李安");
    assertEquals(Reach.NOTHING, reach(SUPERVISOR));
    assertEquals(Reach.NOTHING, reach(HANDLER));
    assertEquals(Reach.ALL, reach(OTHER));
  }

  @Test
  void administratorsCustodiansAndDisabledOfficersReachNothing() throws Exception {
    for (Role role : Role.values()) {
      boolean works = role == Role.HANDLER || role == Role.SUPERVISOR;
      Officer officer = officer(5, "周五", Set.of(role), "cyber");
      assertEquals(works ? Reach.ALL : Reach.NOTHING, reach(officer), role.wireName());
      Officer disabled =
          new Officer(officer.id(), officer.name(), officer.roles(), officer.channels(), true);
      assertEquals(Reach.NOTHING, reach(disabled), role.wireName());
    }
    assertFalse(NeedToKnow.of(HANDLER).bars(row().handling()));
    assertTrue(NeedToKnow.of(HANDLER).bars(row().handling().recused(HANDLER.id())));
  }
}

package org.tipseal.office.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.office.Folders;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.PaperDrop.Killed;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.redis.RedisExtension;

/**
 * The office's process ends before or after every question that it asks the drop and its store, one
 * after the other. Each time the arrival comes again, and is stored exactly once. (That a real
 * process may be killed at any moment is in OfficeKillTest.)
 */
class ExactlyOnceTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private int steps;
  private int killAt;

  @Test
  void aReportFollowUpReminderAndWithdrawalSurviveTheEndAtEveryStep() throws Exception {
    OfficeBench office = new OfficeBench(folder, REDIS.link());
    int kills = 0;
    boolean killed = true;
    for (int at = 1; killed; at++) {
      TestReporter reporter = office.reporter();
      AttachmentEntry picture = reporter.attach("a.png", new byte[] {1, 2, 3});
      byte[] report =
          reporter.report(
              reporter.payload(
                  TestReporter.form("some facts"),
                  List.of(picture),
                  Optional.of(reporter.identity("someone"))));
      AttachmentEntry recording = reporter.attach("b.mp3", new byte[] {4, 5});
      long day = office.today().toEpochDay();
      List<Arrival> arrivals =
          List.of(
              office.drop.arrive(reporter, ArrivalKind.REPORT, 0, report),
              office.drop.arrive(
                  reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "more", recording)),
              office.drop.arrive(
                  reporter, ArrivalKind.REMINDER, day, reporter.statement(Purpose.REMINDER, day)),
              office.drop.arrive(
                  reporter, ArrivalKind.WITHDRAWAL, 0, reporter.statement(Purpose.WITHDRAWAL, 0)));
      killed = takeUntilKilled(office, arrivals, at);
      kills += killed ? 1 : 0;
      // After the restart the stream tells what still waits.
      office.drop.before = question -> {};
      office.open(store -> store);
      for (Arrival arrival : arrivals) {
        if (office.drop.bodies.containsKey(arrival.id())) {
          office.intake.take(arrival);
        }
      }
      assertStoredOnce(office, reporter, at);
    }
    assertTrue(kills > 20, "only " + kills + " steps were met");
    assertEquals(
        List.of(), Folders.files(folder).stream().filter(f -> f.endsWith(".part")).toList());
  }

  private boolean takeUntilKilled(OfficeBench office, List<Arrival> arrivals, int at)
      throws Exception {
    steps = 0;
    killAt = at;
    office.drop.before = question -> step();
    office.open(this::dying);
    try {
      for (Arrival arrival : arrivals) {
        office.intake.take(arrival);
      }
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private void step() {
    steps++;
    if (steps == killAt) {
      throw new Killed();
    }
  }

  /** A store whose process may end before and after each question. */
  private CaseStore dying(CaseStore store) {
    return (CaseStore)
        Proxy.newProxyInstance(
            CaseStore.class.getClassLoader(),
            new Class<?>[] {CaseStore.class},
            (proxy, method, arguments) -> {
              step();
              try {
                Object answer = method.invoke(store, arguments);
                step();
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void assertStoredOnce(OfficeBench office, TestReporter reporter, int at)
      throws Exception {
    CaseView view = office.desk.show(office.cases.events().idOf(reporter.mailbox));
    assertEquals("S90", view.summary().status(), "killed at step " + at);
    assertEquals(2, view.attachments().size());
    assertEquals(
        List.of(
            new ConversationEntry.FollowUp(office.today(), 1, Optional.empty(), "more", 1),
            new ConversationEntry.Reminder(office.today()),
            new ConversationEntry.Withdrawal(office.today(), "S90")),
        view.conversation(),
        "killed at step " + at);
    assertTrue(office.drop.bodies.isEmpty());
    assertEquals(List.of(), office.desk.quarantine(0, 10));
    CaseFilter all =
        new CaseFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, true);
    assertEquals(at, office.desk.list(all, 0, 1000).size());
  }

  @Test
  void aReportThatIsRefusedIsKeptOnceWhenTheOfficeEndsAtEveryStep() throws Exception {
    OfficeBench office = new OfficeBench(folder, REDIS.link());
    boolean killed = true;
    for (int at = 1; killed; at++) {
      TestReporter reporter = office.reporter();
      AttachmentEntry picture = reporter.attach("a.png", new byte[] {1, 2, 3});
      byte[] report =
          reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(picture)));
      report[report.length - 1] ^= 1;
      Arrival arrival = office.drop.arrive(reporter, ArrivalKind.REPORT, 0, report);
      killed = takeUntilKilled(office, List.of(arrival), at);
      office.drop.before = question -> {};
      office.open(store -> store);
      if (killed) {
        office.intake.take(arrival);
      }
      assertEquals(at, office.desk.quarantine(0, 1000).size());
      assertTrue(office.drop.acknowledged.containsKey(arrival.id()));
    }
    assertThrows(IllegalArgumentException.class, () -> office.desk.quarantine(0, 1001));
  }
}

package org.tipseal.office.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.redis.RedisExtension;

class IntakeQueueTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private final List<Exception> troubles = new CopyOnWriteArrayList<>();
  private OfficeBench office;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
  }

  @Test
  void whatCannotBeStoredYetHoldsUpItsMailboxAloneAndIsStoredInTheEnd() throws Exception {
    TestReporter stuck = office.reporter();
    TestReporter other = office.reporter();
    Arrival report = office.drop.arrive(stuck, ArrivalKind.REPORT, 0, stuck.report("the first"));
    Arrival more = office.drop.arrive(stuck, ArrivalKind.FOLLOW_UP, 1, stuck.followUp(1, "more"));
    Arrival another = office.drop.arrive(other, ArrivalKind.REPORT, 0, other.report("another"));
    AtomicBoolean broken = new AtomicBoolean(true);
    office.drop.beforeBody =
        id -> {
          if (broken.get() && id.equals(report.id())) {
            throw new IllegalStateException("the line broke");
          }
        };
    try (IntakeQueue queue = new IntakeQueue(office.intake, 1, troubles::add)) {
      queue.offer(report);
      queue.offer(more);
      queue.offer(report);
      assertEquals(2, queue.lastOffered(), "the same arrival counts once");
      queue.offer(another);
      eventually(() -> queue.size() == 2);
      assertEquals(1, office.desk.list(CaseFilter.UNFINISHED, 0, 10).size());
      assertFalse(queue.isDoneThrough(1));
      assertFalse(troubles.isEmpty());

      broken.set(false);

      eventually(() -> queue.size() == 0);
      assertTrue(queue.isDoneThrough(queue.lastOffered()));
    }
    assertEquals(2, office.desk.list(CaseFilter.UNFINISHED, 0, 10).size());
    assertEquals(1, office.desk.show(idOf(stuck.mailbox)).conversation().size());
    assertTrue(office.desk.quarantine(0, 10).isEmpty(), "the follow-up never overtook its report");
  }

  private CaseId idOf(MailboxId mailbox) {
    return office.cases.events().idOf(mailbox);
  }

  private static void eventually(BooleanSupplier condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() - end < 0, "did not happen");
      Thread.sleep(10);
    }
  }
}

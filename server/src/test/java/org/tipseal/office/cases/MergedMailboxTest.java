package org.tipseal.office.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.receipt.MailboxId;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.replies.MailboxRenewal;
import org.tipseal.redis.RedisExtension;

/** The reporter of a merged case goes on for as long as the case that it was merged into. */
class MergedMailboxTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private OfficeBench office;
  private MailboxRenewal renewal;
  private TestReporter first;
  private TestReporter second;
  private TestReporter third;

  @BeforeEach
  void merge() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    renewal =
        new MailboxRenewal(
            office.cases.agencySide(), office.cases.merged(event -> {}), office.drop);
    first = arrived();
    second = arrived();
    third = arrived();
    for (TestReporter each : List.of(first, second, third)) {
      answer(each, "S20", Optional.empty());
    }
    // The third into the second, and that one into the first.
    answer(third, "S35", Optional.of(id(second).value()));
    answer(second, "S35", Optional.of(id(first).value()));
  }

  private TestReporter arrived() throws Exception {
    TestReporter reporter = office.reporter();
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("some facts"));
    return reporter;
  }

  private CaseId id(TestReporter reporter) {
    return office.cases.events().idOf(reporter.mailbox);
  }

  private void answer(TestReporter reporter, String status, Optional<String> detail)
      throws Exception {
    var unused = office.desk.answer(id(reporter), status, detail, Optional.of("an answer"));
  }

  /** Whose mailboxes are renewed on the next day. */
  private Set<MailboxId> renewedTomorrow() throws Exception {
    office.drop.renewed.clear();
    office.clock.advance(Duration.ofDays(1));
    while (!renewal.renew()) {
      // There are more.
    }
    return Set.copyOf(office.drop.renewed);
  }

  @Test
  void itsMailboxIsRenewedAsLongAsTheCaseThatItWentInto() throws Exception {
    for (int day = 0; day < 40; day++) {
      assertEquals(Set.of(first.mailbox, second.mailbox, third.mailbox), renewedTomorrow());
    }
    office.bring(third, ArrivalKind.FOLLOW_UP, 1, third.followUp(1, "more of it"));
    assertEquals(1, office.desk.show(id(third)).summary().followUps());
    answer(third, "S35", Optional.empty());

    for (String status : List.of("S30", "S60")) {
      answer(first, status, Optional.empty());
    }
    answer(first, "S80", Optional.of("F10"));
    assertTrue(renewedTomorrow().isEmpty());
    // It is taken up again.
    answer(first, "S85", Optional.empty());
    assertEquals(Set.of(first.mailbox, second.mailbox, third.mailbox), renewedTomorrow());
  }

  @Test
  void oneThatHasEndedIsNotAskedForAgain() throws Exception {
    office.drop.ended.add(third.mailbox);
    assertTrue(renewedTomorrow().contains(third.mailbox));
    assertTrue(office.desk.show(id(third)).summary().mailboxEnded());
    assertEquals(Set.of(first.mailbox, second.mailbox), renewedTomorrow());
  }

  @Test
  void casesThatWentIntoEachOtherEnd() throws Exception {
    TestReporter fourth = arrived();
    TestReporter fifth = arrived();
    answer(fourth, "S20", Optional.empty());
    answer(fifth, "S20", Optional.empty());
    answer(fourth, "S35", Optional.of(id(fifth).value()));
    answer(fifth, "S35", Optional.of(id(fourth).value()));
    assertEquals(Set.of(first.mailbox, second.mailbox, third.mailbox), renewedTomorrow());
  }
}

package org.tipseal.office.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.IdentityOpener;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.Folders;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseFilter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.QuarantineView;
import org.tipseal.office.cases.SealedIdentity;
import org.tipseal.office.keys.EpochPlan;
import org.tipseal.office.keys.EpochRoller;
import org.tipseal.office.link.LinkException;
import org.tipseal.redis.RedisExtension;

class IntakeTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private OfficeBench office;
  private TestReporter reporter;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    reporter = office.reporter();
  }

  @Test
  void aReportBecomesACaseWithEverythingInIt() throws Exception {
    byte[] picture = new byte[2_500_000];
    new java.util.Random(7).nextBytes(picture);
    AttachmentEntry screenshot = reporter.attach("收费页.png", picture);
    ReportPayload payload =
        reporter.payload(
            TestReporter.form("平台以卡盟名义销售手机黑卡"),
            List.of(screenshot),
            Optional.of(reporter.identity("林某")));

    Arrival arrival = office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report(payload));

    CaseView view = office.desk.show(onlyCase().id());
    assertEquals("S10", view.summary().status());
    assertEquals("BG-01", view.summary().category());
    assertEquals(List.of("cyber"), view.summary().channels());
    assertEquals("某卡盟平台", view.summary().target());
    assertEquals("平台以卡盟名义销售手机黑卡", view.form().get("facts").textValue());
    assertEquals(reporter.locator.value(), view.locator());
    assertEquals("收费页.png", view.attachments().get(0).name());
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    office.desk.save(view.summary().id(), 1, saved);
    assertArrayEquals(picture, saved.toByteArray());
    SealedIdentity sealed = office.desk.identity(view.summary().id());
    assertEquals(
        Optional.of("林某"),
        new IdentityOpener(office.agency.identity).open(sealed.part(), sealed.context()).name());
    assertEquals(office.today(), reporter.acknowledged(office.drop.acknowledged.get(arrival.id())));
  }

  @Test
  void whatFollowsStandsInTheConversationInOrder() throws Exception {
    report("some facts");
    AttachmentEntry recording = reporter.attach("call.mp3", new byte[] {1, 2, 3});
    office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "first"));
    office.bring(reporter, ArrivalKind.FOLLOW_UP, 2, reporter.followUp(2, "second", recording));
    long day = office.today().toEpochDay();
    office.bring(reporter, ArrivalKind.REMINDER, day, reporter.statement(Purpose.REMINDER, day));

    CaseView view = office.desk.show(onlyCase().id());

    assertEquals(
        List.of(
            new ConversationEntry.FollowUp(office.today(), 1, Optional.empty(), "first", 0),
            new ConversationEntry.FollowUp(office.today(), 2, Optional.empty(), "second", 1),
            new ConversationEntry.Reminder(office.today())),
        view.conversation());
    assertEquals(2, view.summary().followUps());
    assertEquals(Optional.of(office.today()), view.summary().reminded());
    assertEquals(2, view.attachments().get(0).followUp());
  }

  @Test
  void aFollowUpOfAnotherKeyIsRefusedByNameAndKept() throws Exception {
    report("some facts");
    SigningKey own = reporter.signKey;
    reporter.signKey = SigningKey.generate(office.agency.random);
    byte[] forged = reporter.followUp(1, "please close the case");
    reporter.signKey = own;

    Arrival arrival = office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, forged);

    // Another key has another id; one with the same id and a wrong signature is below.
    assertEquals("unknown-signer", onlyRefusal().defect());
    assertTrue(office.drop.acknowledged.containsKey(arrival.id()));
    assertEquals(0, onlyCase().followUps());
  }

  @Test
  void aFollowUpThatTheDropChangedTheNumberOfIsForged() throws Exception {
    report("some facts");
    byte[] submission = reporter.followUp(1, "first");
    submission[8] = 2;

    office.bring(reporter, ArrivalKind.FOLLOW_UP, 2, submission);

    assertEquals("signature-forged", onlyRefusal().defect());
    assertEquals(Optional.of(onlyCase().id()), onlyRefusal().caseId());
  }

  @Test
  void aFollowUpThatComesTwiceIsReplayedAndTheFirstIsUntouched() throws Exception {
    report("some facts");
    AttachmentEntry recording = reporter.attach("call.mp3", new byte[] {1, 2, 3});
    byte[] submission = reporter.followUp(1, "first", recording);
    office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, submission);

    office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, submission);

    assertEquals("replayed", onlyRefusal().defect());
    assertEquals(1, onlyRefusal().attachments());
    assertEquals(1, onlyCase().followUps());
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    office.desk.save(onlyCase().id(), 1, saved);
    assertArrayEquals(new byte[] {1, 2, 3}, saved.toByteArray());
  }

  @Test
  void followUpsMayComeLateButNotFarAhead() throws Exception {
    report("some facts");
    office.bring(reporter, ArrivalKind.FOLLOW_UP, 2, reporter.followUp(2, "second"));
    office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "first"));
    assertEquals(2, onlyCase().followUps());

    office.bring(reporter, ArrivalKind.FOLLOW_UP, 9999, reporter.followUp(9999, "far ahead"));

    assertEquals("out-of-order", onlyRefusal().defect());
  }

  @Test
  void aReminderThatComesAgainIsReplayed() throws Exception {
    report("some facts");
    long day = office.today().toEpochDay();
    byte[] statement = reporter.statement(Purpose.REMINDER, day);
    office.bring(reporter, ArrivalKind.REMINDER, day, statement);

    office.bring(reporter, ArrivalKind.REMINDER, day, statement);

    assertEquals("replayed", onlyRefusal().defect());
  }

  @Test
  void aWithdrawalSetsItsStatusAndNothingCanBeAnsweredAnyMore() throws Exception {
    report("some facts");
    office.bring(reporter, ArrivalKind.WITHDRAWAL, 0, reporter.statement(Purpose.WITHDRAWAL, 0));

    CaseView view = office.desk.show(theCase());
    assertEquals("S90", view.summary().status());
    assertTrue(view.summary().mailboxEnded());
    assertEquals(
        List.of(new ConversationEntry.Withdrawal(office.today(), "S90")), view.conversation());
    assertThrows(
        DeskRefusedException.class,
        () ->
            office.desk.answer(theCase(), "S60", Optional.empty(), Optional.of("are you there?")));
    assertEquals(0, office.desk.answer(theCase(), "S60", Optional.empty(), Optional.empty()));
    assertEquals("S60", onlyCase().status());
  }

  @Test
  void aWithdrawalThatNobodySignedIsRefused() throws Exception {
    report("some facts");
    byte[] statement = reporter.statement(Purpose.WITHDRAWAL, 0);
    statement[71] ^= 1;

    office.bring(reporter, ArrivalKind.WITHDRAWAL, 0, statement);

    assertEquals("signature-forged", onlyRefusal().defect());
    assertEquals("S10", onlyCase().status());
  }

  @Test
  void aTamperedEnvelopeIsKeptAsItWasReceivedWithItsAttachments() throws Exception {
    AttachmentEntry picture = reporter.attach("a.png", new byte[] {1});
    byte[] submission =
        reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(picture)));
    submission[submission.length - 1] ^= 1;

    Arrival arrival = office.bring(reporter, ArrivalKind.REPORT, 0, submission);

    assertEquals("body-forged", onlyRefusal().defect());
    assertEquals(1, onlyRefusal().attachments());
    assertEquals(office.today(), reporter.acknowledged(office.drop.acknowledged.get(arrival.id())));
    assertTrue(office.desk.list(CaseFilter.UNFINISHED, 0, 10).isEmpty());
  }

  @Test
  void aReportForAnotherMailboxIsAMismatch() throws Exception {
    TestReporter other = office.reporter();
    byte[] submission = other.report("some facts");

    office.bring(reporter, ArrivalKind.REPORT, 0, submission);

    assertEquals("mailbox-mismatch", onlyRefusal().defect());
  }

  @Test
  void aSecondReportForOneMailboxIsReplayedAndTheFirstIsUntouched() throws Exception {
    report("the first");

    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("the second"));

    assertEquals("replayed", onlyRefusal().defect());
    assertEquals("the first", office.desk.show(onlyCase().id()).form().get("facts").textValue());
  }

  @Test
  void aMissingAttachmentIsNamed() throws Exception {
    AttachmentEntry picture = reporter.attach("a.png", new byte[] {1});
    byte[] submission =
        reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(picture)));
    reporter.uploads.clear();

    office.bring(reporter, ArrivalKind.REPORT, 0, submission);

    assertEquals("attachment-missing", onlyRefusal().defect());
  }

  @Test
  void anAttachmentThatIsNotTheOneOfTheManifestIsNamed() throws Exception {
    AttachmentEntry picture = reporter.attach("a.png", new byte[] {1});
    AttachmentEntry other = reporter.attach("b.png", new byte[] {2});
    byte[] submission =
        reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(picture)));
    reporter.uploads.put(picture.upload(), reporter.uploads.get(other.upload()));

    office.bring(reporter, ArrivalKind.REPORT, 0, submission);

    assertEquals("stream-forged", onlyRefusal().defect());
  }

  @Test
  void whatIsWithdrawnWhileItIsFetchedLeavesNothing() throws Exception {
    AttachmentEntry first = reporter.attach("a.png", new byte[] {1});
    AttachmentEntry second = reporter.attach("b.png", new byte[] {2});
    byte[] submission =
        reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(first, second)));
    Arrival arrival = office.drop.arrive(reporter, ArrivalKind.REPORT, 0, submission);
    office.drop.before =
        question -> {
          if (office.drop.log.size() == 1) {
            office.drop.bodies.clear();
            office.drop.uploads.clear();
          }
        };

    office.intake.take(arrival);

    assertTrue(office.desk.quarantine(0, 10).isEmpty());
    assertTrue(office.desk.list(CaseFilter.UNFINISHED, 0, 10).isEmpty());
    assertEquals(List.of(), Folders.files(folder));
  }

  @Test
  void aReportSealedToADestroyedEpochIsExpiredAndTheCaseOfThenIsStillReadable() throws Exception {
    report("last week's facts");
    TestReporter late = office.reporter();
    byte[] captured = late.report("sealed last week");
    office.clock.advance(Duration.ofDays(10));
    office.keyset =
        new EpochRoller(EpochPlan.DEFAULT, office.agency.random)
            .leaveOutDone(office.keyset, office.today(), office.today())
            .orElseThrow();

    office.bring(late, ArrivalKind.REPORT, 0, captured);

    assertEquals("expired-epoch", onlyRefusal().defect());
    assertEquals("last week's facts", office.desk.show(theCase()).form().get("facts").textValue());
  }

  @Test
  void anUnfinishedAttachmentIsFetchedFromWhereItStopped() throws Exception {
    AttachmentEntry recording = reporter.attach("call.mp3", new byte[3_000_000]);
    byte[] submission =
        reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(recording)));
    Arrival arrival = office.drop.arrive(reporter, ArrivalKind.REPORT, 0, submission);
    office.drop.breaksAfter = 1_000_000;
    assertThrows(LinkException.class, () -> office.intake.take(arrival));
    office.drop.breaksAfter = Integer.MAX_VALUE;

    office.intake.take(arrival);

    assertEquals(List.of("fetch from 0", "fetch from 1000000"), office.drop.log);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    office.desk.save(theCase(), 1, saved);
    assertArrayEquals(new byte[3_000_000], saved.toByteArray());
  }

  @Test
  void wrongBytesAtTheEndOfAnUnfinishedFileAreFetchedAgain() throws Exception {
    AttachmentEntry recording = reporter.attach("call.mp3", new byte[100_000]);
    byte[] submission =
        reporter.report(reporter.payload(TestReporter.form("some facts"), List.of(recording)));
    Arrival arrival = office.drop.arrive(reporter, ArrivalKind.REPORT, 0, submission);
    CaseId id = office.cases.events().idOf(reporter.mailbox);
    Path part =
        folder.resolve(office.cases.files().attachment(id, 0, recording.upload()) + ".part");
    Files.createDirectories(part.getParent());
    Files.write(part, new byte[50_000]);

    office.intake.take(arrival);

    assertEquals(List.of("fetch from 50000", "fetch from 0"), office.drop.log);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    office.desk.save(id, 1, saved);
    assertArrayEquals(new byte[100_000], saved.toByteArray());
  }

  private void report(String facts) throws Exception {
    office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report(facts));
  }

  private CaseId theCase() {
    return office.cases.events().idOf(reporter.mailbox);
  }

  private CaseSummary onlyCase() throws DeskRefusedException {
    List<CaseSummary> cases = office.desk.list(CaseFilter.UNFINISHED, 0, 10);
    assertEquals(1, cases.size());
    return cases.get(0);
  }

  private QuarantineView onlyRefusal() throws DeskRefusedException {
    List<QuarantineView> refused = office.desk.quarantine(0, 10);
    assertEquals(1, refused.size());
    return refused.get(0);
  }
}

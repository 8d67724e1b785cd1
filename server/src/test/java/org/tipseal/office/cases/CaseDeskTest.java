package org.tipseal.office.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.payload.Retaliation;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.replies.MailboxRenewal;
import org.tipseal.office.replies.ReplyDelivery;
import org.tipseal.redis.RedisExtension;
import org.tipseal.report.json.DomainLoader;

class CaseDeskTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private OfficeBench office;
  private TestReporter reporter;
  private CaseId id;
  private ReplyDelivery delivery;

  @BeforeEach
  void open() throws Exception {
    office = new OfficeBench(folder, REDIS.link());
    delivery = new ReplyDelivery(office.cases.agencySide(), office.drop);
    reporter = office.reporter();
    id = arrived(reporter);
  }

  private CaseId arrived(TestReporter from) throws Exception {
    office.bring(from, ArrivalKind.REPORT, 0, from.report("some facts"));
    return office.cases.events().idOf(from.mailbox);
  }

  @Test
  void anAnswerReachesTheReporterSealedSignedAndNumbered() throws Exception {
    assertEquals(1, answer("S20", "We have it."));
    assertEquals(2, answer("S30", "We take it on."));
    assertEquals(Delivery.QUEUED, office.desk.delivery(id, 1));

    assertEquals(0, delivery.deliver());

    assertEquals(Delivery.DELIVERED, office.desk.delivery(id, 1));
    assertEquals(
        new ReplyPayload(office.today(), "S20", Optional.empty(), Optional.of("We have it.")),
        reporter.read(1, reply(1)));
    assertEquals(Optional.of("We take it on."), reporter.read(2, reply(2)).text());
  }

  @Test
  void aReplyThatTheDropChangedOrMovedIsRefusedByName() throws Exception {
    answer("S20", "We have it.");
    delivery.deliver();
    byte[] envelope = reply(1);
    assertEquals(
        Defect.SIGNATURE_FORGED,
        assertThrows(RefusedException.class, () -> reporter.read(2, envelope)).defect());
    envelope[envelope.length - 1] ^= 1;
    assertEquals(
        Defect.BODY_FORGED,
        assertThrows(RefusedException.class, () -> reporter.read(1, envelope)).defect());
    assertEquals(
        Defect.NOT_A_RECIPIENT,
        assertThrows(RefusedException.class, () -> office.reporter().read(1, reply(1))).defect());
  }

  @Test
  void deliveringAgainAfterACrashIsTheSameAsOnce() throws Exception {
    answer("S20", "We have it.");
    CaseStore.QueuedReply queued = office.cases.agencySide().queued(10).get(0);
    AgencySide.Outgoing outgoing = office.cases.agencySide().open(queued).orElseThrow();
    office.drop.reply(outgoing.mailbox(), 1, outgoing.envelope().getBytes(), true);

    assertEquals(0, delivery.deliver());

    assertEquals(Delivery.DELIVERED, office.desk.delivery(id, 1));
  }

  @Test
  void aReplyThatComesAfterTheMailboxEndedIsSaidToBeTooLate() throws Exception {
    answer("S20", "We have it.");
    delivery.deliver();
    answer("S30", "We take it on.");
    office.drop.ended.add(reporter.mailbox);

    delivery.deliver();

    assertEquals(Delivery.DELIVERED, office.desk.delivery(id, 1));
    assertEquals(Delivery.TOO_LATE, office.desk.delivery(id, 2));
    assertTrue(office.desk.show(id).summary().mailboxEnded());
    assertEquals(0, delivery.deliver());
  }

  @Test
  void theStatusMachineDecidesWhatMayFollow() throws Exception {
    assertEquals(List.of("S20"), office.desk.show(id).next());
    assertEquals(Reason.STATUS_NOT_ALLOWED, refusal("S60", Optional.empty()));
    assertEquals(Reason.STATUS_NOT_ALLOWED, refusal("S90", Optional.empty()));
    assertEquals(Reason.STATUS_NOT_ALLOWED, refusal("X00", Optional.empty()));
    answer("S20", "We have it.");
    assertEquals(Reason.REASON_NOT_ALLOWED, refusal("S50", Optional.empty()));
    assertEquals(Reason.REASON_NOT_ALLOWED, refusal("S50", Optional.of("NO-SUCH-REASON")));
    assertEquals(Reason.REASON_NOT_ALLOWED, refusal("S35", Optional.of(id.toString())));
    assertEquals(Reason.TEXT_NOT_ALLOWED, refusal("S20", Optional.empty()));
    assertEquals(
        Reason.TEXT_NOT_ALLOWED,
        assertThrows(
                DeskRefusedException.class,
                () ->
                    office.desk.answer(
                        id, "S30", Optional.empty(), Optional.of("x".repeat(300_000))))
            .reason());
    assertEquals(1, office.desk.show(id).conversation().size());
  }

  @Test
  void mergingNamesTheOtherCaseToTheOfficeAndNotToTheReporter() throws Exception {
    CaseId parent = arrived(office.reporter());
    answer("S20", "We have it.");
    office.desk.answer(
        id,
        "S35",
        Optional.of(parent.toString().toLowerCase(Locale.ROOT)),
        Optional.of("It goes on there."));
    delivery.deliver();

    assertEquals(Optional.empty(), reporter.read(2, reply(2)).reason());
    assertEquals("S35", office.desk.show(id).summary().status());
  }

  @Test
  void theReporterOfAMergedCaseIsToldEachStatusOfItsParentAndNoWordToAnother() throws Exception {
    TestReporter earlier = office.reporter();
    CaseId parent = arrived(earlier);
    List<AuditEvent> recorded = new ArrayList<>();
    MergedCases merged = office.cases.merged(recorded::add);
    answer("S20", "We have it.");
    office.desk.answer(parent, "S20", Optional.empty(), Optional.empty());
    office.desk.answer(id, "S35", Optional.of(parent.toString()), Optional.empty());
    assertFalse(merged.follow(id), "it was told before that it is acknowledged");
    assertFalse(merged.follow(parent), "it is not merged");

    answer("S35", "It goes on there.");
    office.desk.answer(parent, "S30", Optional.empty(), Optional.of("Yours is accepted."));
    assertTrue(merged.follow(id));
    assertFalse(merged.follow(id), "once is enough");
    office.desk.answer(parent, "S25", Optional.empty(), Optional.of("Which bank was it?"));
    assertFalse(merged.follow(id), "asked of somebody else");
    office.desk.answer(parent, "S60", Optional.empty(), Optional.empty());
    assertTrue(merged.follow(id));
    answer("S35", "A word to you.");
    office.desk.answer(parent, "S80", Optional.of("F10"), Optional.of("Thank you."));
    assertTrue(merged.follow(id));
    assertFalse(merged.follow(id));

    delivery.deliver();
    assertEquals(
        List.of("S30", "S60", "S80"),
        recorded.stream().map(event -> event.details().get("status")).toList());
    AuditEvent last = recorded.get(2);
    assertEquals(AuditAction.ANSWERED, last.action());
    assertEquals(Optional.of(id.value()), last.subject());
    assertEquals(parent.value(), last.details().get("follows"));
    List<String> told = new ArrayList<>();
    for (long number = 1; number <= 7; number++) {
      ReplyPayload read = reporter.read(number, reply(number));
      told.add(read.status() + " " + read.text().orElse("") + " " + read.reason().orElse(""));
    }
    assertEquals(
        List.of(
            "S20 We have it. ",
            "S35  ",
            "S35 It goes on there. ",
            "S30  ",
            "S60  ",
            "S60 A word to you. ",
            "S80  F10"),
        told);
    assertEquals("S35", office.desk.show(id).summary().status());
  }

  @Test
  void theMailboxOfAMergedCaseIsRenewedAsLongAsItsParentIsOpen() throws Exception {
    CaseId parent = arrived(office.reporter());
    answer("S20", "We have it.");
    office.desk.answer(id, "S35", Optional.of(parent.toString()), Optional.empty());
    MailboxRenewal renewal =
        new MailboxRenewal(
            office.cases.agencySide(), office.cases.merged(event -> {}), office.drop);
    office.clock.advance(Duration.ofDays(1));
    renewal.renew();
    assertEquals(2, office.drop.renewed.size());

    for (String status : List.of("S20", "S30", "S60")) {
      office.desk.answer(parent, status, Optional.empty(), Optional.empty());
    }
    office.desk.answer(parent, "S80", Optional.of("F10"), Optional.empty());
    office.clock.advance(Duration.ofDays(1));
    renewal.renew();
    assertEquals(2, office.drop.renewed.size(), "both are over");
    assertEquals(
        List.of("S20", "S35", "S80"),
        office.desk.show(id).conversation().stream()
            .map(entry -> ((ConversationEntry.Reply) entry).status())
            .toList(),
        "what a stop had cut off is made up for");
  }

  @Test
  void clocksRunByTheTablesAndAreKeptByAnswers() throws Exception {
    LocalDate received = office.today();
    assertEquals(List.of("ACKNOWLEDGE", "DECIDE", "FEEDBACK", "COMPLETE"), clockCodes());
    assertEquals(Optional.of(received.plusDays(7)), summary().due());

    office.clock.advance(Duration.ofDays(8));
    assertTrue(summary().overdue());
    answer("S20", "We have it.");

    assertFalse(summary().overdue());
    assertEquals(List.of("DECIDE", "FEEDBACK", "COMPLETE"), clockCodes());
    assertEquals(office.today().plusDays(30), clock("FEEDBACK").due(), "an answer starts it anew");
    assertEquals(received.plusDays(60), clock("COMPLETE").due());
  }

  @Test
  void waitingForTheReporterHoldsCompletionButNotFeedback() throws Exception {
    LocalDate received = office.today();
    answer("S20", "We have it.");
    answer("S25", "Which account was it?");
    office.clock.advance(Duration.ofDays(10));

    assertTrue(clock("COMPLETE").paused());
    assertFalse(clock("FEEDBACK").paused());
    answer("S20", "Thank you.");

    assertFalse(clock("COMPLETE").paused());
    assertEquals(received.plusDays(70), clock("COMPLETE").due());
    office.desk.extend(id);
    assertEquals(received.plusDays(100), clock("COMPLETE").due());
    assertThrows(DeskRefusedException.class, () -> office.desk.extend(id));
  }

  @Test
  void theListIsByClockAndFinishedCasesComeLast() throws Exception {
    answer("S20", "We have it.");
    office.clock.advance(Duration.ofDays(1));
    CaseId second = arrived(office.reporter());
    CaseId third = arrived(office.reporter());
    office.desk.answer(third, "S20", Optional.empty(), Optional.of("We have it."));
    String reason = DomainLoader.bundled().statuses().reasons().get(0).code();
    office.desk.answer(third, "S50", Optional.of(reason), Optional.of("It is not for us."));

    assertEquals(List.of(second, id), ids(CaseFilter.UNFINISHED));
    assertEquals(
        List.of(second, id, third),
        ids(
            new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true)));
    assertEquals(
        List.of(id),
        ids(
            new CaseFilter(
                Optional.of("S20"),
                Optional.of("BG-01"),
                Optional.of("cyber"),
                Optional.empty(),
                false,
                false)));
    assertEquals(1, office.desk.list(CaseFilter.UNFINISHED, 1, 10).size());
    office.clock.advance(Duration.ofDays(8));
    assertEquals(
        List.of(second),
        ids(
            new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false)));
  }

  @Test
  void retaliationComesBeforeEverythingUntilAPersonHasAnswered() throws Exception {
    arrived(office.reporter());
    office.clock.advance(Duration.ofDays(1));
    TestReporter threatened = office.reporter();
    CaseId later = arrived(threatened);
    assertEquals(2, ids(CaseFilter.UNFINISHED).indexOf(later));

    LinkCode link = new LinkCode("7KQ2-M012-3456-789Z");
    tell(threatened, 1, new Retaliation(link, "They came to my door."));

    assertEquals(later, ids(CaseFilter.UNFINISHED).get(0));
    CaseView view = office.desk.show(later);
    assertTrue(view.summary().urgent());
    assertEquals(List.of(link), view.summary().links());
    assertEquals(
        new ConversationEntry.FollowUp(
            office.today(), 1, Optional.of(link), "They came to my door.", 0),
        view.conversation().get(0));

    office.desk.answer(later, "S20", Optional.empty(), Optional.of("Please call us."));
    assertEquals(2, ids(CaseFilter.UNFINISHED).indexOf(later));
    assertFalse(office.desk.show(later).summary().urgent());
    assertEquals(List.of(link), office.desk.show(later).summary().links());
  }

  @Test
  void retaliationBringsAFinishedCaseBackAndOutlivesItsWithdrawal() throws Exception {
    answer("S20", "We have it.");
    String reason = DomainLoader.bundled().statuses().reasons().get(0).code();
    office.desk.answer(id, "S50", Optional.of(reason), Optional.of("It is not for us."));
    assertEquals(List.of(), ids(CaseFilter.UNFINISHED));
    LinkCode link = new LinkCode("7KQ2-M012-3456-789Z");
    tell(reporter, 1, new Retaliation(link, ""));
    assertEquals(List.of(id), ids(CaseFilter.UNFINISHED));

    office.bring(reporter, ArrivalKind.WITHDRAWAL, 0, reporter.statement(Purpose.WITHDRAWAL, 0));
    assertTrue(summary().urgent());
    office.desk.answer(id, "S50", Optional.empty(), Optional.empty());
    assertEquals(List.of(), ids(CaseFilter.UNFINISHED));
  }

  @Test
  void aLinkCodeJoinsTheNewReportWithTheEarlierOne() throws Exception {
    LinkCode link = new LinkCode("7KQ2-M012-3456-789Z");
    arrived(office.reporter());
    tell(reporter, 1, new Retaliation(link, ""));
    TestReporter again = office.reporter();
    ObjectNode form = TestReporter.form("They came to my door.").put("link", link.value());
    office.bring(again, ArrivalKind.REPORT, 0, again.report(again.payload(form, List.of())));
    CaseId second = office.cases.events().idOf(again.mailbox);

    Set<CaseId> joined =
        Set.copyOf(
            ids(
                new CaseFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(link),
                    false,
                    true)));
    assertEquals(Set.of(id, second), joined);
    assertTrue(office.desk.show(second).summary().urgent());
  }

  @Test
  void whatOnlyLooksLikeRetaliationIsAnOrdinaryText() throws Exception {
    String text = "> [retaliation 7KQ2-M012-3456-789Z]";
    office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, text));
    assertFalse(summary().urgent());
    assertEquals(
        new ConversationEntry.FollowUp(office.today(), 1, Optional.empty(), text, 0),
        office.desk.show(id).conversation().get(0));
  }

  @Test
  void mailboxesOfOpenCasesAreRenewedOnceADayAndThoseOfFinishedOnesAreNot() throws Exception {
    CaseId other = arrived(office.reporter());
    MailboxRenewal renewal =
        new MailboxRenewal(
            office.cases.agencySide(), office.cases.merged(event -> {}), office.drop);
    renewal.renew();
    assertTrue(office.drop.renewed.isEmpty(), "they were made today");

    office.clock.advance(Duration.ofDays(1));
    renewal.renew();
    renewal.renew();
    assertEquals(2, office.drop.renewed.size());

    office.clock.advance(Duration.ofDays(1));
    office.drop.ended.add(reporter.mailbox);
    renewal.renew();
    office.clock.advance(Duration.ofDays(1));
    renewal.renew();
    assertEquals(5, office.drop.renewed.size());
    assertTrue(office.desk.show(id).summary().mailboxEnded());
    assertFalse(office.desk.show(other).summary().mailboxEnded());
  }

  @Test
  void manyWhoAnswerAtOnceAllGetThroughWithNumbersOfTheirOwn() throws Exception {
    answer("S20", "We have it.");
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Long>> answers = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        answers.add(() -> answer("S20", "Another word."));
      }
      List<Long> numbers = new ArrayList<>();
      for (Future<Long> number : people.invokeAll(answers)) {
        numbers.add(number.get());
      }
      numbers.sort(Long::compare);
      assertEquals(List.of(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L), numbers);
    } finally {
      people.shutdownNow();
    }
    assertEquals(13, office.desk.show(id).conversation().size());
    assertEquals(0, delivery.deliver());
    assertEquals(Optional.of("Another word."), reporter.read(13, reply(13)).text());
  }

  @Test
  void aDamagedFileIsNamedAndNothingOfItIsSaved() throws Exception {
    TestReporter other = office.reporter();
    AttachmentEntry picture = other.attach("a.png", new byte[5000]);
    office.bring(
        other,
        ArrivalKind.REPORT,
        0,
        other.report(other.payload(TestReporter.form("some facts"), List.of(picture))));
    CaseId damaged = office.cases.events().idOf(other.mailbox);
    Path file = folder.resolve(office.cases.files().attachment(damaged, 0, picture.upload()));
    byte[] content = Files.readAllBytes(file);
    content[content.length - 1] ^= 1;
    Files.write(file, content);

    assertEquals(
        Reason.ARCHIVE_DAMAGED,
        assertThrows(
                DeskRefusedException.class,
                () -> office.desk.save(damaged, 1, new ByteArrayOutputStream()))
            .reason());
    Files.delete(folder.resolve(office.cases.files().report(damaged)));
    assertEquals(
        Reason.ARCHIVE_DAMAGED,
        assertThrows(DeskRefusedException.class, () -> office.desk.show(damaged)).reason());
    assertEquals(
        Reason.NO_SUCH_CASE,
        assertThrows(
                DeskRefusedException.class, () -> office.desk.show(new CaseId("0000000000000000")))
            .reason());
  }

  @Test
  void aRecordIsAtMostTwoKilobytes() throws Exception {
    for (int i = 1; i <= 40; i++) {
      LinkCode link = new LinkCode(String.format(Locale.ROOT, "%04d-0000-0000-0000", i));
      tell(reporter, 2L * i, new Retaliation(link, "word " + i));
    }
    byte[] key = Bytes.ascii("{office}:case:" + id.value());
    long size =
        RedisExtension.await(
            REDIS.link().read(commands -> commands.hstrlen(key, Bytes.ascii("r"))));
    assertTrue(size < 2048, "the record has " + size + " bytes");
    assertEquals(40, office.desk.show(id).conversation().size());
    List<LinkCode> links = summary().links();
    assertEquals(CaseRecord.MAX_LINKS, links.size());
    assertEquals("0040-0000-0000-0000", links.get(links.size() - 1).value());
  }

  private void tell(TestReporter from, long number, Retaliation retaliation) throws Exception {
    office.bring(from, ArrivalKind.FOLLOW_UP, number, from.followUp(number, retaliation.text()));
  }

  private long answer(String status, String text) throws DeskRefusedException {
    return office.desk.answer(id, status, Optional.empty(), Optional.of(text));
  }

  private Reason refusal(String status, Optional<String> detail) {
    return assertThrows(
            DeskRefusedException.class,
            () -> office.desk.answer(id, status, detail, Optional.empty()))
        .reason();
  }

  private byte[] reply(long number) {
    return office.drop.replies.get(reporter.mailbox.b64u() + "/" + number).clone();
  }

  private CaseSummary summary() throws DeskRefusedException {
    return office.desk.show(id).summary();
  }

  private List<String> clockCodes() throws DeskRefusedException {
    return office.desk.show(id).clocks().stream().map(ClockView::code).toList();
  }

  private ClockView clock(String code) throws DeskRefusedException {
    return office.desk.show(id).clocks().stream()
        .filter(clock -> clock.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<CaseId> ids(CaseFilter filter) throws DeskRefusedException {
    return office.desk.list(filter, 0, 100).stream().map(CaseSummary::id).toList();
  }
}

package org.tipseal.office.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.Purpose;
import org.tipseal.crypto.envelope.EnvelopeContext;
import org.tipseal.crypto.envelope.EnvelopeOpener;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.PaperDrop;
import org.tipseal.office.TestReporter;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.Handover;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.keys.EpochKeys;
import org.tipseal.office.queue.QueuePage;
import org.tipseal.office.queue.QueueQuery;
import org.tipseal.office.queue.Reach;
import org.tipseal.office.replies.ReplyDelivery;
import org.tipseal.redis.RedisExtension;

/**
 * A case goes from one channel to another: whole, with its receipt, and out of the first's sight.
 */
class TransferTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private DeskBench bench;
  private TestReporter reporter;
  private CaseId id;

  @BeforeEach
  void open() throws Exception {
    bench = new DeskBench(folder, REDIS.link());
    reporter = bench.office.reporter();
    bench.office.bring(reporter, ArrivalKind.REPORT, 0, reporter.report("some facts"));
    id = bench.office.cases.events().idOf(reporter.mailbox);
    bench.assignments.take(bench.li, id);
    bench.desk.answer(bench.li, id, DeskBench.answer("S20", "", "已签收。"), false);
  }

  private boolean transfer(boolean tellWhere) throws DeskRefusedException {
    return bench.transfers.transfer(bench.li, id, "hei", tellWhere, Optional.of("属于你们"));
  }

  private ReplyPayload reply(long number) throws Exception {
    new ReplyDelivery(bench.office.cases.agencySide(), bench.office.drop).deliver();
    return reporter.read(
        number, bench.office.drop.replies.get(reporter.mailbox.b64u() + "/" + number).clone());
  }

  @Test
  void theNewChannelHasItTheOldOneSeesThatItWentAndTheReceiptGoesOn() throws Exception {
    assertFalse(transfer(false));

    assertEquals(
        Reason.NO_SUCH_CASE,
        assertThrows(DeskRefusedException.class, () -> bench.desk.open(bench.li, id)).reason());
    QueueQuery all =
        new QueueQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            0,
            10);
    QueuePage page = bench.desk.page(bench.li, all);
    assertEquals(List.of(Reach.STUB), page.rows().stream().map(QueuePage.Row::reach).toList());
    assertEquals(0, bench.desk.page(bench.li, QueueQuery.unfinished(0, 10)).total());

    CaseView view = bench.desk.open(bench.he, id);
    assertEquals("hei", view.summary().channel());
    assertEquals("S40", view.summary().status());
    assertEquals(List.of("S20"), view.next());
    assertEquals(Optional.empty(), view.summary().assignee());
    assertTrue(
        view.history().stream()
            .anyMatch(e -> e.what().equals("transferred") && e.note().isPresent()));

    ReplyPayload told = reply(2);
    assertEquals("S40", told.status());
    assertFalse(told.toString().contains("hei"));
    assertTrue(told.text().orElseThrow().contains("原凭证继续有效"));
    bench.office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "more"));
    assertEquals(1, bench.desk.open(bench.he, id).summary().followUps());
    bench.desk.answer(bench.he, id, DeskBench.answer("S20", "", "新单位已签收。"), false);
    assertEquals(Optional.of("新单位已签收。"), reply(3).text());
    assertTrue(
        bench.recorded(AuditAction.TRANSFERRED, java.util.Map.of("to", "hei", "tell", "false")));
  }

  @Test
  void theReporterIsToldWhereIfThatIsSafe() throws Exception {
    transfer(true);
    assertTrue(
        new String(reply(2).toBytes(), java.nio.charset.StandardCharsets.UTF_8)
            .contains("\"hei\""));
  }

  @Test
  void theNewChannelGetsWhatTheReporterSentAndWasToldInOrder() throws Exception {
    bench.office.bring(reporter, ArrivalKind.FOLLOW_UP, 1, reporter.followUp(1, "more facts"));
    bench.desk.answer(bench.li, id, DeskBench.answer("S20", "", "十日内告知结果。"), false);
    transfer(false);

    List<byte[]> messages = handedOn("hei");
    assertEquals(4, messages.size());
    assertTrue(ReportPayload.parse(messages.get(0)).form().toString().contains("some facts"));
    ReplyPayload first = ReplyPayload.parse(messages.get(1));
    assertEquals(Optional.of("已签收。"), first.text());
    assertEquals("S20", first.status());
    assertEquals("more facts", FollowUpPayload.parse(messages.get(2)).text());
    ReplyPayload promised = ReplyPayload.parse(messages.get(3));
    assertEquals(Optional.of("十日内告知结果。"), promised.text());
    assertEquals(bench.office.today(), promised.day());
  }

  /** What lies in the case's one transfer, opened with a channel's key of today. */
  private List<byte[]> handedOn(String channel) throws Exception {
    String folderOfCase = "cases/" + id.value().substring(0, 2) + "/" + id.value() + "/transfers";
    Path file;
    try (Stream<Path> files = Files.list(folder.resolve(folderOfCase))) {
      file = files.findFirst().orElseThrow();
    }
    Archive archive =
        new Archive(folder, new ArchiveKeys(bench.office.keyset.archiveKey()), bench.office.clock);
    ByteBuffer sealed = ByteBuffer.wrap(archive.read(folderOfCase + "/" + file.getFileName()));
    EpochKeys epoch =
        bench.office.keyset.epochs().stream()
            .filter(one -> !bench.office.today().isAfter(one.notAfter()))
            .findFirst()
            .orElseThrow();
    EnvelopeContext context =
        new EnvelopeContext(Purpose.TRANSFER, epoch.epoch(), bench.office.keyset.agency());
    EnvelopeOpener opener = new EnvelopeOpener(epoch.keys().get(channel));
    List<byte[]> messages = new ArrayList<>();
    while (sealed.hasRemaining()) {
      byte[] envelope = new byte[sealed.getInt()];
      sealed.get(envelope);
      messages.add(opener.open(envelope, context));
    }
    return messages;
  }

  @Test
  void aCommandThatSetsTheStatusHandsTheCaseOnAsWell() throws Exception {
    bench.office.desk.answer(id, "S40", Optional.of("hei"), Optional.of("已转港区扫黑办"));
    assertEquals("hei", bench.desk.open(bench.he, id).summary().channel());
    assertEquals(Optional.of("已转港区扫黑办"), reply(2).text());
  }

  @Test
  void onlyToAnotherChannelThatIsThereAndOnlyWhereTheStatusAllowsIt() throws Exception {
    for (String channel : List.of("cyber", "nowhere")) {
      assertEquals(
          Reason.REASON_NOT_ALLOWED,
          assertThrows(
                  DeskRefusedException.class,
                  () -> bench.transfers.transfer(bench.li, id, channel, false, Optional.empty()))
              .reason());
    }
    bench.desk.answer(bench.zheng, id, DeskBench.answer("S50", "D10", "不予受理。"), false);
    assertEquals(
        Reason.STATUS_NOT_ALLOWED,
        assertThrows(DeskRefusedException.class, () -> transfer(false)).reason());
  }

  @Test
  void whereverTheOfficeIsKilledTheCaseIsHereOrThereAndWhole() throws Exception {
    int reached = 0;
    for (int point = 0; point < 6; point++) {
      int at = point;
      bench.office.open(store -> killedAt(store, at));
      try {
        bench
            .office
            .cases
            .transfers()
            .hand(
                id,
                new Handover("hei", false, Optional.empty(), Optional.of(bench.li.id())),
                row -> {});
      } catch (PaperDrop.Killed e) {
        reached++;
      }
      bench.office.open(store -> store);
      CaseRow row = bench.office.cases.rows().find(id).orElseThrow();
      CaseView view = bench.office.desk.show(id);
      boolean there = row.handling().channel().equals("hei");
      assertEquals(there ? "S40" : "S20", view.summary().status());
      assertEquals(there ? 2 : 1, view.conversation().size());
      assertEquals(there, bench.office.cases.agencySide().queued(10).size() == 2);
      if (there) {
        break;
      }
    }
    assertEquals("hei", bench.office.cases.rows().find(id).orElseThrow().handling().channel());
    assertTrue(reached >= 2, "it was killed " + reached + " times");
    try (Stream<Path> files = Files.walk(folder)) {
      assertTrue(files.anyMatch(file -> file.toString().contains("/transfers/")));
    }
  }

  /** A store at whose n-th question, or just after it, the office is killed. */
  private static CaseStore killedAt(CaseStore store, int point) {
    int[] left = {point};
    return (CaseStore)
        Proxy.newProxyInstance(
            CaseStore.class.getClassLoader(),
            new Class<?>[] {CaseStore.class},
            (proxy, method, arguments) -> {
              if (left[0]-- == 0) {
                throw new PaperDrop.Killed();
              }
              try {
                Object answer = method.invoke(store, arguments);
                if (left[0]-- == 0) {
                  throw new PaperDrop.Killed();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}

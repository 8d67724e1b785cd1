package org.tipseal.office.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tipseal.office.OfficeBench;
import org.tipseal.office.TestReporter;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.Answer;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.index.Terms;
import org.tipseal.office.intake.ArrivalKind;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.OfficerRecord;
import org.tipseal.office.officers.Role;
import org.tipseal.office.queue.CaseQueue;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.office.RedisOfficerStore;
import org.tipseal.report.json.DomainLoader;

/** A desk over a real Redis and real files, with officers of two channels. */
final class DeskBench {
  final OfficeBench office;
  final List<AuditEvent> audited = new ArrayList<>();
  final OfficerBook book;
  final CaseQueue queue;
  final CaseGate gate;
  final Assignments assignments;
  final Transfers transfers;
  final OfficerDesk desk;

  final Officer li;
  final Officer wu;
  final Officer zheng;
  final Officer he;

  DeskBench(Path folder, RedisLink redis) throws Exception {
    office = new OfficeBench(folder, redis);
    book =
        new OfficerBook(new RedisOfficerStore(redis), new ArchiveKeys(office.keyset.archiveKey()));
    queue =
        new CaseQueue(
            office.cases.rows(),
            id -> false,
            office::today,
            failure -> {
              throw new AssertionError(failure);
            });
    gate = new CaseGate(office.cases.rows(), office.settings, audited::add, office.clock);
    assignments = new Assignments(gate, office.cases.steps(), book);
    Proposals proposals = new Proposals(gate, office.desk, office.cases.steps(), office.settings);
    transfers = new Transfers(gate, office.cases.transfers(), proposals);
    desk =
        new OfficerDesk(
            gate,
            office.desk,
            queue,
            query -> row -> false,
            proposals,
            transfers,
            new AnswerCheck(new Terms(DomainLoader.bundled())));
    li = officer(1, "李安", Role.HANDLER, "cyber");
    wu = officer(2, "吴静", Role.HANDLER, "cyber");
    zheng = officer(3, "郑和", Role.SUPERVISOR, "cyber");
    he = officer(4, "何一", Role.SUPERVISOR, "hei");
  }

  Officer officer(int number, String name, Role role, String... channels) throws Exception {
    Officer officer =
        new Officer(
            new OfficerId("000000000" + number), name, Set.of(role), Set.of(channels), false);
    var unused = book.change(all -> OfficerRecord.of(officer)).orElseThrow();
    return officer;
  }

  CaseId arrived(String facts, String... excluded) throws Exception {
    TestReporter reporter = office.reporter();
    ObjectNode form = TestReporter.form(facts);
    for (String name : excluded) {
      form.withArray("exclude").add(name);
    }
    office.bring(
        reporter, ArrivalKind.REPORT, 0, reporter.report(reporter.payload(form, List.of())));
    return office.cases.events().idOf(reporter.mailbox);
  }

  static Answer answer(String status, String detail, String text) {
    return new Answer(
        status,
        Optional.of(detail).filter(code -> !code.isEmpty()),
        Optional.of(text).filter(words -> !words.isEmpty()),
        Optional.empty());
  }

  /** What was recorded last. */
  AuditEvent last() {
    return audited.get(audited.size() - 1);
  }

  long count(AuditAction action) {
    return audited.stream().filter(event -> event.action() == action).count();
  }

  boolean recorded(AuditAction action, Map<String, String> details) {
    return audited.stream()
        .anyMatch(
            e -> e.action() == action && e.details().entrySet().containsAll(details.entrySet()));
  }
}

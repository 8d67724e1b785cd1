package org.tipseal.office.web.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.archive.ArchiveDamagedException;
import org.tipseal.office.audit.Audit;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.audit.AuditFilter;
import org.tipseal.office.audit.AuditPage;
import org.tipseal.office.audit.AuditReport;
import org.tipseal.office.officers.OfficerBook;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.web.route.Answer;
import org.tipseal.office.web.route.DeskRequest;
import org.tipseal.office.web.route.OfficerName;
import org.tipseal.storage.StorageUnavailableException;

/** The audit administrator's work. Reading, checking and exporting are on record themselves. */
public final class AuditHandlers {
  private static final int MOST = 200;
  private static final int MOST_HEADS = 1000;

  private final Audit audit;
  private final OfficerBook book;

  record Page(List<AuditEntryView> entries, Optional<Long> next, int damaged) {}

  record Heads(List<JsonNode> heads) {}

  record Flaw(String flaw, long entry) {}

  record Checked(long first, long last, long pruned, long torn, int older, List<Flaw> flaws) {}

  /**
   * Makes them.
   *
   * @param book for the names of officers
   */
  public AuditHandlers(Audit audit, OfficerBook book) {
    this.audit = audit;
    this.book = book;
  }

  /** Entries, the newest first. */
  public Answer read(DeskRequest request)
      throws IOException, StorageUnavailableException, ArchiveDamagedException {
    AuditFilter filter =
        new AuditFilter(
            request
                .query("action")
                .map(name -> AuditAction.of(name).orElseThrow(AuditHandlers::malformed)),
            request
                .query("officer")
                .map(id -> OfficerId.parse(id).orElseThrow(AuditHandlers::malformed)),
            request.query("subject"));
    int before = request.query("before", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
    int limit = request.query("limit", 1, MOST, MOST / 2);
    AuditEvent reading = AuditEvent.of(AuditAction.AUDIT_READ, request.officer().id());
    audit.record(
        before == Integer.MAX_VALUE ? reading : reading.with("before", Integer.toString(before)));
    AuditPage page = audit.page(filter, before, limit);
    Map<OfficerId, OfficerName> names =
        book.all().stream()
            .map(record -> record.officer())
            .collect(Collectors.toMap(officer -> officer.id(), OfficerName::of));
    return Answer.json(
        new Page(
            page.entries().stream().map(entry -> AuditEntryView.of(entry, names)).toList(),
            boxed(page.next()),
            page.damaged()));
  }

  /** The signed head. */
  public Answer head(DeskRequest request) throws StorageUnavailableException {
    audit.record(AuditEvent.of(AuditAction.AUDIT_HEAD_EXPORTED, request.officer().id()));
    return Answer.download("application/json", "audit-head.json", audit.head());
  }

  /** Checks the log against heads that were exported before. */
  public Answer check(DeskRequest request) throws IOException, StorageUnavailableException {
    Heads given = request.body(Heads.class);
    if (given.heads().size() > MOST_HEADS) {
      throw malformed();
    }
    List<byte[]> heads = new ArrayList<>();
    given.heads().forEach(head -> heads.add(StrictJson.write(head)));
    AuditReport report = audit.check(heads);
    audit.record(
        AuditEvent.of(AuditAction.AUDIT_CHECKED, request.officer().id())
            .with("last", Long.toString(report.last()))
            .with("heads", Integer.toString(heads.size()))
            .with("flaws", Integer.toString(report.findings().size())));
    return Answer.json(
        new Checked(
            report.first(),
            report.last(),
            report.prunedThrough(),
            report.tornBytes(),
            report.olderHeads(),
            report.findings().stream()
                .map(finding -> new Flaw(finding.flaw().wireName(), finding.entry()))
                .toList()));
  }

  private static Optional<Long> boxed(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static ProblemException malformed() {
    return new ProblemException(Problem.MALFORMED_REQUEST);
  }
}

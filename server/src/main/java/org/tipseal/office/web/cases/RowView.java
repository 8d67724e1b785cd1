package org.tipseal.office.web.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseRow;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.Transfer;
import org.tipseal.office.queue.QueuePage;
import org.tipseal.office.queue.Reach;
import org.tipseal.office.web.route.OfficerName;

/** {@code Row} of openapi.yaml. */
record RowView(
    String id,
    String status,
    Optional<String> reward,
    String category,
    String region,
    String mode,
    String target,
    String channel,
    LocalDate received,
    Optional<LocalDate> due,
    Optional<String> dueClock,
    boolean overdue,
    long followUps,
    boolean unanswered,
    boolean urgent,
    Optional<LocalDate> reminded,
    boolean mailboxEnded,
    Optional<OfficerName> assignee,
    Optional<String> campaign,
    Optional<String> parent,
    int links,
    boolean proposed,
    HandedOn transferred) {
  private static final String TRANSFERRED = "S40";

  record HandedOn(String to, LocalDate day) {}

  static RowView of(QueuePage.Row row, int links, CaseNames names) {
    return row.reach() == Reach.STUB
        ? stub(row.row())
        : of(row.row().summary(), row.overdue(), links, names);
  }

  static RowView of(CaseSummary summary, boolean overdue, int links, CaseNames names) {
    return new RowView(
        summary.id().value(),
        summary.status(),
        summary.reward(),
        summary.category(),
        summary.region(),
        summary.mode(),
        summary.target(),
        summary.channel(),
        summary.received(),
        summary.due(),
        summary.dueClock(),
        overdue,
        summary.followUps(),
        summary.unanswered(),
        summary.urgent(),
        summary.reminded(),
        summary.mailboxEnded(),
        summary.assignee().map(names::name),
        summary.campaign(),
        summary.parent().map(CaseId::value),
        links,
        summary.proposed(),
        null);
  }

  /** Of what was handed on nothing is told but that it was, when and to where. */
  private static RowView stub(CaseRow row) {
    List<Transfer> transfers = row.handling().transfers();
    Transfer last = transfers.get(transfers.size() - 1);
    return new RowView(
        row.id().value(),
        TRANSFERRED,
        Optional.empty(),
        "",
        "",
        "anonymous",
        "",
        last.from(),
        last.day(),
        Optional.empty(),
        Optional.empty(),
        false,
        0,
        false,
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        new HandedOn(last.to(), last.day()));
  }
}

package org.tipseal.office.evidence.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.tipseal.crypto.Bytes;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ClockView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.HistoryEntry;
import org.tipseal.office.evidence.format.Mark;
import org.tipseal.report.ClockRule;
import org.tipseal.report.Domain;
import org.tipseal.report.Label;

/**
 * The report of an evidence package: A4, the officer's mark on every page, the typeface embedded.
 * The same case and mark give the same bytes, and nothing in them tells of the machine.
 */
public final class ReportPdf {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Domain domain;
  private final Facts facts;

  /**
   * What stands in it besides the case.
   *
   * @param agency its name in both languages
   * @param mark who takes it out
   * @param fingerprint of the agency's root key
   * @param timestamped whether the package has a timestamp
   * @param paths the file of each attachment, by its id
   */
  public record Facts(
      String agency,
      Mark mark,
      String fingerprint,
      boolean timestamped,
      Map<Integer, String> paths) {}

  private ReportPdf(Domain domain, Facts facts) {
    this.domain = domain;
    this.facts = facts;
  }

  /**
   * Sets a case.
   *
   * @return the PDF
   * @throws IOException if the typeface is missing
   */
  public static byte[] of(CaseView view, Domain domain, Facts facts) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Sheets sheets = new Sheets(document, Typeface.open(document));
      ReportPdf report = new ReportPdf(domain, facts);
      report.write(sheets, view);
      sheets.finish(report.head(), report.foot());
      document.getDocumentCatalog().setLanguage("zh-CN");
      // Else it is made of the time and of what the machine is.
      document.setDocumentId(
          Bytes.u32At(Bytes.sha256(facts.mark().toString().getBytes(StandardCharsets.UTF_8)), 0));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private List<String> head() {
    Mark mark = facts.mark();
    return List.of(
        mark.officerName()
            + " ("
            + mark.officer()
            + ")   "
            + TIME.format(mark.time())
            + " UTC   "
            + mark.caseId(),
        Caption.PURPOSE.both() + "：" + mark.purpose());
  }

  private String foot() {
    return facts.agency();
  }

  private void write(Sheets sheets, CaseView view) throws IOException {
    sheets.title(Caption.TITLE.both());
    export(sheets);
    summary(sheets, view);
    sheets.heading(Caption.REPORT.both());
    for (Map.Entry<String, String> row : FormText.of(view.form(), domain).entrySet()) {
      sheets.pair(row.getKey(), row.getValue());
    }
    attachments(sheets, view.attachments());
    conversation(sheets, view.conversation());
    history(sheets, view.history());
    clocks(sheets, view.clocks());
  }

  private void export(Sheets sheets) throws IOException {
    Mark mark = facts.mark();
    sheets.heading(Caption.EXPORT.both());
    sheets.pair(Caption.AGENCY.both(), facts.agency());
    sheets.pair(Caption.OFFICER.both(), mark.officerName() + " (" + mark.officer() + ")");
    sheets.pair(Caption.TIME.both(), TIME.format(mark.time()));
    sheets.pair(Caption.PURPOSE.both(), mark.purpose());
    sheets.pair(Caption.ROOT.both(), facts.fingerprint());
    sheets.pair(
        Caption.TIMESTAMP.both(),
        (facts.timestamped() ? Caption.TIMESTAMPED : Caption.NOT_TIMESTAMPED).lines());
    sheets.pair(Caption.CHECKING.both(), Caption.CHECK_WITH.lines());
    sheets.paragraph(Caption.SUBSTITUTES.lines());
  }

  private void summary(Sheets sheets, CaseView view) throws IOException {
    CaseSummary c = view.summary();
    sheets.heading(Caption.CASE.both());
    sheets.pair(Caption.CASE_ID.both(), c.id().toString());
    sheets.pair(Caption.STATUS.both(), status(c.status()));
    if (c.reward().isPresent()) {
      sheets.pair(Caption.REWARD.both(), status(c.reward().get()));
    }
    sheets.pair(Caption.RECEIVED.both(), c.received().toString());
    sheets.pair(
        Caption.CHANNELS.both(),
        String.join("\n", c.channels().stream().map(this::channel).toList()));
    sheets.pair(Caption.LOCATOR.both(), view.locator());
    if (!c.links().isEmpty()) {
      sheets.pair(
          Caption.LINKS.both(), String.join(" ", c.links().stream().map(l -> l.value()).toList()));
    }
    if (c.reminded().isPresent()) {
      sheets.pair(Caption.REMINDED.both(), c.reminded().get().toString());
    }
    if (view.identityPresent()) {
      sheets.pair(Caption.IDENTITY.both(), Caption.IDENTITY_SEALED.lines());
    }
  }

  private void attachments(Sheets sheets, List<AttachmentView> attachments) throws IOException {
    sheets.heading(Caption.ATTACHMENTS.both());
    if (attachments.isEmpty()) {
      sheets.paragraph(Caption.NO_ATTACHMENTS.both());
    }
    for (AttachmentView a : attachments) {
      sheets.pair(
          Caption.ATTACHMENT.both() + " " + a.id(),
          a.followUp() == 0
              ? Caption.REPORT.both()
              : Caption.FOLLOW_UP.both() + " " + a.followUp());
      sheets.pair(Caption.PATH.both(), facts.paths().getOrDefault(a.id(), "–"));
      sheets.pair("SHA-256", a.sha256());
      sheets.pair(Caption.NAME.both(), a.name());
      sheets.pair(Caption.TYPE.both(), a.type() + "，" + a.size() + " " + Caption.BYTES.both());
      sheets.pair(
          Caption.KIND.both(), code(a.kind(), FormText.label(domain.form().evidence(), a.kind())));
      optional(sheets, Caption.DESCRIPTION, a.description());
      optional(sheets, Caption.CAPTURED, a.capturedOn());
      optional(sheets, Caption.ORIGINAL, a.originalSha256());
      sheets.space();
    }
  }

  private void conversation(Sheets sheets, List<ConversationEntry> entries) throws IOException {
    sheets.heading(Caption.CONVERSATION.both());
    if (entries.isEmpty()) {
      sheets.paragraph(Caption.NO_CONVERSATION.both());
    }
    for (ConversationEntry entry : entries) {
      sheets.pair(entry.day().toString(), told(entry));
    }
  }

  private String told(ConversationEntry entry) {
    if (entry instanceof ConversationEntry.FollowUp f) {
      return Caption.FOLLOW_UP.both()
          + " "
          + f.number()
          + f.retaliation()
              .map(link -> "\n" + Caption.RETALIATION.both() + " " + link.value())
              .orElse("")
          + (f.attachments() > 0 ? "\n" + Caption.ATTACHMENTS.both() + "：" + f.attachments() : "")
          + "\n"
          + f.text();
    }
    if (entry instanceof ConversationEntry.Reply r) {
      return Caption.REPLY.both()
          + " "
          + r.number()
          + "，"
          + status(r.status())
          + reason(r.reason())
          + r.text().map(text -> "\n" + text).orElse("");
    }
    if (entry instanceof ConversationEntry.Decision d) {
      return Caption.DECISION.both() + "，" + status(d.status()) + reason(d.reason());
    }
    return (entry instanceof ConversationEntry.Withdrawal ? Caption.WITHDRAWAL : Caption.REMINDER)
        .both();
  }

  /** What officers wrote for each other stays in the office. */
  private void history(Sheets sheets, List<HistoryEntry> history) throws IOException {
    sheets.heading(Caption.HISTORY.both());
    if (history.isEmpty()) {
      sheets.paragraph(Caption.NO_HISTORY.both());
    }
    for (HistoryEntry entry : history) {
      sheets.pair(
          entry.day().toString(),
          Caption.of(entry.what()).map(Caption::both).orElse(entry.what())
              + entry.status().map(code -> "，" + status(code)).orElse("")
              + "，"
              + entry.officer().map(Object::toString).orElse(Caption.COMMAND.both()));
    }
  }

  private void clocks(Sheets sheets, List<ClockView> clocks) throws IOException {
    sheets.heading(Caption.CLOCKS.both());
    if (clocks.isEmpty()) {
      sheets.paragraph(Caption.NO_CLOCKS.both());
    }
    for (ClockView clock : clocks) {
      Optional<Label> label =
          domain.clocks().clocks().stream()
              .filter(rule -> rule.code().equals(clock.code()))
              .map(ClockRule::label)
              .findFirst();
      sheets.pair(
          code(clock.code(), label),
          clock.due()
              + (clock.paused() ? "，" + Caption.PAUSED.both() : "")
              + (clock.overdue() ? "，" + Caption.OVERDUE.both() : ""));
    }
  }

  private static void optional(Sheets sheets, Caption caption, Optional<?> value)
      throws IOException {
    if (value.isPresent()) {
      sheets.pair(caption.both(), value.get().toString());
    }
  }

  private String status(String code) {
    return code(code, domain.statuses().status(code).map(s -> s.label()));
  }

  private String reason(Optional<String> code) {
    return code.map(
            c ->
                "，"
                    + code(
                        c,
                        FormText.label(domain.statuses().reasons(), c)
                            .or(() -> FormText.label(domain.statuses().findings(), c))))
        .orElse("");
  }

  private String channel(String id) {
    return code(id, domain.channel(id).map(c -> c.name()));
  }

  private static String code(String code, Optional<Label> label) {
    return label.map(l -> code + " " + FormText.both(l)).orElse(code);
  }
}

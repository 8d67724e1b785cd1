package org.tipseal.office.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.HistoryEntry;

/** A whole case as {@code report.json}, as PROTOCOL.md §16 writes it. */
final class ReportJson {
  private final ObjectNode json = StrictJson.object();

  private ReportJson() {}

  static byte[] of(CaseView view, Map<Integer, String> paths) {
    ReportJson report = new ReportJson();
    report.json.put("v", 1);
    report.summary(view);
    report.json.set("form", view.form());
    report.json.putArray("attachments");
    view.attachments().forEach(a -> report.attachment(a, paths.get(a.id())));
    report.json.putArray("conversation");
    view.conversation().forEach(report::entry);
    report.json.putArray("history");
    view.history().forEach(report::step);
    report.json.putArray("clocks");
    view.clocks()
        .forEach(
            clock ->
                report
                    .json
                    .withArray("clocks")
                    .addObject()
                    .put("code", clock.code())
                    .put("due", clock.due().toString())
                    .put("paused", clock.paused())
                    .put("overdue", clock.overdue()));
    return StrictJson.write(report.json);
  }

  private void summary(CaseView view) {
    CaseSummary c = view.summary();
    ObjectNode head = json.putObject("case");
    head.put("id", c.id().toString());
    head.put("locator", view.locator());
    head.put("status", c.status());
    c.reward().ifPresent(code -> head.put("reward", code));
    head.put("received", c.received().toString());
    head.put("channel", c.channel());
    c.channels().forEach(head.putArray("channels")::add);
    c.campaign().ifPresent(campaign -> head.put("campaign", campaign));
    c.parent().ifPresent(parent -> head.put("parent", parent.toString()));
    c.links().forEach(link -> head.withArray("links").add(link.value()));
    c.reminded().ifPresent(day -> head.put("reminded", day.toString()));
    head.put("mailboxEnded", c.mailboxEnded());
    head.put("identitySealed", view.identityPresent());
  }

  private void attachment(AttachmentView a, String path) {
    ObjectNode item = json.withArray("attachments").addObject();
    item.put("number", a.id());
    item.put("path", path);
    item.put("followUp", a.followUp());
    item.put("name", a.name());
    item.put("type", a.type());
    item.put("size", a.size());
    item.put("sha256", a.sha256());
    item.put("kind", a.kind());
    a.description().ifPresent(text -> item.put("description", text));
    a.capturedOn().ifPresent(day -> item.put("capturedOn", day.toString()));
    a.originalSha256().ifPresent(digest -> item.put("originalSha256", digest));
  }

  /** What officers wrote for each other stays in the office. */
  private void step(HistoryEntry entry) {
    ObjectNode item = json.withArray("history").addObject();
    item.put("day", entry.day().toString()).put("what", entry.what());
    entry.status().ifPresent(code -> item.put("status", code));
    entry.officer().ifPresent(officer -> item.put("officer", officer.value()));
  }

  private void entry(ConversationEntry entry) {
    ObjectNode item = json.withArray("conversation").addObject();
    item.put("day", entry.day().toString());
    if (entry instanceof ConversationEntry.FollowUp f) {
      item.put("kind", "follow-up").put("number", f.number());
      f.retaliation().ifPresent(link -> item.put("retaliation", link.value()));
      item.put("text", f.text()).put("attachments", f.attachments());
    } else if (entry instanceof ConversationEntry.Reply r) {
      item.put("kind", "reply").put("number", r.number()).put("status", r.status());
      r.reason().ifPresent(code -> item.put("reason", code));
      r.text().ifPresent(text -> item.put("text", text));
    } else if (entry instanceof ConversationEntry.Decision d) {
      item.put("kind", "decision").put("status", d.status());
      d.reason().ifPresent(code -> item.put("reason", code));
    } else if (entry instanceof ConversationEntry.Withdrawal w) {
      item.put("kind", "withdrawal").put("status", w.status());
    } else {
      item.put("kind", "reminder");
    }
  }
}

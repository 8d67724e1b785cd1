package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.QuarantineView;

/** Cases as JSON: members that are empty are left out. */
final class CaseJson {
  private CaseJson() {}

  static ObjectNode of(CaseSummary c) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", c.id().toString());
    json.put("status", c.status());
    json.put("category", c.category());
    json.put("region", c.region());
    json.put("mode", c.mode());
    json.put("target", c.target());
    json.putArray("channels");
    c.channels().forEach(json.withArray("channels")::add);
    json.put("received", c.received().toString());
    c.due().ifPresent(day -> json.put("due", day.toString()));
    c.dueClock().ifPresent(code -> json.put("dueClock", code));
    json.put("overdue", c.overdue());
    json.put("followUps", c.followUps());
    json.put("unanswered", c.unanswered());
    json.put("urgent", c.urgent());
    if (!c.links().isEmpty()) {
      json.putArray("links");
      c.links().forEach(link -> json.withArray("links").add(link.value()));
    }
    c.reminded().ifPresent(day -> json.put("reminded", day.toString()));
    json.put("mailboxEnded", c.mailboxEnded());
    return json;
  }

  /** A row of a case of which nothing but its id is known. */
  static ObjectNode damaged(CaseId id) {
    return JsonNodeFactory.instance.objectNode().put("id", id.toString()).put("damaged", true);
  }

  static ObjectNode of(CaseView view) {
    ObjectNode json = of(view.summary());
    json.put("locator", view.locator());
    json.put("identityPresent", view.identityPresent());
    json.set("form", view.form());
    json.putArray("attachments");
    view.attachments().forEach(a -> json.withArray("attachments").add(of(a)));
    json.putArray("conversation");
    view.conversation().forEach(e -> json.withArray("conversation").add(of(e)));
    json.putArray("clocks");
    view.clocks()
        .forEach(
            clock ->
                json.withArray("clocks")
                    .addObject()
                    .put("code", clock.code())
                    .put("due", clock.due().toString())
                    .put("paused", clock.paused())
                    .put("overdue", clock.overdue()));
    json.putArray("next");
    view.next().forEach(json.withArray("next")::add);
    return json;
  }

  static ObjectNode of(AttachmentView a) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", a.id());
    json.put("followUp", a.followUp());
    json.put("name", a.name());
    json.put("type", a.type());
    json.put("size", a.size());
    json.put("sha256", a.sha256());
    json.put("kind", a.kind());
    a.description().ifPresent(text -> json.put("description", text));
    a.capturedOn().ifPresent(day -> json.put("capturedOn", day.toString()));
    a.originalSha256().ifPresent(digest -> json.put("originalSha256", digest));
    return json;
  }

  static ObjectNode of(QuarantineView item) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", item.id());
    json.put("day", item.day().toString());
    json.put("kind", item.kind());
    json.put("defect", item.defect());
    json.put("locator", item.locator());
    item.caseId().ifPresent(id -> json.put("case", id.toString()));
    json.put("attachments", item.attachments());
    return json;
  }

  /** The name for programs, such as {@code too-late}. */
  static String name(Delivery delivery) {
    return delivery.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ObjectNode of(ConversationEntry entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("day", entry.day().toString());
    if (entry instanceof ConversationEntry.FollowUp f) {
      json.put("kind", "follow-up");
      json.put("number", f.number());
      f.retaliation().ifPresent(link -> json.put("retaliation", link.value()));
      json.put("text", f.text());
      json.put("attachments", f.attachments());
    } else if (entry instanceof ConversationEntry.Reply r) {
      json.put("kind", "reply");
      json.put("number", r.number());
      json.put("status", r.status());
      r.reason().ifPresent(code -> json.put("reason", code));
      r.text().ifPresent(text -> json.put("text", text));
      json.put("delivery", name(r.delivery()));
    } else if (entry instanceof ConversationEntry.Reminder) {
      json.put("kind", "reminder");
    } else if (entry instanceof ConversationEntry.Withdrawal w) {
      json.put("kind", "withdrawal");
      json.put("status", w.status());
    }
    return json;
  }
}

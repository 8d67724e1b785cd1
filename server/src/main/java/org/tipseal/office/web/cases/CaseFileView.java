package org.tipseal.office.web.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ClockView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.HistoryEntry;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.web.route.DeskJson;

/** {@code Case} of openapi.yaml. */
final class CaseFileView {
  private CaseFileView() {}

  /**
   * Writes a case.
   *
   * @param shown how the page may show an attachment, by its number
   */
  static ObjectNode of(CaseView view, int links, CaseNames names, IntFunction<String> shown) {
    ObjectNode json = DeskJson.object();
    json.set(
        "row", DeskJson.tree(RowView.of(view.summary(), view.summary().overdue(), links, names)));
    json.put("locator", view.locator());
    json.set("form", view.form());
    ArrayNode attachments = json.putArray("attachments");
    view.attachments().forEach(a -> attachments.add(attachment(a, shown)));
    json.put("identityPresent", view.identityPresent());
    ArrayNode conversation = json.putArray("conversation");
    view.conversation().forEach(entry -> conversation.add(entry(entry, view.attachments())));
    ArrayNode clocks = json.putArray("clocks");
    for (ClockView clock : view.clocks()) {
      clocks.add(DeskJson.tree(clock));
    }
    view.next().forEach(json.putArray("next")::add);
    json.putArray("excluded");
    view.form().path("exclude").forEach(json.withArray("excluded")::add);
    json.put("recusable", true);
    view.proposal().ifPresent(proposal -> json.set("proposal", proposal(proposal, names)));
    ArrayNode transfers = json.putArray("transfers");
    view.history().stream()
        .filter(entry -> entry.what().equals(StepKind.TRANSFERRED.wireName()))
        .forEach(entry -> transfers.add(transfer(entry)));
    ArrayNode history = json.putArray("history");
    view.history().forEach(entry -> history.add(history(entry, names)));
    return json;
  }

  private static ObjectNode attachment(AttachmentView view, IntFunction<String> shown) {
    ObjectNode json = DeskJson.object();
    json.put("id", view.id()).put("name", view.name()).put("size", view.size());
    json.put("sha256", view.sha256()).put("followUp", view.followUp());
    json.put("evidence", view.kind()).put("shown", shown.apply(view.id()));
    return json;
  }

  private static ObjectNode entry(ConversationEntry entry, List<AttachmentView> attachments) {
    ObjectNode json = DeskJson.object();
    json.put("day", entry.day().toString());
    if (entry instanceof ConversationEntry.FollowUp followUp) {
      json.put("kind", "follow-up").put("number", followUp.number());
      json.put("text", followUp.text());
      followUp.retaliation().ifPresent(link -> json.put("link", link.value()));
      ArrayNode ids = json.putArray("attachments");
      attachments.stream()
          .filter(a -> a.followUp() == followUp.number())
          .forEach(a -> ids.add(a.id()));
    } else if (entry instanceof ConversationEntry.Reply reply) {
      json.put("kind", "reply").put("number", reply.number()).put("status", reply.status());
      reply.reason().ifPresent(reason -> json.put("detail", reason));
      reply.text().ifPresent(text -> json.put("text", text));
      json.put("delivery", reply.delivery().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else if (entry instanceof ConversationEntry.Withdrawal withdrawal) {
      json.put("kind", "withdrawal").put("status", withdrawal.status());
    } else if (entry instanceof ConversationEntry.Decision decision) {
      json.put("kind", "decision").put("status", decision.status());
      decision.reason().ifPresent(reason -> json.put("detail", reason));
    } else {
      json.put("kind", "reminder");
    }
    return json;
  }

  private static ObjectNode proposal(HistoryEntry entry, CaseNames names) {
    ObjectNode json = DeskJson.object();
    json.put("status", entry.status().orElse(""));
    entry.details().forEach((key, value) -> putDetail(json, key, value));
    entry.note().ifPresent(text -> json.put("text", text));
    entry.officer().ifPresent(by -> json.set("by", DeskJson.tree(names.name(by))));
    json.put("day", entry.day().toString());
    return json;
  }

  private static void putDetail(ObjectNode json, String key, String value) {
    if (key.equals("detail") || key.equals("to")) {
      json.put("detail", value);
    } else if (key.equals("tell")) {
      json.put("tellWhere", Boolean.parseBoolean(value));
    }
  }

  private static ObjectNode transfer(HistoryEntry entry) {
    ObjectNode json = DeskJson.object();
    json.put("from", entry.details().getOrDefault("from", ""));
    json.put("to", entry.details().getOrDefault("to", ""));
    json.put("day", entry.day().toString());
    entry.note().ifPresent(note -> json.put("note", note));
    return json;
  }

  private static ObjectNode history(HistoryEntry entry, CaseNames names) {
    ObjectNode json = DeskJson.object();
    json.put("day", entry.day().toString()).put("what", entry.what());
    entry.status().ifPresent(status -> json.put("status", status));
    entry.officer().ifPresent(by -> json.put("officer", names.name(by).name()));
    if (!entry.what().equals(StepKind.TRANSFERRED.wireName())) {
      entry.note().ifPresent(note -> json.put("note", note));
    }
    return json;
  }
}

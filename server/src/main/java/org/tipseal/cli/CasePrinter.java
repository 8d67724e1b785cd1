package org.tipseal.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.office.cases.AttachmentView;
import org.tipseal.office.cases.CasePage;
import org.tipseal.office.cases.CaseSummary;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.ClockView;
import org.tipseal.office.cases.ConversationEntry;
import org.tipseal.office.cases.Delivery;
import org.tipseal.office.cases.QuarantineView;
import org.tipseal.report.Domain;

/** Shows cases to a handler, or to a program. */
final class CasePrinter {
  private final PrintStream out;
  private final Domain domain;
  private final String language;
  private final boolean asJson;
  private final ArrayNode saved = JsonNodeFactory.instance.arrayNode();

  CasePrinter(Terminal terminal, Domain domain, String language, boolean asJson) {
    this.out = terminal.out();
    this.domain = domain;
    this.language = language;
    this.asJson = asJson;
  }

  void list(CasePage page) {
    if (asJson) {
      ArrayNode json = JsonNodeFactory.instance.arrayNode();
      page.rows().forEach(summary -> json.add(CaseJson.of(summary)));
      page.damaged().forEach(id -> json.add(CaseJson.damaged(id)));
      out.println(Json.write(json));
      return;
    }
    for (CaseSummary c : page.rows()) {
      String due =
          c.due()
              .map(day -> day + " " + c.dueClock().orElse("") + (c.overdue() ? " OVERDUE" : ""))
              .orElse("-");
      String marks =
          (c.urgent() ? " URGENT: retaliation" : "")
              + (c.unanswered() ? " new message" : "")
              + c.reminded().map(day -> " reminded " + day).orElse("")
              + (c.mailboxEnded() ? " mailbox ended" : "");
      line(
          String.join(
              "  ",
              c.id().toString(),
              due,
              c.status() + " " + status(c.status()),
              c.category() + " " + category(c.category()),
              c.target() + marks));
    }
    page.damaged().forEach(id -> line(id + "  DAMAGED: its record cannot be opened"));
  }

  void refused(List<QuarantineView> items) {
    if (asJson) {
      ArrayNode json = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> json.add(CaseJson.of(item)));
      out.println(Json.write(json));
      return;
    }
    for (QuarantineView item : items) {
      line(
          String.join(
              "  ",
              item.id(),
              item.day().toString(),
              item.kind(),
              item.defect(),
              "locator " + item.locator(),
              item.caseId().map(id -> "case " + id).orElse("")));
    }
  }

  void show(CaseView view) {
    if (asJson) {
      out.println(Json.write(CaseJson.of(view)));
      return;
    }
    CaseSummary c = view.summary();
    line("Case        " + c.id());
    line("Status      " + c.status() + " " + status(c.status()));
    if (c.urgent()) {
      line("Urgent      the reporter tells of retaliation, and nobody has answered since");
    }
    for (LinkCode link : c.links()) {
      line("Linked      " + link + ", see tipseal cases --finished --link " + link);
    }
    line("Category    " + c.category() + " " + category(c.category()));
    line("Received    " + c.received() + ", locator " + view.locator());
    line("Channels    " + String.join(", ", c.channels()));
    line(
        "Mode        "
            + c.mode().toLowerCase(Locale.ROOT)
            + (view.identityPresent() ? ", identity sealed" : ""));
    for (ClockView clock : view.clocks()) {
      line(
          "Due         "
              + clock.due()
              + " "
              + clock.code()
              + (clock.paused() ? " (paused)" : "")
              + (clock.overdue() ? " OVERDUE" : ""));
    }
    line("Next        " + String.join(" ", view.next()));
    out.println();
    form(view.form(), "");
    if (!view.attachments().isEmpty()) {
      out.println();
    }
    view.attachments().forEach(this::attachment);
    view.conversation().forEach(this::entry);
  }

  void answered(long number, Delivery delivery) {
    if (asJson) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("number", number);
      json.put("delivery", CaseJson.name(delivery));
      out.println(Json.write(json));
    } else {
      line("Answer " + number + ": " + CaseJson.name(delivery));
    }
  }

  void saved(AttachmentView attachment, Path file) {
    ObjectNode json = CaseJson.of(attachment);
    json.put("file", file.toString());
    saved.add(json);
    if (!asJson) {
      line(attachment.id() + "  " + attachment.sha256() + "  " + file);
    }
  }

  void identity(ObjectNode identity) {
    if (asJson) {
      out.println(Json.write(identity));
    } else {
      form(identity, "");
    }
  }

  /** A command is done that has nothing more to say. */
  void end() {
    if (asJson) {
      out.println(Json.write(saved));
    }
  }

  private void form(JsonNode node, String indent) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      value(member.getKey(), member.getValue(), indent);
    }
  }

  private void value(String name, JsonNode value, String indent) {
    String label = indent + SafeText.line(name) + ": ";
    if (value.isObject()) {
      out.println(label.stripTrailing());
      form(value, indent + "  ");
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        value(name, item, indent);
      }
    } else {
      // Lines of the reporter's own can never be mistaken for lines of this program: they are
      // indented.
      out.println(label + SafeText.lines(value.asText()).replace("\n", "\n" + indent + "    "));
    }
  }

  private void attachment(AttachmentView a) {
    line(
        "Attachment "
            + a.id()
            + (a.followUp() == 0 ? "" : " (follow-up " + a.followUp() + ")")
            + ": "
            + a.name()
            + ", "
            + a.size()
            + " bytes, "
            + a.kind()
            + a.capturedOn().map(day -> ", " + day).orElse("")
            + a.description().map(text -> ", " + text).orElse("")
            + ", SHA-256 "
            + a.sha256());
  }

  private void entry(ConversationEntry entry) {
    out.println();
    if (entry instanceof ConversationEntry.FollowUp f) {
      line(
          f.day()
              + " follow-up "
              + f.number()
              + f.retaliation().map(link -> ", RETALIATION, linked " + link).orElse("")
              + ", attachments: "
              + f.attachments());
      text(Optional.of(f.text()));
    } else if (entry instanceof ConversationEntry.Reply r) {
      line(
          r.day()
              + " answer "
              + r.number()
              + ", "
              + r.status()
              + " "
              + status(r.status())
              + r.reason().map(code -> " (" + code + ")").orElse("")
              + ", "
              + CaseJson.name(r.delivery()));
      text(r.text());
    } else if (entry instanceof ConversationEntry.Reminder r) {
      line(r.day() + " reminder");
    } else if (entry instanceof ConversationEntry.Withdrawal w) {
      line(w.day() + " withdrawn by the reporter");
    }
  }

  private void text(Optional<String> text) {
    text.filter(t -> !t.isEmpty())
        .ifPresent(t -> out.println("    " + SafeText.lines(t).replace("\n", "\n    ")));
  }

  private String status(String code) {
    return domain.statuses().status(code).map(s -> s.label().in(language)).orElse("");
  }

  private String category(String code) {
    return domain.category(code).map(c -> c.label().in(language)).orElse("");
  }

  private void line(String text) {
    out.println(SafeText.line(text));
  }
}

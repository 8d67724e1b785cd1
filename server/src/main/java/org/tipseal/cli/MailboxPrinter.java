package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.tipseal.client.MailboxView;
import org.tipseal.client.Recipients;
import org.tipseal.crypto.payload.ReplyPayload;
import org.tipseal.crypto.profile.ChannelEntry;
import org.tipseal.crypto.profile.Label;
import org.tipseal.crypto.profile.VerifiedProfile;
import org.tipseal.report.Domain;

/** Shows a mailbox to its reporter, or to a program. */
final class MailboxPrinter {
  private final Terminal terminal;
  private final Words words;
  private final Domain domain;
  private final VerifiedProfile profile;
  private final boolean asJson;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  MailboxPrinter(
      Terminal terminal, Words words, Domain domain, VerifiedProfile profile, boolean asJson) {
    this.terminal = terminal;
    this.words = words;
    this.domain = domain;
    this.profile = profile;
    this.asJson = asJson;
  }

  VerifiedProfile profile() {
    return profile;
  }

  void followedUp(long number, Recipients recipients) {
    json.put("followUpSent", number);
    terminal
        .err()
        .println(words.say("follow-up-sent", number, ReportCommand.names(recipients, words)));
  }

  void reminded() {
    json.put("reminded", true);
    terminal.err().println(words.say("reminded"));
  }

  void withdrawn() {
    json.put("state", "withdrawn");
    terminal.err().println(words.say("withdrawn"));
    if (asJson) {
      terminal.out().println(Json.write(json));
    }
  }

  void print(MailboxView view) {
    if (asJson) {
      terminal.out().println(Json.write(json(view)));
    } else if (view.ended()) {
      printEnded(view);
    } else {
      printOpen(view);
    }
    view.refusal().ifPresent(this::printRefusal);
  }

  private void printEnded(MailboxView view) {
    PrintStream out = terminal.out();
    out.println(words.say(view.overdue() ? "mailbox.ended.overdue" : "mailbox.ended.answered"));
    if (view.overdue()) {
      printChannels();
    }
  }

  private void printOpen(MailboxView view) {
    PrintStream out = terminal.out();
    out.println(words.say("mailbox.open", view.daysLeft()));
    out.println(
        view.acknowledged()
            .map(day -> words.say("mailbox.acknowledged", day))
            .orElseGet(() -> words.say("mailbox.not-acknowledged")));
    if (view.overdue()) {
      out.println(words.say("mailbox.overdue"));
      printChannels();
    }
    if (view.replies().isEmpty() && view.refusal().isEmpty()) {
      out.println(words.say("mailbox.no-replies"));
    }
    for (MailboxView.Reply reply : view.replies()) {
      ReplyPayload payload = reply.payload();
      out.println();
      out.println(words.say("mailbox.reply", reply.number(), payload.day(), status(payload)));
      payload.text().ifPresent(text -> out.println(SafeText.lines(text)));
    }
  }

  private String status(ReplyPayload payload) {
    String label =
        domain
            .statuses()
            .status(payload.status())
            .map(status -> status.label().in(words.language().tag()))
            .orElse("");
    String reason = payload.reason().map(code -> " (" + code + ")").orElse("");
    return SafeText.line((label.isEmpty() ? payload.status() : label) + reason);
  }

  private void printChannels() {
    for (ChannelEntry channel : profile.profile().channels()) {
      terminal
          .out()
          .println(
              "  "
                  + SafeText.line(
                      words.say(
                          "channel",
                          in(channel.name()),
                          channel.telephone(),
                          channel.postcode(),
                          in(channel.address()),
                          in(channel.hours()))));
    }
  }

  private String in(Label label) {
    return words.language() == Language.EN ? label.en() : label.zh();
  }

  private void printRefusal(MailboxView.Refusal refusal) {
    String name = refusal.defect().wireName();
    String meaning = words.explain(refusal.defect());
    terminal
        .err()
        .println(
            refusal.reply() == 0
                ? words.say("refused.acknowledgement", name, meaning)
                : words.say("refused.reply", refusal.reply(), name, meaning));
  }

  private ObjectNode json(MailboxView view) {
    json.put("state", view.ended() ? "ended" : "open");
    json.put("overdue", view.overdue());
    if (!view.ended()) {
      json.put("daysLeft", view.daysLeft());
      view.acknowledged().ifPresent(day -> json.put("acknowledged", day.toString()));
      json.put("followUps", view.followUps());
      json.put("remindable", view.remindable());
      json.putArray("replies");
      for (MailboxView.Reply reply : view.replies()) {
        ReplyPayload payload = reply.payload();
        ObjectNode entry = json.withArray("replies").addObject();
        entry.put("number", reply.number());
        entry.put("day", payload.day().toString());
        entry.put("status", payload.status());
        payload.reason().ifPresent(code -> entry.put("reason", code));
        payload.text().ifPresent(text -> entry.put("text", text));
      }
    }
    view.refusal()
        .ifPresent(
            refusal ->
                json.putObject("refused")
                    .put("reply", refusal.reply())
                    .put("defect", refusal.defect().wireName()));
    return json;
  }
}

package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.TreeMap;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.payload.FollowUpPayload;
import org.tipseal.office.officers.OfficerId;

/** An {@link Entry} and the name of the one before it as JSON, before it is sealed. */
final class EntryCodec {
  private static final Defect DAMAGED = Defect.PAYLOAD_MALFORMED;

  private EntryCodec() {}

  /**
   * An entry in its chain.
   *
   * @param previous name of the entry before it; empty for the first
   */
  record Linked(String previous, Entry entry) {}

  static byte[] toBytes(Linked linked) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("previous", linked.previous());
    json.put("day", linked.entry().day().toString());
    if (linked.entry() instanceof Entry.FollowUp followUp) {
      json.put("kind", "follow-up");
      json.put("number", followUp.number());
      json.put("payload", Bytes.b64u(followUp.payload().toBytes()));
    } else if (linked.entry() instanceof Entry.Reply reply) {
      json.put("kind", "reply");
      json.put("number", reply.number());
      json.put("status", reply.status());
      reply.detail().ifPresent(code -> json.put("detail", code));
      reply.text().ifPresent(text -> json.put("text", text));
      json.put("envelope", Bytes.b64u(reply.envelope().getBytes()));
      reply.by().ifPresent(officer -> json.put("by", officer.value()));
    } else if (linked.entry() instanceof Entry.Reminder) {
      json.put("kind", "reminder");
    } else if (linked.entry() instanceof Entry.Withdrawal withdrawal) {
      json.put("kind", "withdrawal");
      json.put("status", withdrawal.status());
    } else if (linked.entry() instanceof Entry.Decision decision) {
      json.put("kind", "decision");
      json.put("status", decision.status());
      decision.detail().ifPresent(code -> json.put("detail", code));
      decision.by().ifPresent(officer -> json.put("by", officer.value()));
    } else if (linked.entry() instanceof Entry.Step step) {
      json.put("kind", "step");
      json.put("step", step.kind().wireName());
      step.by().ifPresent(officer -> json.put("by", officer.value()));
      ObjectNode details = json.putObject("details");
      new TreeMap<>(step.details()).forEach(details::put);
      step.note().ifPresent(note -> json.put("note", note));
    }
    return StrictJson.write(json);
  }

  static Linked parse(byte[] bytes) throws RefusedException {
    JsonObject json = JsonObject.parse(bytes, DAMAGED);
    json.integer("v", 1, 1);
    Linked linked = new Linked(json.text("previous"), entry(json));
    json.end();
    return linked;
  }

  private static Entry entry(JsonObject json) throws RefusedException {
    return switch (json.text("kind")) {
      case "follow-up" ->
          new Entry.FollowUp(
              json.day("day"),
              number(json),
              FollowUpPayload.parse(Bytes.fromB64u(json.text("payload"), DAMAGED)));
      case "reply" ->
          new Entry.Reply(
              json.day("day"),
              number(json),
              json.text("status"),
              json.optionalText("detail"),
              json.optionalText("text"),
              Buffer.buffer(Bytes.fromB64u(json.text("envelope"), DAMAGED)),
              by(json));
      case "reminder" -> new Entry.Reminder(json.day("day"));
      case "withdrawal" -> new Entry.Withdrawal(json.day("day"), json.text("status"));
      case "decision" ->
          new Entry.Decision(
              json.day("day"), json.text("status"), json.optionalText("detail"), by(json));
      case "step" ->
          new Entry.Step(
              json.day("day"),
              StepKind.of(json.text("step")).orElseThrow(() -> new RefusedException(DAMAGED)),
              by(json),
              json.textMap("details"),
              json.optionalText("note"));
      default -> throw new RefusedException(DAMAGED);
    };
  }

  private static Optional<OfficerId> by(JsonObject json) throws RefusedException {
    Optional<String> id = json.optionalText("by");
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(OfficerId.parse(id.get()).orElseThrow(() -> new RefusedException(DAMAGED)));
  }

  private static long number(JsonObject json) throws RefusedException {
    return json.integer("number", 1, 0xffff_ffffL);
  }
}

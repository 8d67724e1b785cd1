package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.vectors.FixedRandom;
import org.tipseal.crypto.vectors.Vector;
import org.tipseal.crypto.vectors.VectorFormat;
import org.tipseal.crypto.vectors.VectorWriter;

/** Reports, follow-ups and replies as JSON. A reader of its kind takes the text or refuses it. */
public final class PayloadVectors implements VectorFormat {
  private static final ReportPayload REPORT = PayloadFixture.report(Optional.empty());

  @Override
  public String name() {
    return "payload";
  }

  @Override
  public void run(Vector vector) throws Exception {
    String kind = vector.text("kind");
    byte[] json = vector.text("payload").getBytes(StandardCharsets.UTF_8);
    switch (kind) {
      case "report" -> {
        ReportPayload report = ReportPayload.parse(json);
        sameJson(json, report.toBytes());
        assertEquals(Bytes.hex(report.mailbox().bytes()), Bytes.hex(vector.hex("mailbox")));
        assertEquals(vector.texts("names"), names(report.attachments()));
      }
      case "follow-up" -> {
        FollowUpPayload followUp = FollowUpPayload.parse(json);
        sameJson(json, followUp.toBytes());
        assertEquals(vector.text("text"), followUp.text());
        assertEquals(vector.texts("names"), names(followUp.attachments()));
      }
      case "reply" -> {
        ReplyPayload reply = ReplyPayload.parse(json);
        sameJson(json, reply.toBytes());
        assertEquals(vector.text("day"), reply.day().toString());
        assertEquals(vector.text("status"), reply.status());
      }
      default -> throw new AssertionError(kind);
    }
  }

  @Override
  public void generate(VectorWriter out) throws IOException {
    start(out, "report", "Two attachments.", "report", text(REPORT.toBytes()))
        .hex("mailbox", REPORT.mailbox().bytes())
        .texts("names", names(REPORT.attachments()))
        .write();
    IdentityPart part =
        new IdentitySealer(new FixedRandom("payload identity"))
            .seal(
                PayloadFixture.IDENTITY,
                PayloadFixture.identityKey().publicKey(),
                PayloadFixture.CONTEXT);
    ReportPayload named = PayloadFixture.report(Optional.of(part));
    start(out, "report-with-identity", "An identity part.", "report", text(named.toBytes()))
        .hex("mailbox", named.mailbox().bytes())
        .texts("names", names(named.attachments()))
        .write();
    FollowUpPayload followUp = PayloadFixture.followUp();
    start(out, "follow-up", "One attachment.", "follow-up", text(followUp.toBytes()))
        .put("text", followUp.text())
        .texts("names", names(followUp.attachments()))
        .write();
    reply(out, "reply", "Reason and text.", text(PayloadFixture.reply().toBytes()), "S50");
    reply(
        out,
        "reply-bare",
        "A status alone.",
        "{\"v\":1,\"kind\":\"reply\",\"day\":\"2026-11-25\",\"status\":\"S20\"}",
        "S20");
    ReportCases.generate(out);
    otherKinds(out);
  }

  private static void otherKinds(VectorWriter out) throws IOException {
    byte[] followUp = PayloadFixture.followUp().toBytes();
    refused(
        out,
        "follow-up-unknown-member",
        "A member that is not known.",
        "follow-up",
        changed(followUp, f -> f.put("day", "2026-11-25")));
    refused(
        out,
        "follow-up-without-text",
        "The text is missing.",
        "follow-up",
        changed(followUp, f -> f.remove("text")));
    refused(
        out,
        "follow-up-without-attachments",
        "The list is missing.",
        "follow-up",
        changed(followUp, f -> f.remove("attachments")));
    refused(
        out,
        "follow-up-is-a-report",
        "A report where a follow-up is due.",
        "follow-up",
        text(REPORT.toBytes()));
    byte[] reply = PayloadFixture.reply().toBytes();
    refused(
        out,
        "reply-unknown-member",
        "A member that is not known.",
        "reply",
        changed(reply, r -> r.put("locator", "ABCDE")));
    refused(
        out,
        "reply-without-day",
        "The day is missing.",
        "reply",
        changed(reply, r -> r.remove("day")));
    refused(
        out,
        "reply-without-status",
        "The status is missing.",
        "reply",
        changed(reply, r -> r.remove("status")));
    refused(
        out, "reply-status", "No status.", "reply", changed(reply, r -> r.put("status", "s20")));
    refused(
        out,
        "reply-reason",
        "A sentence for a code.",
        "reply",
        changed(reply, r -> r.put("reason", "not ours")));
    refused(out, "reply-null-text", "A null.", "reply", changed(reply, r -> r.putNull("text")));
  }

  private static void reply(VectorWriter out, String name, String about, String json, String status)
      throws IOException {
    start(out, name, about, "reply", json).put("day", "2026-11-25").put("status", status).write();
  }

  static void refused(VectorWriter out, String name, String about, String kind, String json)
      throws IOException {
    start(out, name, about, kind, json).expect(Defect.PAYLOAD_MALFORMED).write();
  }

  static VectorWriter.Case start(
      VectorWriter out, String name, String about, String kind, String json) {
    return out.start(name, about).put("kind", kind).put("payload", json);
  }

  /** Written without {@link StrictJson#write}, which would refuse what these cases are about. */
  static String changed(byte[] json, Consumer<ObjectNode> change) {
    ObjectNode tree = tree(json);
    change.accept(tree);
    return tree.toString();
  }

  static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) StrictJson.parse(json, Defect.PAYLOAD_MALFORMED);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static void sameJson(byte[] expected, byte[] actual) {
    assertEquals(tree(expected), tree(actual));
  }

  private static List<String> names(List<AttachmentEntry> attachments) {
    return attachments.stream().map(AttachmentEntry::name).toList();
  }
}

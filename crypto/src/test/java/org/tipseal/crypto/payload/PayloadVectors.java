package org.tipseal.crypto.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import org.tipseal.crypto.keys.XWingPublicKey;
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
    reportMembers(out);
    attachmentMembers(out);
    otherKinds(out);
  }

  private static void reportMembers(VectorWriter out) throws IOException {
    report(out, "unknown-member", "A member that is not known.", r -> r.put("language", "zh"));
    report(out, "null", "A null for an absent member.", r -> r.putNull("identity"));
    report(out, "null-in-form", "A null inside the form.", r -> form(r).putNull("region"));
    for (String member :
        List.of("v", "kind", "form", "attachments", "replyKey", "signKey", "mailbox")) {
      report(out, "without-" + member, "A member is missing.", r -> r.remove(member));
    }
    report(out, "version", "Version 2.", r -> r.put("v", 2));
    report(out, "version-text", "The version is a text.", r -> r.put("v", "1"));
    report(out, "version-fraction", "The version is 1.0.", r -> r.put("v", 1.0));
    report(out, "kind", "The kind of a follow-up.", r -> r.put("kind", "follow-up"));
    report(out, "form-text", "The form is a text.", r -> r.put("form", "{}"));
    report(out, "contact", "The form holds contact.", r -> form(r).put("contact", "13800000000"));
    report(
        out,
        "reply-key-short",
        "1215 bytes.",
        r -> r.put("replyKey", Bytes.b64u(new byte[XWingPublicKey.LENGTH - 1])));
    byte[] unreduced = REPORT.replyKey().bytes();
    unreduced[0] = (byte) 0xff;
    unreduced[1] = (byte) 0xff;
    report(
        out,
        "reply-key-unreduced",
        "A coefficient of the ML-KEM half is 4095.",
        r -> r.put("replyKey", Bytes.b64u(unreduced)));
    report(out, "sign-key-long", "33 bytes.", r -> r.put("signKey", Bytes.b64u(new byte[33])));
    report(
        out,
        "mailbox-padded",
        "Base64 with padding.",
        r -> r.put("mailbox", r.get("mailbox").textValue() + "="));
    report(
        out,
        "mailbox-spare-bits",
        "The spare bits of the last character are not zero.",
        r -> r.put("mailbox", "A".repeat(42) + "B"));
    start(
            out,
            "report-identity-short",
            "An identity part of 2133 bytes.",
            "report",
            changed(REPORT.toBytes(), r -> r.put("identity", Bytes.b64u(new byte[2133]))))
        .expect(Defect.IDENTITY_MALFORMED)
        .write();
    String json = text(REPORT.toBytes());
    refused(
        out,
        "report-duplicate-member",
        "Two mailboxes.",
        "report",
        json.replaceFirst("\\{", "{\"mailbox\":\"" + REPORT.mailbox().b64u() + "\","));
    refused(
        out,
        "report-duplicate-in-form",
        "A duplicate inside the form.",
        "report",
        json.replaceFirst("\"category\"", "\"category\":\"BG-02\",\"category\""));
    refused(
        out,
        "report-too-deep",
        "Nine levels, the form's own seven among them.",
        "report",
        json.replaceFirst("\"BG-01\"", "[[[[[[[]]]]]]]"));
    refused(
        out,
        "report-half-pair",
        "Half a surrogate pair.",
        "report",
        json.replace("BG-01", "\\ud800"));
    refused(out, "report-trailing-text", "Two texts.", "report", json + "{}");
    refused(
        out,
        "report-cut-off",
        "The last brace is missing.",
        "report",
        json.substring(0, json.length() - 1));
    refused(out, "report-array", "An array.", "report", "[]");
    refused(out, "report-empty", "Nothing.", "report", "");
    refused(out, "report-byte-order-mark", "A byte order mark.", "report", "\ufeff" + json);
  }

  private static void attachmentMembers(VectorWriter out) throws IOException {
    attachment(out, "unknown-member", "A member that is not known.", a -> a.put("path", "C:\\"));
    for (String member : List.of("id", "key", "size", "sha256", "name", "type", "kind")) {
      attachment(out, "without-" + member, "A member is missing.", a -> a.remove(member));
    }
    attachment(out, "id-upper-case", "Upper-case digits.", a -> a.put("id", "A".repeat(32)));
    attachment(out, "key-short", "31 bytes.", a -> a.put("key", Bytes.b64u(new byte[31])));
    attachment(out, "size-negative", "Less than nothing.", a -> a.put("size", -1));
    attachment(out, "size-too-large", "2^53 bytes.", a -> a.put("size", 1L << 53));
    attachment(out, "size-fraction", "Half a byte.", a -> a.put("size", 0.5));
    attachment(out, "sha256-short", "31 bytes.", a -> a.put("sha256", "a".repeat(62)));
    attachment(out, "name-empty", "No name.", a -> a.put("name", ""));
    attachment(out, "name-folder", "A folder.", a -> a.put("name", "../a.png"));
    attachment(out, "name-backslash", "A folder elsewhere.", a -> a.put("name", "..\\a.png"));
    attachment(out, "name-parent", "The folder above.", a -> a.put("name", ".."));
    attachment(out, "name-control", "A line break.", a -> a.put("name", "a\n.png"));
    attachment(out, "type", "No media type.", a -> a.put("type", "image"));
    attachment(out, "type-parameter", "A parameter.", a -> a.put("type", "text/plain;charset=x"));
    attachment(out, "kind", "No kind of evidence.", a -> a.put("kind", "EV0"));
    attachment(out, "day", "A day that does not exist.", a -> a.put("capturedOn", "2026-02-30"));
    attachment(out, "day-form", "Another form of a day.", a -> a.put("capturedOn", "20261120"));
    attachment(
        out, "lawfully", "A text for a truth value.", a -> a.put("obtainedLawfully", "true"));
    report(
        out,
        "attachment-twice",
        "Two attachments with one id.",
        r -> r.withArray("attachments").add(r.get("attachments").get(0).deepCopy()));
    report(
        out,
        "attachments-65",
        "65 attachments.",
        r -> {
          ArrayNode array = r.putArray("attachments");
          ObjectNode one = entry(StrictJson.object());
          for (int i = 0; i < 65; i++) {
            array.add(one.deepCopy().put("id", "%032x".formatted(i)));
          }
        });
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

  private static void report(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    refused(out, "report-" + name, about, "report", changed(REPORT.toBytes(), change));
  }

  private static void attachment(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    report(out, "attachment-" + name, about, r -> change.accept(entry(r)));
  }

  private static void reply(VectorWriter out, String name, String about, String json, String status)
      throws IOException {
    start(out, name, about, "reply", json).put("day", "2026-11-25").put("status", status).write();
  }

  private static void refused(VectorWriter out, String name, String about, String kind, String json)
      throws IOException {
    start(out, name, about, kind, json).expect(Defect.PAYLOAD_MALFORMED).write();
  }

  private static VectorWriter.Case start(
      VectorWriter out, String name, String about, String kind, String json) {
    return out.start(name, about).put("kind", kind).put("payload", json);
  }

  /** The first attachment of a report, or of an empty object a copy of the fixture's. */
  private static ObjectNode entry(ObjectNode report) {
    ObjectNode source = report.has("attachments") ? report : tree(REPORT.toBytes());
    return (ObjectNode) source.get("attachments").get(0);
  }

  private static ObjectNode form(ObjectNode report) {
    return (ObjectNode) report.get("form");
  }

  /** Written without {@link StrictJson#write}, which would refuse what these cases are about. */
  private static String changed(byte[] json, Consumer<ObjectNode> change) {
    ObjectNode tree = tree(json);
    change.accept(tree);
    return tree.toString();
  }

  private static ObjectNode tree(byte[] json) {
    try {
      return (ObjectNode) StrictJson.parse(json, Defect.PAYLOAD_MALFORMED);
    } catch (RefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static void sameJson(byte[] expected, byte[] actual) {
    assertEquals(tree(expected), tree(actual));
  }

  private static List<String> names(List<AttachmentEntry> attachments) {
    return attachments.stream().map(AttachmentEntry::name).toList();
  }
}

package org.tipseal.crypto.payload;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.XWingPublicKey;
import org.tipseal.crypto.vectors.VectorWriter;

/** Reports and their attachments that are not of the protocol's shape. */
final class ReportCases {
  private static final ReportPayload REPORT = PayloadFixture.report(Optional.empty());

  private ReportCases() {}

  static void generate(VectorWriter out) throws IOException {
    reportMembers(out);
    attachmentMembers(out);
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
    PayloadVectors.start(
            out,
            "report-identity-short",
            "An identity part of 2133 bytes.",
            "report",
            PayloadVectors.changed(
                REPORT.toBytes(), r -> r.put("identity", Bytes.b64u(new byte[2133]))))
        .expect(Defect.IDENTITY_MALFORMED)
        .write();
    String json = PayloadVectors.text(REPORT.toBytes());
    PayloadVectors.refused(
        out,
        "report-duplicate-member",
        "Two mailboxes.",
        "report",
        json.replaceFirst("\\{", "{\"mailbox\":\"" + REPORT.mailbox().b64u() + "\","));
    PayloadVectors.refused(
        out,
        "report-duplicate-in-form",
        "A duplicate inside the form.",
        "report",
        json.replaceFirst("\"category\"", "\"category\":\"BG-02\",\"category\""));
    PayloadVectors.refused(
        out,
        "report-too-deep",
        "Nine levels, the form's own seven among them.",
        "report",
        json.replaceFirst("\"BG-01\"", "[[[[[[[]]]]]]]"));
    PayloadVectors.refused(
        out,
        "report-half-pair",
        "Half a surrogate pair.",
        "report",
        json.replace("BG-01", "\\ud800"));
    PayloadVectors.refused(out, "report-trailing-text", "Two texts.", "report", json + "{}");
    PayloadVectors.refused(
        out,
        "report-cut-off",
        "The last brace is missing.",
        "report",
        json.substring(0, json.length() - 1));
    PayloadVectors.refused(out, "report-array", "An array.", "report", "[]");
    PayloadVectors.refused(out, "report-empty", "Nothing.", "report", "");
    PayloadVectors.refused(
        out, "report-byte-order-mark", "A byte order mark.", "report", "\ufeff" + json);
  }

  private static void attachmentMembers(VectorWriter out) throws IOException {
    attachment(out, "unknown-member", "A member that is not known.", a -> a.put("path", "C:\\"));
    for (String member : List.of("id", "key", "size", "sha256", "name", "type", "kind")) {
      attachment(out, "without-" + member, "A member is missing.", a -> a.remove(member));
    }
    attachment(out, "id-upper-case", "Upper-case digits.", a -> a.put("id", "A".repeat(32)));
    attachment(out, "key-short", "31 bytes.", a -> a.put("key", Bytes.b64u(new byte[31])));
    attachment(out, "size-negative", "Less than nothing.", a -> a.put("size", -1));
    attachment(out, "size-too-large", "2^40 + 1 bytes.", a -> a.put("size", (1L << 40) + 1));
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

  private static void report(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    PayloadVectors.refused(
        out, "report-" + name, about, "report", PayloadVectors.changed(REPORT.toBytes(), change));
  }

  private static void attachment(
      VectorWriter out, String name, String about, Consumer<ObjectNode> change) throws IOException {
    report(out, "attachment-" + name, about, r -> change.accept(entry(r)));
  }

  /** The first attachment of a report, or of an empty object a copy of the fixture's. */
  private static ObjectNode entry(ObjectNode report) {
    ObjectNode source = report.has("attachments") ? report : PayloadVectors.tree(REPORT.toBytes());
    return (ObjectNode) source.get("attachments").get(0);
  }

  private static ObjectNode form(ObjectNode report) {
    return (ObjectNode) report.get("form");
  }
}

package org.tipseal.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.payload.AttachmentEntry;
import org.tipseal.crypto.payload.ReportPayload;
import org.tipseal.office.TestReporter;

/** A report whose every text and file name is an attack on whoever shows it. */
final class HostileReport {
  /** Each would be run, followed or obeyed by something that takes text for more than text. */
  static final List<String> ATTACKS =
      List.of(
          "<script>window.__pwned=1</script>",
          "<img src=x onerror=window.__pwned=1>",
          "<svg onload=window.__pwned=1>",
          "\"><iframe srcdoc=\"<script>parent.__pwned=1</script>\">",
          "javascript:window.__pwned=1",
          "[click](javascript:window.__pwned=1)",
          "https://evil.example/?a=1&b=<x>",
          "=cmd|' /C calc'!A0",
          "@SUM(1+1)*cmd",
          "{{constructor.constructor('window.__pwned=1')()}}",
          "${window.__pwned=1}",
          "<%= window.__pwned=1 %>",
          "\u001b[31mred\u001b[0m\u0007",
          "\u202egnp.exe\u202c",
          "--></style></textarea></title>",
          "'; DROP TABLE cases; --",
          "%n%s%x $(touch pwned) `id`");

  private static final String EMOJI_AND_MARKS = "👩‍👩‍👧‍👦🏳️‍🌈\u202e\u2066\u05d0\u0627\u200f";

  /** Whom the attacking report is about. */
  static final String TARGET = ATTACKS.get(1) + ATTACKS.get(13);

  /** Whom the other one is about. */
  static final String EMOJI_TARGET = EMOJI_AND_MARKS.repeat(10);

  private HostileReport() {}

  /** With every attack in every text, and files of all kinds. */
  static ReportPayload attacking(TestReporter reporter) {
    String all = String.join(" ", ATTACKS);
    ObjectNode form = TestReporter.form(all);
    form.put("target", TARGET);
    form.put("demand", all);
    form.putArray("exclude").add(ATTACKS.get(0)).add(ATTACKS.get(13));
    form.putArray("identifiers").addObject().put("kind", "URL").put("value", ATTACKS.get(4));
    form.put(ATTACKS.get(2), ATTACKS.get(3));
    return reporter.payload(form, files(reporter));
  }

  /** Ten thousand characters of emoji and marks that turn the direction of writing. */
  static ReportPayload ofEmojiAndMarks(TestReporter reporter) {
    String unit = EMOJI_AND_MARKS;
    String facts = unit.repeat(10_000 / unit.length()) + "W".repeat(10_000 % unit.length());
    ObjectNode form = TestReporter.form(facts);
    form.put("target", EMOJI_TARGET);
    form.put("demand", "W".repeat(5_000));
    return reporter.payload(form, List.of());
  }

  private static List<AttachmentEntry> files(TestReporter reporter) {
    try {
      List<AttachmentEntry> files = new ArrayList<>();
      files.add(
          named(
              reporter,
              "<img src=x onerror=window.__pwned=1>.png",
              HostileFiles.picture(800, 500, 40, 90, 160)));
      files.add(
          named(
              reporter,
              "收费记录\u202efdp.exe",
              HostileFiles.chinesePdf("举报材料：某平台收费记录", "二〇二六年十一月，充值五百元")));
      files.add(named(reporter, "=cmd|' C calc'!A0.png", HostileFiles.pngBomb()));
      files.add(named(reporter, "javascript:window.__pwned=1.zip", HostileFiles.zipBomb()));
      files.add(named(reporter, "loop.pdf", HostileFiles.loopPdf()));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AttachmentEntry named(TestReporter reporter, String name, byte[] content) {
    AttachmentEntry plain = reporter.attach(name, content);
    return new AttachmentEntry(
        plain.upload(),
        plain.key(),
        plain.size(),
        plain.sha256(),
        plain.name(),
        "text/html",
        "EV1",
        Optional.of(ATTACKS.get(0)),
        plain.capturedOn(),
        plain.obtainedLawfully(),
        plain.originalSha256());
  }
}

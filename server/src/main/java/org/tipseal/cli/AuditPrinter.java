package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.audit.AuditFlaw;
import org.tipseal.office.audit.AuditPage;
import org.tipseal.office.audit.AuditReport;

/** Shows the audit log, and what a check of it found. */
final class AuditPrinter {
  private final PrintStream out;
  private final Words words;
  private final boolean asJson;

  AuditPrinter(Terminal terminal, Words words, boolean asJson) {
    this.out = terminal.out();
    this.words = words;
    this.asJson = asJson;
  }

  void page(AuditPage page) {
    if (asJson) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ArrayNode entries = json.putArray("entries");
      page.entries().forEach(entry -> entries.add(json(entry)));
      page.next().ifPresent(next -> json.put("next", next));
      out.println(Json.write(json));
      return;
    }
    for (AuditEntry entry : page.entries()) {
      String details =
          new TreeMap<>(entry.event().details())
              .entrySet().stream()
                  .map(detail -> detail.getKey() + "=" + detail.getValue())
                  .collect(Collectors.joining(" "));
      out.println(
          SafeText.line(
              String.join(
                  "  ",
                  Long.toString(entry.number()),
                  entry.at().toString(),
                  entry.event().action().wireName(),
                  entry.event().officer().map(Object::toString).orElse("-"),
                  entry.event().subject().orElse("-"),
                  details)));
    }
    page.next().ifPresent(next -> out.println(words.say("audit.more", next)));
  }

  private static ObjectNode json(AuditEntry entry) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("number", entry.number());
    json.put("time", entry.at().toString());
    json.put("action", entry.event().action().wireName());
    entry.event().officer().ifPresent(officer -> json.put("officer", officer.value()));
    entry.event().subject().ifPresent(subject -> json.put("subject", subject));
    ObjectNode details = json.putObject("details");
    new TreeMap<>(entry.event().details()).forEach(details::put);
    return json;
  }

  /**
   * Says what a check found.
   *
   * @param heads the files of the exported heads, in the order in which they were checked
   */
  void report(AuditReport report, List<Path> heads) {
    if (asJson) {
      out.println(Json.write(json(report)));
      return;
    }
    out.println(words.say(report.good() ? "audit.good" : "audit.bad"));
    if (report.last() > 0) {
      out.println("  " + words.say("audit.range", report.first(), report.last()));
    }
    if (report.prunedThrough() > 0) {
      out.println("  " + words.say("audit.pruned", report.prunedThrough()));
    }
    if (report.tornBytes() > 0) {
      out.println("  " + words.say("audit.torn", report.tornBytes()));
    }
    if (report.olderHeads() > 0) {
      out.println("  " + words.say("audit.older-heads", report.olderHeads()));
    }
    for (AuditReport.Finding finding : report.findings()) {
      String concerned =
          finding.flaw() == AuditFlaw.HEAD_FORGED
              ? SafeText.line(heads.get((int) finding.entry() - 1).toString())
              : Long.toString(finding.entry());
      String flaw = finding.flaw().wireName();
      out.println("  " + flaw + ": " + words.say("audit.flaw." + flaw, concerned));
    }
  }

  private static ObjectNode json(AuditReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("good", report.good());
    json.put("first", report.first());
    json.put("last", report.last());
    json.put("hash", report.hash());
    json.put("prunedThrough", report.prunedThrough());
    json.put("tornBytes", report.tornBytes());
    json.put("olderHeads", report.olderHeads());
    ArrayNode findings = json.putArray("findings");
    report
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("flaw", finding.flaw().wireName())
                    .put("entry", finding.entry()));
    return json;
  }
}

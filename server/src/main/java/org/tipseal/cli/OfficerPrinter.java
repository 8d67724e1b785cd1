package org.tipseal.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tipseal.office.access.Enrolment;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerRecord;

/** Shows officers and their links. */
final class OfficerPrinter {
  private final PrintStream out;
  private final PrintStream err;
  private final Words words;
  private final boolean asJson;

  OfficerPrinter(Terminal terminal, Words words, boolean asJson) {
    this.out = terminal.out();
    this.err = terminal.err();
    this.words = words;
    this.asJson = asJson;
  }

  void list(List<OfficerRecord> officers) {
    if (asJson) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      ArrayNode all = json.putArray("officers");
      officers.forEach(record -> all.add(json(record)));
      out.println(Json.write(json));
    } else if (officers.isEmpty()) {
      err.println(words.say("officer.none"));
    } else {
      officers.forEach(record -> out.println(line(record)));
    }
  }

  void changed(OfficerRecord record) {
    if (asJson) {
      out.println(Json.write(json(record)));
    } else {
      out.println(words.say("officer.changed", line(record)));
    }
  }

  /** The link is the one line on standard output; what it is stands on the other one. */
  void link(Enrolment.Offered offered, boolean demo) {
    Officer officer = offered.officer().officer();
    if (asJson) {
      ObjectNode json = json(offered.officer());
      json.put("link", offered.link().toString());
      json.put("until", offered.until().toString());
      out.println(Json.write(json));
      return;
    }
    err.println(
        words.say(
            demo ? "officer.demo-link" : "officer.link",
            SafeText.line(officer.name()),
            offered.until()));
    out.println(offered.link());
  }

  private String line(OfficerRecord record) {
    Officer officer = record.officer();
    String roles =
        officer.roles().stream()
            .sorted()
            .map(role -> words.say("role." + role))
            .collect(Collectors.joining(", "));
    String state =
        officer.disabled()
            ? words.say("officer.disabled")
            : record.isEnrolled() ? "" : words.say("officer.not-enrolled");
    return String.join(
            "  ",
            officer.id().value(),
            SafeText.line(officer.name()),
            roles,
            String.join(" ", new TreeSet<>(officer.channels())),
            state)
        .stripTrailing();
  }

  private static ObjectNode json(OfficerRecord record) {
    Officer officer = record.officer();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", officer.id().value());
    json.put("name", officer.name());
    ArrayNode roles = json.putArray("roles");
    officer.roles().stream().sorted().forEach(role -> roles.add(role.wireName()));
    ArrayNode channels = json.putArray("channels");
    new TreeSet<>(officer.channels()).forEach(channels::add);
    json.put("disabled", officer.disabled());
    json.put("enrolled", record.isEnrolled());
    return json;
  }
}

package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.tipseal.crypto.Bytes;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.crypto.keys.VerifyingKey;
import org.tipseal.crypto.payload.LinkCode;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.crypto.receipt.MailboxId;

/**
 * A {@link CaseRecord} as JSON, before it is sealed. Names are short because a hundred thousand lie
 * in memory.
 */
final class CaseRecordCodec {
  private static final int MAX_CLOCKS = 32;
  private static final Defect DAMAGED = Defect.PAYLOAD_MALFORMED;

  private CaseRecordCodec() {}

  static byte[] toBytes(CaseRecord record) {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("mb", record.mailbox().b64u());
    json.put("loc", record.locator().value());
    json.put("key", Bytes.b64u(record.signKey().bytes()));
    json.put("ch", String.join(" ", record.facts().channels()));
    json.put("cat", record.facts().category());
    json.put("reg", record.facts().region());
    json.put("mode", record.facts().mode());
    json.put("tgt", record.facts().target());
    json.put("rec", record.received().toString());
    json.put("st", record.status());
    record.reward().ifPresent(reward -> json.put("rw", reward));
    ArrayNode clocks = json.putArray("clk");
    for (ClockRun run : record.clocks()) {
      ObjectNode clock = clocks.addObject();
      clock.put("c", run.code()).put("d", run.started().toString());
      clock.put("x", run.extensions()).put("p", run.pausedDays());
      run.pausedSince().ifPresent(day -> clock.put("s", day.toString()));
    }
    json.put("fu", record.followUps().highest());
    json.put(
        "fum", String.join(" ", record.followUps().missing().stream().map(n -> "" + n).toList()));
    json.put("re", record.replies());
    json.put("late", record.tooLateFrom());
    json.put("un", record.unanswered());
    json.put("urg", record.urgent());
    json.put("lnk", String.join(" ", record.links().stream().map(LinkCode::value).toList()));
    record.reminded().ifPresent(day -> json.put("rem", day.toString()));
    json.put("end", record.mailboxEnded());
    json.put("last", record.lastEntry());
    json.put("n", record.order());
    HandlingCodec.put(json, record.handling());
    return StrictJson.write(json);
  }

  static CaseRecord parse(byte[] bytes) throws RefusedException {
    JsonObject json = JsonObject.parse(bytes, DAMAGED);
    json.integer("v", 1, 1);
    ReportFacts facts =
        new ReportFacts(
            words(json.text("ch")),
            json.text("cat"),
            json.text("reg"),
            json.text("mode"),
            json.text("tgt"));
    CaseRecord record =
        new CaseRecord(
            new MailboxId(json.base64Url("mb", MailboxId.LENGTH)),
            Locator.parse(json.text("loc"), DAMAGED),
            new VerifyingKey(json.base64Url("key", VerifyingKey.LENGTH)),
            facts,
            json.day("rec"),
            json.text("st"),
            json.optionalText("rw"),
            clocks(json),
            new FollowUpNumbers(
                json.integer("fu", 0, 0xffff_ffffL),
                words(json.text("fum")).stream().map(Long::valueOf).toList()),
            json.integer("re", 0, 0xffff_ffffL),
            json.integer("late", 0, 0xffff_ffffL),
            json.optionalBool("un").orElse(false),
            json.optionalBool("urg").orElse(false),
            words(json.optionalText("lnk").orElse("")).stream().map(LinkCode::new).toList(),
            json.optionalDay("rem"),
            json.optionalBool("end").orElse(false),
            json.text("last"),
            HandlingCodec.parse(json),
            json.integer("n", 0, JsonObject.MAX_INTEGER));
    json.end();
    return record;
  }

  private static List<ClockRun> clocks(JsonObject record) throws RefusedException {
    List<ClockRun> runs = new ArrayList<>();
    for (JsonObject json : record.objects("clk", 0, MAX_CLOCKS)) {
      runs.add(
          new ClockRun(
              json.text("c"),
              json.day("d"),
              (int) json.integer("x", 0, 1000),
              (int) json.integer("p", 0, 100_000),
              json.optionalDay("s")));
      json.end();
    }
    return runs;
  }

  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}

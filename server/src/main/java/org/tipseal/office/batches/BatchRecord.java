package org.tipseal.office.batches;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.office.officers.OfficerId;

/**
 * What is kept of a batch besides its entries.
 *
 * @param institution its id
 * @param institutionName its name when it sent this
 * @param id what it calls the batch
 * @param channel whose officers see it
 * @param made the day on which the institution made it
 * @param received the day on which the office stored it
 * @param entries how many
 * @param file where the entries lie in the archive
 * @param done who noted it done; empty while nobody has
 */
record BatchRecord(
    String institution,
    String institutionName,
    String id,
    String channel,
    LocalDate made,
    LocalDate received,
    int entries,
    String file,
    Optional<Done> done) {
  /**
   * That it is done.
   *
   * @param day when
   * @param officer who says so
   * @param note what became of it, or empty
   */
  record Done(LocalDate day, OfficerId officer, String note) {}

  BatchRecord doneBy(Done by) {
    return new BatchRecord(
        institution, institutionName, id, channel, made, received, entries, file, Optional.of(by));
  }

  byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("institution", institution).put("name", institutionName).put("id", id);
    json.put("channel", channel).put("made", made.toString());
    json.put("received", received.toString()).put("entries", entries).put("file", file);
    done.ifPresent(
        by ->
            json.putObject("done")
                .put("day", by.day().toString())
                .put("officer", by.officer().value())
                .put("note", by.note()));
    return StrictJson.write(json);
  }

  static BatchRecord parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.MESSAGE_MALFORMED,
        json ->
            new BatchRecord(
                json.text("institution"),
                json.text("name"),
                json.text("id"),
                json.text("channel"),
                json.day("made"),
                json.day("received"),
                (int) json.integer("entries", 1, Integer.MAX_VALUE),
                json.text("file"),
                json.has("done")
                    ? Optional.of(
                        json.object(
                            "done",
                            by ->
                                new Done(
                                    by.day("day"),
                                    new OfficerId(by.text("officer")),
                                    by.text("note"))))
                    : Optional.empty()));
  }
}

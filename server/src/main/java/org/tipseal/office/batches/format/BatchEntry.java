package org.tipseal.office.batches.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.json.StrictJson;
import org.tipseal.report.Identifier;

/**
 * One thing that an institution reports.
 *
 * @param reference the institution's own, unique in its batch
 * @param category code of a category
 * @param identifiers 1 to 50
 * @param facts what happened, or empty
 * @param from the first day on which it was seen
 * @param to the last day
 */
public record BatchEntry(
    String reference,
    String category,
    List<Identifier> identifiers,
    String facts,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {
  /** Keeps its own list. */
  public BatchEntry {
    identifiers = List.copyOf(identifiers);
  }

  /** As JSON, without what is empty. */
  public ObjectNode toJson() {
    ObjectNode json = StrictJson.object();
    json.put("reference", reference).put("category", category);
    ArrayNode list = json.putArray("identifiers");
    for (Identifier identifier : identifiers) {
      ObjectNode item = list.addObject();
      item.put("kind", identifier.kind()).put("value", identifier.value());
      if (!identifier.note().isEmpty()) {
        item.put("note", identifier.note());
      }
    }
    if (!facts.isEmpty()) {
      json.put("facts", facts);
    }
    from.ifPresent(day -> json.put("from", day.toString()));
    to.ifPresent(day -> json.put("to", day.toString()));
    return json;
  }

  /** Prints nothing of what was reported. */
  @Override
  public String toString() {
    return "BatchEntry[REDACTED]";
  }
}

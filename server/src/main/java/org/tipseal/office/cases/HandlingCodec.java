package org.tipseal.office.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.office.officers.OfficerId;

/** A {@link Handling} as members of its case's record; what is empty is left out. */
final class HandlingCodec {
  private static final Defect DAMAGED = Defect.PAYLOAD_MALFORMED;

  private HandlingCodec() {}

  static void put(ObjectNode json, Handling handling) {
    json.put("at", handling.channel());
    handling.assignee().ifPresent(officer -> json.put("as", officer.value()));
    json.put("rcs", String.join(" ", handling.recused().stream().map(OfficerId::value).toList()));
    ArrayNode excluded = json.putArray("exc");
    handling.excluded().names().forEach(excluded::add);
    if (handling.excluded().more()) {
      json.put("excm", true);
    }
    handling.campaign().ifPresent(campaign -> json.put("cmp", campaign));
    ArrayNode transfers = json.putArray("trf");
    for (Transfer transfer : handling.transfers()) {
      transfers.add(transfer.from() + " " + transfer.to() + " " + transfer.day());
    }
    handling.parent().ifPresent(parent -> json.put("par", parent.value()));
    handling.proposal().ifPresent(entry -> json.put("pro", entry));
  }

  static Handling parse(JsonObject json) throws RefusedException {
    try {
      return new Handling(
          json.text("at"),
          json.optionalText("as").map(OfficerId::new),
          CaseRecordCodec.words(json.text("rcs")).stream().map(OfficerId::new).toList(),
          new Exclusion(json.texts("exc"), json.optionalBool("excm").orElse(false)),
          json.optionalText("cmp"),
          transfers(json.texts("trf")),
          parent(json.optionalText("par")),
          json.optionalText("pro"));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new RefusedException(DAMAGED);
    }
  }

  private static Optional<CaseId> parent(Optional<String> id) {
    return id.map(CaseId::new);
  }

  private static List<Transfer> transfers(List<String> lines) throws RefusedException {
    List<Transfer> transfers = new ArrayList<>();
    for (String line : lines) {
      List<String> words = CaseRecordCodec.words(line);
      if (words.size() != 3) {
        throw new RefusedException(DAMAGED);
      }
      transfers.add(new Transfer(words.get(0), words.get(1), LocalDate.parse(words.get(2))));
    }
    return transfers;
  }
}

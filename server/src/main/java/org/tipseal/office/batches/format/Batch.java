package org.tipseal.office.batches.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tipseal.crypto.AgencyId;
import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;
import org.tipseal.crypto.json.StrictJson;

/**
 * A batch whose head can be read; its entries are somebody else's to check: {@link #entries}.
 *
 * @param agency whom it is for
 * @param institution who made it
 * @param id the institution's own, the same for the same batch: 1 to 64 of {@code A-Z a-z 0-9 . _
 *     -}
 * @param made the day on which it was made
 * @param rows 1 to 5000 entries as they were sent
 */
public record Batch(
    AgencyId agency, InstitutionId institution, String id, LocalDate made, List<JsonNode> rows) {
  /** The type under which it is signed. */
  public static final String TYPE = "application/vnd.tipseal.batch+json";

  /** Most bytes of a batch with its signature. */
  public static final int MAX_SIZE = 8 * 1024 * 1024;

  /** Most entries. */
  public static final int MAX_ENTRIES = 5000;

  /** More mistakes than these are not listed. */
  public static final int MOST_MISTAKES = 200;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /**
   * Checks the head.
   *
   * @throws IllegalArgumentException if it is no batch
   */
  public Batch {
    if (!isId(id) || rows.isEmpty() || rows.size() > MAX_ENTRIES) {
      throw new IllegalArgumentException("not a batch");
    }
    rows = List.copyOf(rows);
  }

  /** Whether a text can name a batch. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * What came of reading the entries.
   *
   * @param entries all, if there are no mistakes
   * @param mistakes at most {@link #MOST_MISTAKES}
   */
  public record Checked(List<BatchEntry> entries, List<BatchMistake> mistakes) {
    /** Copies the lists. */
    public Checked {
      entries = List.copyOf(entries);
      mistakes = List.copyOf(mistakes);
    }
  }

  /** Reads the entries. */
  public Checked entries(BatchRules rules) {
    List<BatchEntry> entries = new ArrayList<>();
    List<BatchMistake> mistakes = new ArrayList<>();
    Set<String> references = new HashSet<>();
    for (int i = 0; i < rows.size() && mistakes.size() < MOST_MISTAKES; i++) {
      Optional<BatchEntry> entry =
          new EntryReader(i + 1, rules, references, mistakes).read(rows.get(i));
      entry.ifPresent(entries::add);
    }
    return new Checked(
        mistakes.isEmpty() ? entries : List.of(),
        mistakes.subList(0, Math.min(mistakes.size(), MOST_MISTAKES)));
  }

  /** The entries of a batch that was checked when it was taken in. */
  public List<BatchEntry> checkedEntries() {
    return entries(BatchRules.ANY).entries();
  }

  /** The JSON text that is signed. */
  public byte[] toBytes() {
    ObjectNode json = StrictJson.object();
    json.put("v", 1);
    json.put("agency", agency.value());
    json.put("institution", institution.value());
    json.put("batch", id);
    json.put("made", made.toString());
    ArrayNode list = json.putArray("entries");
    rows.forEach(list::add);
    return StrictJson.write(json);
  }

  /**
   * Reads the JSON text; its entries stay unchecked.
   *
   * @throws RefusedException {@code message-malformed}
   */
  public static Batch parse(byte[] bytes) throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.MESSAGE_MALFORMED,
        json -> {
          json.integer("v", 1, 1);
          List<JsonNode> rows = new ArrayList<>();
          for (JsonObject row : json.objects("entries", 1, MAX_ENTRIES)) {
            rows.add(row.opaque());
          }
          return new Batch(
              new AgencyId(json.text("agency")),
              new InstitutionId(json.text("institution")),
              json.text("batch"),
              json.day("made"),
              rows);
        });
  }

  /** Prints nothing of what was reported. */
  @Override
  public String toString() {
    return "Batch[REDACTED]";
  }
}

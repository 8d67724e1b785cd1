package org.tipseal.office.links;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tipseal.office.cases.CaseView;

/**
 * The table of what nodes are and where cases stand in the chain ({@code lanes.json}): where the
 * reporter did not say, the category does.
 */
final class Lanes {
  private static final String NONE = "none";
  private static final String OTHER = "other";

  private final JsonNode table;

  private Lanes(JsonNode table) {
    this.table = table;
  }

  static Lanes bundled() {
    try (InputStream in = Lanes.class.getResourceAsStream("lanes.json")) {
      return new Lanes(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an identifier of a kind is a mark of. */
  String node(String identifierKind) {
    return table.path("nodes").path(identifierKind).asText(OTHER);
  }

  /** Where a case stands. */
  String lane(CaseView view) {
    String role = view.form().path("role").asText("");
    return role.isEmpty()
        ? table.path("lanes").path(view.summary().category()).asText(NONE)
        : switch (role) {
          case "upstream", "midstream", "downstream" -> role;
          default -> NONE;
        };
  }
}

package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.Agency;
import org.tipseal.office.officers.Role;

/** The labels that the officers' page works with, over HTTP. */
class TablesTest {
  @TempDir Path folder;

  @Test
  void everyCodeHasItsLabels() {
    try (DeskFixture desk = new DeskFixture(folder)) {
      JsonNode tables = desk.signedIn(Role.AUDIT_ADMINISTRATOR).get("/api/v1/tables").json();

      assertEquals("卡盟平台", find(tables, "categories", "BG-01").at("/label/zh").asText());
      assertEquals("acknowledged", find(tables, "statuses", "S20").at("/label/en").asText());
      assertEquals("none", find(tables, "statuses", "S20").get("requires").asText());
      assertEquals("reason", find(tables, "statuses", "S50").get("requires").asText());
      assertFalse(tables.get("reasons").isEmpty());
      assertFalse(tables.get("findings").isEmpty());
      assertFalse(tables.get("clocks").isEmpty());
      assertTrue(codes(tables.get("channels")).contains(Agency.CYBER));
      JsonNode identifiers = find(tables, "fields", "identifiers");
      assertTrue(codes(identifiers.get("options")).contains("wechat"));
      assertTrue(codes(find(tables, "fields", "flags").get("options")).size() > 1);
      assertFalse(find(tables, "fields", "facts").has("options"));
      assertEquals(401, desk.stranger().get("/api/v1/tables").status());
    }
  }

  private static JsonNode find(JsonNode tables, String table, String code) {
    return StreamSupport.stream(tables.get(table).spliterator(), false)
        .filter(row -> row.get("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> codes(JsonNode rows) {
    Set<String> codes = new HashSet<>();
    rows.forEach(row -> codes.add(row.get("code").asText()));
    return codes;
  }
}

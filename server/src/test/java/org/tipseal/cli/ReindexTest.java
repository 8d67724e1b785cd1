package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** {@code tipseal office reindex} beside a running office. */
class ReindexTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void theOfficeMakesItsIndexAnewAndBothAreOnRecord() throws Exception {
    try (TestDeployment deployment = new TestDeployment(folder.resolve("agency"))) {
      Outcome without = deployment.atDesk("", "office", "reindex", "--lang", "en");
      assertEquals(4, without.exitCode(), without.err());
      deployment.startOffice();
      Outcome outcome = deployment.atDesk("", "office", "reindex", "--lang", "en");
      assertEquals(0, outcome.exitCode(), outcome.err());
      assertTrue(outcome.err().contains("The index is made anew."), outcome.err());
      Outcome shown = deployment.atDesk("", "audit", "show", "--json", "--action", "index-renewed");
      List<String> by = new ArrayList<>();
      for (JsonNode entry : JSON.readTree(shown.out()).path("entries")) {
        by.add(entry.at("/details/by").asText() + entry.at("/details/why").asText());
      }
      assertEquals(List.of("order", "command"), by);
    }
  }
}

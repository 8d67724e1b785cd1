package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** {@code tipseal cases} when the record of a case was damaged in the office's own Redis. */
class DamagedCaseTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SAMPLE = "../deploy/samples/kameng-report.json";

  @TempDir private Path folder;

  @Test
  void theListShowsTheOthersNamesItAndSaysSoByItsExitCode() throws Exception {
    try (TestDeployment deployment = new TestDeployment(folder.resolve("agency"))) {
      deployment.startOffice();
      for (int i = 0; i < 2; i++) {
        Outcome sent = deployment.asReporter("", "report", "--report", SAMPLE);
        assertEquals(0, sent.exitCode(), sent.err());
      }
      List<String> ids = twoCases(deployment);
      String damaged = ids.get(0);
      String whole = ids.get(1);
      assertEquals("0", redis("HSET", key(damaged), "r", "what nobody has sealed"));

      Outcome list = deployment.atDesk("", "cases");
      assertEquals(6, list.exitCode(), list.err());
      List<String> lines = list.out().lines().toList();
      assertEquals(2, lines.size(), list.out());
      assertTrue(lines.get(0).startsWith(whole) && !lines.get(0).contains("DAMAGED"), list.out());
      assertTrue(lines.get(1).startsWith(damaged + "  DAMAGED"), list.out());
      assertTrue(list.err().contains(damaged), list.err());
      assertFalse(list.err().contains(whole), list.err());

      Outcome json = deployment.atDesk("", "cases", "--json");
      assertEquals(6, json.exitCode(), json.err());
      JsonNode rows = JSON.readTree(json.out());
      assertEquals(2, rows.size());
      assertEquals(whole, rows.get(0).path("id").asText());
      assertTrue(rows.get(0).path("damaged").isMissingNode());
      assertEquals("S10", rows.get(0).path("status").asText());
      assertEquals(damaged, rows.get(1).path("id").asText());
      assertTrue(rows.get(1).path("damaged").asBoolean());

      assertEquals(0, deployment.atDesk("", "case", "show", whole).exitCode());
      assertEquals(3, deployment.atDesk("", "case", "show", damaged).exitCode());

      assertEquals("1", redis("DEL", key(damaged)));
      assertEquals("1", redis("ZREM", "{office}:by-clock", damaged.replace("-", "")));
      assertEquals(0, deployment.atDesk("", "cases").exitCode());
    }
  }

  private static List<String> twoCases(TestDeployment deployment) throws Exception {
    for (int i = 0; i < 40; i++) {
      List<String> ids = new ArrayList<>();
      Outcome list = deployment.atDesk("", "cases", "--json");
      assertEquals(0, list.exitCode(), list.err());
      JSON.readTree(list.out()).forEach(row -> ids.add(row.path("id").asText()));
      if (ids.size() == 2) {
        return ids;
      }
      Thread.sleep(250);
    }
    throw new AssertionError("the reports did not arrive");
  }

  private static String key(String id) {
    return "{office}:case:" + id.replace("-", "");
  }

  private String redis(String... arguments) throws Exception {
    Path data = folder.resolve("agency/office/data/redis");
    Path recorded = data.resolve("socket");
    Path socket =
        Files.exists(recorded)
            ? Path.of(Files.readString(recorded).strip())
            : data.resolve("redis.sock");
    List<String> command = new ArrayList<>(List.of("redis-cli", "-s", socket.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String out =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), out);
    return out;
  }
}

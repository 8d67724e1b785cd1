package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;

/** Whatever is done at the desk by command is on record, and no word of a report is. */
class AuditMarkersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> MARKS = List.of("MARK", "标记", "13800138000", "BG-01");

  @TempDir private Path folder;

  @Test
  void noWordOfAReportStandsInTheLog() throws Exception {
    Path report =
        Files.writeString(
            folder.resolve("report.json"),
            """
            { "category": "BG-01", "region": "310000", "target": "标记甲 MARKTARGET",
              "facts": "标记乙 MARKFACTS 该平台以卡盟名义公开出售手机黑卡和实名微信号，收费页面与客服记录见附件，请予核查。",
              "demand": "MARKDEMAND 请依法查处该平台", "declaration": true,
              "mode": "confidential", "contact": {"name": "标记丙 MARKNAME", "phone": "13800138000"} }
            """);
    Path file = Files.writeString(folder.resolve("MARKFILE.txt"), "MARKEVIDENCE");
    try (TestDeployment deployment = new TestDeployment(folder.resolve("agency"))) {
      deployment.startOffice();
      Outcome sent =
          deployment.asReporter(
              "", "report", "--report", report.toString(), "--attach", file.toString());
      assertEquals(0, sent.exitCode(), sent.err());
      String id = awaitCase(deployment);
      desk(deployment, "", "case", "show", id);
      desk(deployment, "", "case", "attachments", id, "--to", folder.resolve("MARKDIR").toString());
      desk(deployment, "MARKREPLY", "case", "answer", id, "--status", "S20", "--text", "-");
      desk(deployment, "", "cases", "--category", "BG-01");
      desk(
          deployment,
          TestDeployment.IDENTITY_PASSPHRASE + "\n",
          "case",
          "identity",
          id,
          "--identity-key",
          deployment.folder().resolve("identity.key").toString());
      assertEquals(
          2,
          deployment
              .atDesk("", "case", "answer", id, "--status", "标记丁 MARKSTATUS", "--text", "MARKTEXT")
              .exitCode());
      assertEquals(
          0, deployment.atDesk("", "audit", "show", "--subject", "MARKSUBJECT").exitCode());

      String log = deployment.atDesk("", "audit", "show", "--json", "--limit", "1000").out();
      JsonNode entries = JSON.readTree(log).path("entries");
      for (String action :
          List.of("case-opened", "attachment-opened", "answered", "searched", "identity-taken")) {
        assertTrue(entries.findValuesAsText("action").contains(action), action);
      }
      for (String mark : MARKS) {
        assertFalse(log.contains(mark), mark);
      }
    }
  }

  private static void desk(TestDeployment deployment, String input, String... command) {
    Outcome outcome = deployment.atDesk(input, command);
    assertEquals(0, outcome.exitCode(), outcome.err());
  }

  private static String awaitCase(TestDeployment deployment) throws Exception {
    for (int i = 0; i < 60; i++) {
      JsonNode cases = JSON.readTree(deployment.atDesk("", "cases", "--json").out());
      if (!cases.isEmpty()) {
        return cases.get(0).path("id").asText();
      }
      Thread.sleep(500);
    }
    throw new AssertionError("no case");
  }
}

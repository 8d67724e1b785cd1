package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.profile.RootFingerprint;
import org.tipseal.office.Agency;
import org.tipseal.office.Arrivals;
import org.tipseal.office.TestReporter;
import org.tipseal.office.batches.BatchBench;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.evidence.format.Finding;
import org.tipseal.office.evidence.format.Flaw;
import org.tipseal.office.evidence.format.PackageCheck;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.web.DeskClient;
import org.tipseal.office.web.DeskFixture;

/** How cases leave a running office, and who institutions are: over HTTP and by command. */
final class DeskExportTest {
  private static final String PURPOSE = "移送检察机关审查";

  @TempDir static Path folder;
  private static DeskFixture desk;
  private static CaseId id;

  @BeforeAll
  static void start() throws Exception {
    desk = new DeskFixture(folder);
    try (Arrivals arrivals = desk.arrivals()) {
      id =
          arrivals.report(
              reporter ->
                  reporter.payload(
                      TestReporter.form("事实经过"),
                      List.of(reporter.attach("截图.png", new byte[50_000]))));
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static String path() {
    return "/api/v1/cases/" + id.value() + "/package";
  }

  private static Map<String, Object> order(boolean without) {
    return Map.of("purpose", PURPOSE, "withoutTimestamp", without);
  }

  private static List<Flaw> flaws(Path file) throws Exception {
    return new PackageCheck(
            Optional.of(RootFingerprint.of(desk.agency.root.verifyingKey())), Optional.empty())
        .check(file).findings().stream().map(Finding::flaw).toList();
  }

  private static Outcome run(String... args) {
    return TestDeployment.run(new String(Agency.PASSPHRASE) + "\n", args);
  }

  private static String config() {
    return folder.resolve("office.yaml").toString();
  }

  @Test
  void anOfficerTakesACaseOutOverHttp() throws Exception {
    DeskClient handler = desk.signedIn(Role.HANDLER);

    assertEquals("timestamp-unavailable", handler.post(path(), order(false)).problem());
    assertEquals("purpose-refused", handler.post(path(), Map.of("purpose", "x")).problem());
    DeskClient.Reply ordered = handler.post(path(), order(true));
    assertEquals(200, ordered.status());
    String fetched = "/api/v1/packages/" + ordered.json().path("ticket").asText();
    // Neither another session of his own, nor one of somebody else's, gets it.
    assertEquals("not-found", desk.signedIn(Role.HANDLER).get(fetched).problem());
    assertEquals("not-found", desk.signedIn(Role.SUPERVISOR).get(fetched).problem());
    DeskClient.Reply reply = handler.get(fetched);

    assertEquals(200, reply.status());
    assertEquals("not-found", handler.get(fetched).problem());
    assertEquals("application/zip", reply.type());
    Path file = Files.write(folder.resolve("http.zip"), reply.body());
    assertEquals(List.of(Flaw.NO_TIMESTAMP), flaws(file));
    JsonNode recorded =
        desk.signedIn(Role.AUDIT_ADMINISTRATOR)
            .get("/api/v1/audit?action=exported")
            .json()
            .path("entries")
            .get(0);
    assertEquals(PURPOSE, recorded.path("details").path("purpose").asText());
    assertEquals("handler", recorded.path("officer").path("name").asText());
  }

  @Test
  void nobodyElseDoes() {
    OfficerId elsewhere = desk.officer("elsewhere", Set.of(Role.HANDLER), Set.of(Agency.HEI)).id();
    assertEquals("case-not-found", desk.signedIn(elsewhere).post(path(), order(true)).problem());
    assertEquals(
        "not-allowed",
        desk.signedIn(Role.SYSTEM_ADMINISTRATOR).post(path(), order(true)).problem());
    assertEquals("signed-out", desk.stranger().post(path(), order(true)).problem());
    assertEquals(
        "case-not-found",
        desk.signedIn(Role.HANDLER)
            .post("/api/v1/cases/0000000000000000/package", order(true))
            .problem());
  }

  @Test
  void aCommandTakesACaseOutInTheNameOfAnOfficer() throws Exception {
    var handler = desk.officer(Role.HANDLER);
    Path file = folder.resolve("command.zip");
    String[] args = {
      "case",
      "export",
      id.toString(),
      "--to",
      file.toString(),
      "--purpose",
      PURPOSE,
      "--officer",
      handler.officer().name(),
      "--config",
      config(),
      "--lang",
      "en",
      "--without-timestamp"
    };
    Outcome refused = run(java.util.Arrays.copyOf(args, args.length - 1));
    assertEquals(4, refused.exitCode(), refused.err());
    assertFalse(Files.exists(file));

    Outcome taken = run(args);

    assertEquals(0, taken.exitCode(), taken.err());
    assertTrue(taken.err().contains("WITHOUT a timestamp"), taken.err());
    assertEquals(List.of(Flaw.NO_TIMESTAMP), flaws(file));
    Outcome again = run(args);
    assertEquals(2, again.exitCode(), "nothing is overwritten");
    args[8] = "nobody";
    assertEquals(5, run(args).exitCode());
  }

  @Test
  void institutionsAreAddedListedAndRemoved() throws Exception {
    Path key = folder.resolve("signing.pub.pem");
    try (SigningKey signer = SigningKey.generate(desk.agency.random)) {
      BatchBench.writePublicKey(signer.verifyingKey(), key);
    }
    Path certificate = desk.authority.writeClient(folder, "telecom").certificate();
    String[] add = {
      "institution",
      "add",
      "telecom-a",
      "--name",
      "测试通信公司",
      "--certificate",
      certificate.toString(),
      "--signing-key",
      key.toString(),
      "--category",
      "BG-02,FR-*",
      "--channel",
      Agency.CYBER,
      "--config",
      config()
    };

    Outcome added = run(add);
    assertEquals(0, added.exitCode(), added.err());
    String listed = run("institution", "list", "--config", config()).out();
    assertTrue(listed.contains("telecom-a  测试通信公司  cyber  BG-02,FR-*"), listed);
    add[12] = "no-such";
    assertEquals(2, run(add).exitCode());
    assertEquals(0, run("institution", "remove", "telecom-a", "--config", config()).exitCode());
    assertEquals(5, run("institution", "remove", "telecom-a", "--config", config()).exitCode());
    assertEquals("", run("institution", "list", "--config", config()).out());
  }

  @Test
  void theQueueOfBatchesIsThereAndEmpty() {
    DeskClient handler = desk.signedIn(Role.HANDLER);

    assertEquals(0, handler.get("/api/v1/batches").json().path("batches").size());
    assertEquals("batch-not-found", handler.get("/api/v1/batches/1").problem());
    assertEquals("batch-not-found", handler.get("/api/v1/batches/x").problem());
    assertEquals(
        "batch-not-found", handler.put("/api/v1/batches/1/done", Map.of("note", "")).problem());
    assertEquals(
        "not-allowed", desk.signedIn(Role.AUDIT_ADMINISTRATOR).get("/api/v1/batches").problem());
  }
}

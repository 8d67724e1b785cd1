package org.tipseal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tipseal.cli.TestDeployment.Outcome;
import org.tipseal.http.TestAuthority;
import org.tipseal.office.Agency;
import org.tipseal.office.batches.BatchBench;
import org.tipseal.office.batches.format.BatchMistake;
import org.tipseal.redis.RedisExtension;

final class BatchSendTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private BatchBench bench;

  @BeforeEach
  void start() throws Exception {
    bench = new BatchBench(folder, REDIS.link());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private Outcome send(Path file, String... more) throws Exception {
    List<String> args =
        new ArrayList<>(
            List.of(
                "batch",
                "send",
                file.toString(),
                "--to",
                bench.url().toString(),
                "--agency",
                Agency.ID.value(),
                "--institution",
                BatchBench.TELECOM.value(),
                "--batch",
                "2026-11-22",
                "--cert",
                bench.client.certificate().toString(),
                "--key",
                bench.client.key().toString(),
                "--ca",
                bench.ca.toString(),
                "--signing-key",
                bench.signingKeyFile(folder).toString(),
                "--lang",
                "en"));
    for (int i = 0; i < more.length; i += 2) {
      args.set(args.indexOf(more[i]) + 1, more[i + 1]);
    }
    return TestDeployment.run("", args.toArray(new String[0]));
  }

  @Test
  void aFileIsSentAndAnsweredWithItsNumberEachTime() throws Exception {
    Path file =
        BatchBench.lines(
            folder.resolve("b.jsonl"),
            BatchBench.entry("r1", "13800138000"),
            BatchBench.entry("r2", "13800138001"));

    Outcome first = send(file);
    Outcome again = send(file);

    assertEquals("1", first.out().strip(), first.err());
    assertEquals(0, first.exitCode());
    assertEquals("1", again.out().strip(), again.err());
    assertTrue(again.err().contains("taken in before"), again.err());
    assertEquals(2, bench.batches.entries(1).size());
  }

  @Test
  void mistakesAreNamedByLineBeforeAnythingIsSent() throws Exception {
    ObjectNode bad = BatchBench.entry("r2", "13800138001");
    bad.remove("category");
    Path file = BatchBench.lines(folder.resolve("b.jsonl"), BatchBench.entry("r1", "13800138000"));
    Files.writeString(file, "\n" + bad + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

    Outcome outcome = send(file);

    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("b.jsonl:3: category: is missing"), outcome.err());
    assertEquals(0, bench.batches.count());
    Files.writeString(file, "{no json\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    assertTrue(send(file).err().contains("b.jsonl:4:"));
  }

  @Test
  void whatOnlyTheOfficeKnowsIsNamedByLineToo() throws Exception {
    bench.institutions.put(bench.institution(Set.of("FR-01")));
    Path file = BatchBench.lines(folder.resolve("b.jsonl"), BatchBench.entry("r1", "13800138000"));

    Outcome outcome = send(file);

    assertEquals(3, outcome.exitCode());
    assertTrue(
        outcome.err().contains("b.jsonl:1: category: is a category that you do not report"),
        outcome.err());
  }

  @Test
  void aForeignCertificateOrAuthorityEndsIt() throws Exception {
    Path file = BatchBench.lines(folder.resolve("b.jsonl"), BatchBench.entry("r1", "13800138000"));
    TestAuthority other = new TestAuthority();
    Path elsewhere = Files.createDirectories(folder.resolve("other"));

    int trusted =
        send(file, "--ca", other.writeCertificate(elsewhere.resolve("ca.pem")).toString())
            .exitCode();

    assertEquals(3, trusted);
    assertEquals(0, bench.batches.count());
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultHasWords(BatchMistake.Fault fault) {
    assertTrue(new Words(Language.ZH).say("batch." + fault.wireName()).length() > 2);
    assertTrue(new Words(Language.EN).say("batch." + fault.wireName()).length() > 2);
  }
}

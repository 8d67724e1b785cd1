package org.tipseal.office.batches;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.archive.ArchiveKeys;
import org.tipseal.office.index.TermIndex;
import org.tipseal.office.index.Terms;
import org.tipseal.redis.RedisExtension;
import org.tipseal.report.json.DomainLoader;

/** What entries of batches are found by is made anew with the index. */
class BatchTermsTest {
  private static final String MOBILE = "+8613800138000";

  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private final Terms terms = new Terms(DomainLoader.bundled());
  private BatchBench bench;
  private ArchiveKeys keys;
  private String name;

  @BeforeEach
  void take() throws Exception {
    bench = new BatchBench(folder, REDIS.link());
    keys = new ArchiveKeys(bench.office.keyset.archiveKey());
    name = TermIndex.name(keys, terms.given("mobile", MOBILE).get(0));
    for (int i = 1; i <= 3; i++) {
      var unused =
          bench.intake.take(
              bench.institution(Set.of("BG-*")),
              BatchBench.signed(
                  BatchBench.batch(
                      "b" + i,
                      BatchBench.entry("x", "139001390" + i),
                      BatchBench.entry("r", MOBILE)),
                  bench.signingKey));
    }
    assertEquals(3, found().size());
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  private List<BatchStore.Match> found() throws Exception {
    return bench.desk.matching(bench.officer, List.of(name), 200);
  }

  @Test
  void whatWasLostIsFoundAgainAndADamagedBatchHoldsUpNoOther() throws Exception {
    byte[] key = ("{office}:batch-term:" + name).getBytes(StandardCharsets.US_ASCII);
    RedisExtension.await(REDIS.link().write(commands -> commands.del(key)));
    assertEquals(List.of(), found());
    String file = bench.batches.find(2).orElseThrow().record().file();
    Files.write(bench.office.folder.resolve(file), new byte[100]);

    List<Exception> troubles = new ArrayList<>();
    bench.batches.renewTerms(new BatchTerms(terms, keys), troubles::add);
    assertEquals(List.of(new BatchStore.Match(1, 2), new BatchStore.Match(3, 2)), found());
    assertEquals(1, troubles.size());
  }
}

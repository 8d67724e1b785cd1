package org.tipseal.office.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.office.index.TermIndexTest.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.keys.SigningKey;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.office.Agency;
import org.tipseal.office.archive.Archive;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.batches.BatchBench;
import org.tipseal.office.batches.BatchDesk;
import org.tipseal.office.batches.BatchIntake;
import org.tipseal.office.batches.BatchStore;
import org.tipseal.office.batches.BatchTerms;
import org.tipseal.office.batches.Batches;
import org.tipseal.office.batches.Institution;
import org.tipseal.office.batches.format.Batch;
import org.tipseal.office.batches.format.InstitutionId;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseSteps.Step;
import org.tipseal.office.cases.CaseView;
import org.tipseal.office.cases.DeskRefusedException;
import org.tipseal.office.cases.DeskRefusedException.Reason;
import org.tipseal.office.cases.StepKind;
import org.tipseal.office.desk.CaseGate;
import org.tipseal.office.index.IndexBench;
import org.tipseal.office.index.Terms;
import org.tipseal.office.officers.Officer;
import org.tipseal.office.officers.OfficerId;
import org.tipseal.office.officers.Role;
import org.tipseal.office.settings.SettingsBook;
import org.tipseal.redis.RedisExtension;
import org.tipseal.redis.office.RedisBatchStore;
import org.tipseal.redis.office.RedisSettingsStore;

class LinkDeskTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final Officer HANDLER = officer(1, Set.of(Role.HANDLER), "cyber");
  private static final Officer OTHER = officer(2, Set.of(Role.HANDLER), "cyber");
  private static final Officer SUPERVISOR = officer(3, Set.of(Role.SUPERVISOR), "cyber", "hei");

  @TempDir Path folder;

  private final SecureRandom random = new SecureRandom();
  private final List<AuditEvent> refused = new ArrayList<>();
  private final List<AuditEvent> recorded = new ArrayList<>();
  private IndexBench bench;
  private LinkDesk links;

  private static Officer officer(int number, Set<Role> roles, String... channels) {
    return new Officer(
        new OfficerId("000000000" + number), "officer " + number, roles, Set.of(channels), false);
  }

  @BeforeEach
  void open() throws Exception {
    bench = new IndexBench(folder, REDIS.link());
  }

  private Batches batches() throws Exception {
    return new Batches(
        new RedisBatchStore(REDIS.link()),
        new Archive(bench.office.folder, bench.keys, bench.office.clock),
        bench.keys);
  }

  private SettingsBook settings() {
    return new SettingsBook(
        new RedisSettingsStore(REDIS.link()),
        bench.keys,
        bench.domain,
        () -> Set.of("cyber", "hei"));
  }

  /** To be called when all reports are there. */
  private void index() throws Exception {
    links =
        new LinkDesk(
            new CaseGate(bench.office.cases.rows(), settings(), refused::add, bench.office.clock),
            bench.office.cases.rows(),
            bench.whole(),
            bench.office.desk,
            new BatchDesk(batches(), recorded::add, bench.office.clock),
            recorded::add);
  }

  private CaseId add(String channel, ObjectNode form) throws Exception {
    return bench.add(form, Locator.generate(5, random), channel);
  }

  private void assign(CaseId id, Officer to) throws Exception {
    bench
        .office
        .cases
        .steps()
        .take(
            id,
            row ->
                Step.of(
                    StepKind.ASSIGNED,
                    SUPERVISOR.id(),
                    row.handling().assigned(Optional.of(to.id()))));
  }

  private static Reason refusal(org.junit.jupiter.api.function.Executable attempt) {
    return assertThrows(DeskRefusedException.class, attempt).reason();
  }

  @Test
  void casesStandSideBySideWithWhatTheyShareAndOthersAreOnlyCounted() throws Exception {
    CaseId first = add("cyber", form("甲店", "没有别的", "qq", "12345678", "domain", "shop.example"));
    CaseId own = add("cyber", form("乙店", "QQ：１２３４５６７８，网址shop.example", "mobile", "13800000000"));
    CaseId colleagues = add("cyber", form("丙店", "打13800000000", "wechat", "wxid_secret1"));
    CaseId elsewhere = add("hei", form("丁店", "加QQ12345678"));
    assign(colleagues, OTHER);
    index();

    CaseLinks found = links.links(HANDLER, own);
    assertEquals(List.of(first), found.links().stream().map(link -> link.row().id()).toList());
    assertTrue(found.links().get(0).earlier());
    assertEquals(
        List.of("domain shop.example", "qq 12345678"),
        found.links().get(0).shared().stream()
            .map(term -> term.kind() + " " + term.label())
            .sorted()
            .toList());
    assertEquals(2, found.hidden());
    assertEquals(3, links.links(SUPERVISOR, own).links().size());
    assertEquals(0, links.links(SUPERVISOR, own).hidden());
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> links.links(HANDLER, colleagues)));
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> links.links(HANDLER, elsewhere)));
    assertEquals(
        Reason.NO_SUCH_CASE, refusal(() -> links.links(HANDLER, new CaseId("0000000000000000"))));
    assertEquals(3, recorded.size());
    assertTrue(recorded.stream().allMatch(event -> event.action() == AuditAction.LINKS_SEEN));
  }

  @Test
  void anEntryOfABatchThatNamesTheSameIsTold() throws Exception {
    CaseId own = add("cyber", form("甲店", "他的电话是 +86 138-0013-8000", "qq", "12345678"));
    BatchIntake intake =
        new BatchIntake(
            batches(),
            new BatchTerms(new Terms(bench.domain), bench.keys),
            () -> Agency.ID,
            bench.domain,
            recorded::add,
            bench.office.clock);
    SigningKey key = SigningKey.generate(random);
    for (String channel : List.of("cyber", "hei")) {
      InstitutionId id = new InstitutionId("telecom-" + channel);
      Batch batch =
          new Batch(
              Agency.ID,
              id,
              "b1",
              bench.office.today(),
              List.of(
                  BatchBench.entry("r1", "13900139000"), BatchBench.entry("r2", "１３８００１３８０００")));
      intake.take(
          new Institution(
              id, channel, "0".repeat(64), key.verifyingKey(), Set.of("BG-02"), channel),
          BatchBench.signed(batch, key));
    }
    index();

    assertEquals(List.of(new BatchStore.Match(1, 2)), links.links(HANDLER, own).batches());
    assertEquals(
        List.of(new BatchStore.Match(1, 2), new BatchStore.Match(2, 2)),
        links.links(SUPERVISOR, own).batches());
  }

  @Test
  void noPathOfTheGraphLeadsThroughACaseOutOfReach() throws Exception {
    CaseId own = add("cyber", form("甲店", "没有别的", "qq", "12345678").put("role", "upstream"));
    CaseId between = add("cyber", form("乙店", "加QQ12345678，付到支付宝 pay@secret.example"));
    CaseId behind = add("cyber", form("丙店", "付到支付宝 pay@secret.example", "mobile", "13800000000"));
    assign(between, OTHER);
    index();

    for (int depth = 1; depth <= 4; depth++) {
      Graph graph = links.graph(HANDLER, own, depth, false);
      assertEquals(Set.of(own), cases(graph));
      assertEquals(1, graph.hidden());
      String all = labels(graph).toString();
      assertFalse(all.contains("secret"), all);
    }
    Graph whole = links.graph(SUPERVISOR, own, 2, true);
    assertEquals(Set.of(own, between, behind), cases(whole));
    assertTrue(labels(whole).contains("pay@secret.example"));
    assertEquals(Set.of(own, between), cases(links.graph(SUPERVISOR, own, 1, false)));
    assertTrue(links.graph(SUPERVISOR, own, 1, false).more());
    assertEquals("upstream", lane(whole, "12345678"));
    assertEquals("midstream", lane(whole, "pay@secret.example"));
    assertEquals("true", recorded.get(4).details().get("exported"));
    for (Graph.Edge edge : whole.edges()) {
      assertTrue(whole.nodes().stream().anyMatch(node -> node.id().equals(edge.from())));
      assertTrue(whole.nodes().stream().anyMatch(node -> node.id().equals(edge.to())));
    }
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> links.graph(HANDLER, between, 1, false)));
  }

  private static Set<CaseId> cases(Graph graph) {
    return graph.nodes().stream()
        .flatMap(node -> node.caseId().stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> labels(Graph graph) {
    return graph.nodes().stream().map(Graph.Node::label).collect(Collectors.toSet());
  }

  private static String lane(Graph graph, String label) {
    return graph.nodes().stream()
        .filter(n -> n.label().equals(label))
        .findFirst()
        .orElseThrow()
        .lane();
  }

  @Test
  void aLargeGraphIsCutAndSaysSo() throws Exception {
    CaseId first = add("cyber", form("店零", "没有别的", "qq", "12345678"));
    for (int i = 0; i < 80; i++) {
      bench.addUnwritten(form("店" + (char) ('一' + i), "没有别的", "qq", "12345678"));
    }
    index();
    Graph graph =
        new GraphWalk(id -> true, bench.whole(), bench::view, Lanes.bundled()).from(first, 2);
    assertTrue(graph.more());
    assertTrue(graph.nodes().size() <= 240);
    assertEquals(60, cases(graph).size());
  }

  @Test
  void aMergedCaseKeepsItsReceiptAndTheEarliestReportItsPlace() throws Exception {
    CaseId first = add("cyber", form("甲店", "没有别的", "qq", "12345678"));
    CaseId second = add("cyber", form("乙店", "加QQ12345678"));
    CaseId third = add("cyber", form("丙店", "加QQ12345678"));
    CaseId hidden = add("hei", form("丁店", "加QQ12345678"));
    index();
    for (CaseId id : List.of(first, second, third)) {
      bench.office.desk.answer(id, "S20", Optional.empty(), Optional.empty());
    }

    assertEquals(Reason.NOT_EARLIER, refusal(() -> links.merge(HANDLER, first, second)));
    assertEquals(Reason.NOT_EARLIER, refusal(() -> links.merge(HANDLER, first, first)));
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> links.merge(HANDLER, hidden, first)));
    assertEquals(Reason.NO_SUCH_CASE, refusal(() -> links.merge(HANDLER, third, hidden)));
    assertTrue(recorded.isEmpty());
    links.merge(HANDLER, second, first);
    assertEquals(Reason.NOT_EARLIER, refusal(() -> links.merge(HANDLER, third, second)));
    assertEquals(Reason.REASON_NOT_ALLOWED, refusal(() -> links.merge(HANDLER, second, first)));

    CaseView merged = bench.office.desk.show(second);
    assertEquals("S35", merged.summary().status());
    assertEquals(Optional.of(first), merged.summary().parent());
    bench.followUp(second, 1, "还有新的情况");
    bench.office.desk.answer(second, "S35", Optional.empty(), Optional.of("与更早的举报一并办理"));
    assertEquals(4, bench.office.desk.show(second).conversation().size());
    index();
    assertEquals(List.of(second), links.links(HANDLER, first).merged());
    assertEquals(AuditAction.MERGED, recorded.get(0).action());
  }
}

package org.tipseal.office.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.office.TestReporter;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEvent;
import org.tipseal.office.cases.CaseId;
import org.tipseal.redis.RedisExtension;
import org.tipseal.report.Domain;
import org.tipseal.storage.StorageUnavailableException;

/** The index is made anew when it is ordered, and when terms are made in another way. */
class RenewalTest {
  private static final int CASES = 250;

  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  @TempDir Path folder;

  private IndexBench bench;
  private final List<CaseId> ids = new ArrayList<>();

  @BeforeEach
  void fill() throws Exception {
    bench = new IndexBench(folder, REDIS.link());
    for (int i = 0; i < CASES; i++) {
      ObjectNode form = TestReporter.form("先转账三千元");
      form.putArray("identifiers").addObject().put("kind", "qq").put("value", "" + (12345678 + i));
      ids.add(bench.addUnwritten(form));
    }
    bench.catchUp();
    bench.audited.clear();
    assertEquals(List.of(ids.get(7)), found());
  }

  /** Somebody, or a failing disk, takes a term out of the store. */
  private void lose() throws Exception {
    RedisExtension.await(REDIS.link().write(c -> c.del(key("{office}:term:" + name()))));
    assertEquals(List.of(), found());
  }

  private String name() {
    return bench.index.name(bench.terms.given("qq", "12345685").get(0));
  }

  private List<CaseId> found() throws Exception {
    return bench.store.find(List.of(name()), 10);
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void anOrderBringsBackWhatWasLost() throws Exception {
    lose();
    bench.renewed.clear();
    // Without an order nothing happens: the index holds every change that there was.
    bench.catchUp();
    assertEquals(List.of(), found());

    long order = bench.store.order();
    assertEquals(new TermStore.Orders(order, order - 1), bench.store.orders());
    assertEquals(100, bench.follower.step());
    assertEquals(new TermStore.Orders(order, order), bench.store.orders());
    assertEquals(Optional.of(Renewal.Reason.ORDER), bench.follower.renewing());
    assertEquals(CASES + 1 - 100, bench.store.behind());
    assertEquals(bench.index.seen(), bench.texts.seen());
    bench.catchUp();
    assertEquals(Optional.empty(), bench.follower.renewing());
    assertEquals(0, bench.store.behind());
    assertEquals(List.of(ids.get(7)), found());
    assertTrue(bench.found("转账").contains(ids.get(0)));
    assertEquals(
        List.of(AuditEvent.ofOffice(AuditAction.INDEX_RENEWED).with("why", "order")),
        bench.audited);
    bench.catchUp();
    assertEquals(1, bench.audited.size());
    assertEquals(List.of("renewed"), bench.renewed);
  }

  @Test
  void whatIsCutOffGoesOnAfterARestart() throws Exception {
    lose();
    long order = bench.store.order();
    // Cut off before anything is recorded: the order stands.
    Renewal cut =
        new Renewal(
            bench.store,
            bench.terms.version(),
            event -> {
              throw new StorageUnavailableException("no log");
            },
            () -> {});
    assertThrows(StorageUnavailableException.class, () -> cut.begin(List.of(bench.index)));
    assertEquals(order - 1, bench.store.orders().begun());
    assertEquals(100, bench.follower.step());
    // Cut off in the middle: another process goes on where this one was.
    bench.open();
    bench.catchUp();
    assertEquals(List.of(ids.get(7)), found());
    assertEquals(1, bench.audited.size());
  }

  @Test
  void anotherWayOfMakingTermsIsNoticed() throws Exception {
    lose();
    int other = bench.terms.version() + 2;
    RedisExtension.await(
        REDIS.link().write(c -> c.hset(key("{office}:index"), Map.of(key("v"), key("" + other)))));
    bench.open();
    assertEquals(100, bench.follower.step());
    assertEquals(Optional.of(Renewal.Reason.VERSION), bench.follower.renewing());
    bench.catchUp();
    assertEquals(bench.terms.version(), bench.store.position().version());
    assertEquals(List.of(ids.get(7)), found());
    assertEquals(Map.of("why", "version"), bench.audited.get(0).details());
    assertEquals(1, bench.audited.size());
  }

  @Test
  void theVersionIsThatOfTheWayTermsAreMade() {
    assertEquals(new Terms(bench.domain).version(), bench.terms.version());
    assertNotEquals(0, bench.terms.version());
    Domain whole = bench.domain;
    Domain fewer =
        new Domain(
            whole.groups(),
            whole.categories(),
            whole.routing(),
            whole.form(),
            whole.filing(),
            whole.identifierKinds().subList(1, whole.identifierKinds().size()),
            whole.statuses(),
            whole.clocks(),
            whole.notices(),
            whole.channels(),
            whole.messages());
    assertNotEquals(new Terms(fewer).version(), bench.terms.version());
  }
}

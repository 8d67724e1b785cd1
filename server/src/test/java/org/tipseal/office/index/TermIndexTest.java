package org.tipseal.office.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tipseal.crypto.receipt.Locator;
import org.tipseal.office.TestReporter;
import org.tipseal.office.cases.CaseId;
import org.tipseal.redis.RedisExtension;

public class TermIndexTest {
  @RegisterExtension static final RedisExtension REDIS = new RedisExtension();

  private static final Locator LOCATOR = new Locator("K7M2Q");

  @TempDir Path folder;

  private IndexBench bench;

  @BeforeEach
  void open() throws Exception {
    bench = new IndexBench(folder, REDIS.link());
  }

  public static ObjectNode form(String target, String facts, String... identifiers) {
    ObjectNode form = TestReporter.form(facts).put("target", target);
    var list = form.putArray("identifiers");
    for (int i = 0; i < identifiers.length; i += 2) {
      list.addObject().put("kind", identifiers[i]).put("value", identifiers[i + 1]);
    }
    return form;
  }

  @Test
  void aCaseIsFoundByEverySpellingOfWhatItHolds() throws Exception {
    CaseId id = bench.add(form("恒达科技", "先转账三千元", "qq", "QQ：１２３４５６７８"), LOCATOR);
    CaseId other = bench.add(form("远洋贸易", "Paid at the Harbour office", "domain", "shop.example"));
    bench.followUp(id, 1, "他的电话是 +86 138-0000-0000");
    bench.catchUp();

    for (String query :
        List.of(
            "12345678",
            "1234 5678",
            "qq:１２３４５６７８",
            "13800000000",
            "恒达",
            "达科技",
            "K7M2Q",
            "三千元",
            id.toString(),
            id.value().toLowerCase(java.util.Locale.ROOT))) {
      assertEquals(List.of(id), bench.found(query), query);
    }
    for (String query : List.of("https://SHOP.example", "远洋", "harbour", "HARB", "Ｈarbour")) {
      assertEquals(List.of(other), bench.found(query), query);
    }
    for (String query : List.of("", "  ", "13800000001", "恒远", "x".repeat(5000), "'; DROP", "👍")) {
      assertEquals(List.of(), bench.found(query), query);
    }
  }

  @Test
  void casesThatShareAnIdentifierAreJoinedInTheOrderOfArrival() throws Exception {
    CaseId first = bench.add(form("甲店", "没有别的", "mobile", "138 0000 0000"));
    CaseId second = bench.add(form("乙店", "打了１３８－００００－００００", "qq", "55555"));
    CaseId third = bench.add(form("丙店", "没有别的", "wechat", "+8613800000000"));
    CaseId alone = bench.add(form("丁店", "没有别的", "mobile", "13800000001"));
    bench.catchUp();

    List<TermStore.Shared> shared = bench.store.shared(second, 10);
    assertEquals(1, shared.size());
    assertEquals(List.of(first, second, third), shared.get(0).cases());
    assertEquals(3, shared.get(0).count());
    assertEquals(
        List.of(2L, 2L, 2L, 0L), bench.store.counts(List.of(first, second, third, alone), 50));
    assertEquals(List.of(0L), bench.store.counts(List.of(first), 2), "common to too many");
    assertEquals(
        List.of(2, 2, 2, 0), Stream.of(first, second, third, alone).map(bench.counts::of).toList());
    bench.open();
    bench.catchUp();
    assertEquals(2, bench.counts.of(first), "after a restart");
    assertEquals(List.of(first, second), bench.store.shared(third, 2).get(0).cases());
  }

  @Test
  void takingTheSameChangesTwiceOrFromAnotherPlaceChangesNothing() throws Exception {
    CaseId id = bench.add(form("甲店", "没有别的", "qq", "12345678"));
    bench.catchUp();
    TermStore.Position at = bench.store.position();
    TermStore.Entry wrong = new TermStore.Entry(1, id, List.of("0123456789ABCDEF"), List.of());

    assertFalse(
        bench.store.write(
            new TermStore.Position(at.version(), at.change() - 1), 9, List.of(wrong)));
    assertFalse(
        bench.store.write(
            new TermStore.Position(at.version() + 1, at.change()), 9, List.of(wrong)));
    assertEquals(at, bench.store.position());
    assertEquals(List.of(id), bench.found("12345678"));

    byte[] before = dump();
    bench.open();
    bench.catchUp();
    assertEquals(
        new String(before, StandardCharsets.ISO_8859_1),
        new String(dump(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatACaseNoLongerHoldsNoLongerFindsIt() throws Exception {
    CaseId id = bench.add(form("甲店", "没有别的", "qq", "12345678"));
    bench.catchUp();
    TermStore.Position at = bench.store.position();
    assertTrue(
        bench.store.write(
            at, at.change() + 1, List.of(new TermStore.Entry(1, id, List.of(), List.of()))));
    assertEquals(
        Set.of(),
        bench.store.orders(List.of(bench.index.name(bench.terms.given("qq", "12345678").get(0)))));
  }

  @Test
  void theIndexIsMadeAnewWhenItsVersionChangesAlsoAfterItWasCutOff() throws Exception {
    for (int i = 0; i < 230; i++) {
      bench.addUnwritten(form("店" + i, "没有别的", "qq", "" + (12345678 + i % 7)));
    }
    bench.catchUp();
    byte[] before = dump();
    bench.store.clear(bench.terms.version() + 2);
    // Cut off in the middle of emptying: some is gone, the version says so.
    RedisExtension.await(
        REDIS.link().write(c -> c.hset(key("{office}:index"), key("v"), key("0"))));
    bench.catchUp();
    assertEquals(
        new String(before, StandardCharsets.ISO_8859_1),
        new String(dump(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void textsAreFoundAfterARestartFromTheFilesOrFromTheCases() throws Exception {
    CaseId saved = bench.add(form("甲店", "先转账三千元"));
    bench.catchUp();
    bench.texts.save();
    CaseId unsaved = bench.add(form("乙店", "后转账五千元"));
    bench.catchUp();

    bench.open();
    assertEquals(List.of(saved), bench.found("转账"));
    bench.catchUp();
    assertEquals(List.of(unsaved, saved), bench.found("转账"));

    Files.write(folder.resolve("index/texts/0"), new byte[100]);
    bench.open();
    bench.catchUp();
    assertEquals(List.of(unsaved, saved), bench.found("转账"));
  }

  @Test
  void whatWasSavedOfALaterStateThanTheRestoredOneIsForgotten() throws Exception {
    for (int i = 0; i < 3; i++) {
      bench.add(form("甲店", "先转账三千元", "qq", "12345678"));
    }
    bench.catchUp();
    bench.texts.save();
    RedisExtension.await(REDIS.link().write(c -> c.flushall()));
    CaseId restored = bench.add(form("乙店", "后转账五千元"));
    bench.open();
    bench.catchUp();
    assertEquals(List.of(restored), bench.found("转账"));
  }

  @Test
  void neitherRedisNorAnyFileHoldsATermInPlaintext() throws Exception {
    String[] marks = {"恒达科技", "12345678", "13800000000", "markshop", "K7M2Q", "三千元"};
    bench.add(
        form("恒达科技", "先转账三千元到markshop.example", "qq", "12345678", "mobile", "13800000000"),
        LOCATOR);
    bench.catchUp();
    bench.texts.save();

    List<byte[]> all = new ArrayList<>(List.of(dump()));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.add(file.toString().getBytes(StandardCharsets.UTF_8));
        all.add(Files.readAllBytes(file));
      }
    }
    assertTrue(all.size() > 4);
    for (byte[] bytes : all) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      for (String mark : marks) {
        String looked =
            new String(mark.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(looked), mark);
      }
    }
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Every key and value of Redis, in order. */
  private static byte[] dump() {
    var keys = RedisExtension.await(REDIS.link().read(c -> c.keys("*")));
    StringBuilder all = new StringBuilder();
    keys.stream()
        .map(k -> new String(k, StandardCharsets.ISO_8859_1))
        .sorted()
        .forEach(
            name -> {
              byte[] key = name.getBytes(StandardCharsets.ISO_8859_1);
              String type = RedisExtension.await(REDIS.link().read(c -> c.type(key)));
              all.append(name).append('=').append(value(type, key)).append('\n');
            });
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static List<String> value(String type, byte[] key) {
    return switch (type) {
      case "string" -> List.of(latin(RedisExtension.await(REDIS.link().read(c -> c.get(key)))));
      case "hash" ->
          RedisExtension.await(REDIS.link().read(c -> c.hgetall(key))).entrySet().stream()
              .map(e -> latin(e.getKey()) + ":" + latin(e.getValue()))
              .sorted()
              .toList();
      case "set" ->
          RedisExtension.await(REDIS.link().read(c -> c.smembers(key))).stream()
              .map(TermIndexTest::latin)
              .sorted()
              .toList();
      case "zset" ->
          RedisExtension.await(REDIS.link().read(c -> c.zrange(key, 0, -1))).stream()
              .map(TermIndexTest::latin)
              .toList();
      default -> throw new AssertionError(type);
    };
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

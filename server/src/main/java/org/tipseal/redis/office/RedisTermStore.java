package org.tipseal.redis.office;

import io.lettuce.core.Range;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.index.TermStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;
import org.tipseal.storage.StorageUnavailableException;

/** Terms in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisTermStore implements TermStore {
  private static final Script WRITE = Script.load(RedisTermStore.class, "index-cases");
  private static final Script CLEAR = Script.load(RedisTermStore.class, "clear-index");
  private static final Script FIND = Script.load(RedisTermStore.class, "find-by-term");
  private static final Script SHARED = Script.load(RedisTermStore.class, "shared-terms");
  private static final Script COUNT = Script.load(RedisTermStore.class, "count-links");

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisTermStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Position position() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INDEX);
    byte[] version = OfficeKeys.bytes("v");
    byte[] change = OfficeKeys.bytes("c");
    var values = Waiting.on(redis.read(commands -> commands.hmget(key, version, change)));
    return new Position(
        (int) number(values.get(0).getValueOrElse(null)),
        number(values.get(1).getValueOrElse(null)));
  }

  @Override
  public long order() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INDEX);
    return Waiting.on(redis.write(commands -> commands.hincrby(key, OfficeKeys.bytes("o"), 1)));
  }

  @Override
  public Orders orders() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INDEX);
    byte[] given = OfficeKeys.bytes("o");
    byte[] begun = OfficeKeys.bytes("b");
    var values = Waiting.on(redis.read(commands -> commands.hmget(key, given, begun)));
    return new Orders(
        number(values.get(0).getValueOrElse(null)), number(values.get(1).getValueOrElse(null)));
  }

  @Override
  public void begun(long order) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INDEX);
    byte[] number = OfficeKeys.bytes(Long.toString(order));
    var unused =
        Waiting.on(redis.write(commands -> commands.hset(key, OfficeKeys.bytes("b"), number)));
  }

  @Override
  public long behind() throws StorageUnavailableException {
    byte[] changes = OfficeKeys.bytes(OfficeKeys.CHANGES);
    Range<Long> later =
        Range.from(Range.Boundary.excluding(position().change()), Range.Boundary.unbounded());
    return Waiting.on(redis.read(commands -> commands.zcount(changes, later)));
  }

  private static long number(byte[] digits) {
    return digits == null ? 0 : Long.parseLong(new String(digits, StandardCharsets.US_ASCII));
  }

  @Override
  public boolean write(Position at, long to, List<Entry> entries)
      throws StorageUnavailableException {
    List<Object> arguments = new ArrayList<>();
    arguments.add(at.version());
    arguments.add(at.change());
    arguments.add(to);
    arguments.add(OfficeKeys.TERM);
    arguments.add(OfficeKeys.TERMS_OF);
    arguments.add(OfficeKeys.ARRIVED);
    for (Entry entry : entries) {
      arguments.add(entry.order());
      arguments.add(entry.id().value());
      arguments.add(String.join("", entry.joining()));
      arguments.add(String.join("", entry.others()));
    }
    return Waiting.on(redis.eval(WRITE, List.of(OfficeKeys.INDEX), arguments.toArray())).number(0)
        == 1;
  }

  @Override
  public void clear(int version) throws StorageUnavailableException {
    long bucket = 0;
    while (bucket >= 0) {
      bucket =
          Waiting.on(
                  redis.eval(
                      CLEAR,
                      List.of(OfficeKeys.INDEX),
                      version,
                      bucket,
                      OfficeKeys.TERM,
                      OfficeKeys.TERMS_OF,
                      OfficeKeys.ARRIVED))
              .number(0);
    }
  }

  @Override
  public List<CaseId> find(List<String> names, int limit) throws StorageUnavailableException {
    if (names.isEmpty()) {
      return List.of();
    }
    List<Object> arguments = new ArrayList<>();
    arguments.add(OfficeKeys.TERM);
    arguments.add(OfficeKeys.ARRIVED);
    arguments.add(limit);
    arguments.addAll(names);
    ScriptReply reply =
        Waiting.on(redis.eval(FIND, List.of(OfficeKeys.INDEX), arguments.toArray()));
    return ids(reply, 0);
  }

  @Override
  public Set<Long> orders(List<String> names) throws StorageUnavailableException {
    if (names.isEmpty()) {
      return Set.of();
    }
    byte[][] terms =
        names.stream().map(name -> OfficeKeys.bytes(OfficeKeys.TERM + name)).toArray(byte[][]::new);
    Set<Long> orders = new HashSet<>();
    for (byte[] order : Waiting.on(redis.read(commands -> commands.sunion(terms)))) {
      orders.add(number(order));
    }
    return orders;
  }

  @Override
  public List<Shared> shared(CaseId id, int limit) throws StorageUnavailableException {
    ScriptReply reply =
        Waiting.on(
            redis.eval(
                SHARED,
                List.of(OfficeKeys.INDEX),
                OfficeKeys.TERM,
                OfficeKeys.TERMS_OF,
                OfficeKeys.ARRIVED,
                id.value(),
                limit));
    List<Shared> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      ScriptReply row = reply.list(i);
      found.add(new Shared(row.text(0), row.number(1), ids(row, 2)));
    }
    return found;
  }

  @Override
  public List<Long> counts(List<CaseId> ids, int common) throws StorageUnavailableException {
    List<Object> arguments = new ArrayList<>();
    arguments.add(OfficeKeys.TERM);
    arguments.add(OfficeKeys.TERMS_OF);
    arguments.add(common);
    ids.forEach(id -> arguments.add(id.value()));
    ScriptReply reply =
        Waiting.on(redis.eval(COUNT, List.of(OfficeKeys.INDEX), arguments.toArray()));
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      counts.add(reply.number(i));
    }
    return counts;
  }

  @Override
  public List<CaseId> arrived(long hundred) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.ARRIVED + hundred);
    return Waiting.on(redis.read(commands -> commands.hvals(key))).stream()
        .map(id -> new CaseId(new String(id, StandardCharsets.US_ASCII)))
        .toList();
  }

  @Override
  public long hundreds() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.INDEX);
    byte[] highest = OfficeKeys.bytes("n");
    return number(Waiting.on(redis.read(commands -> commands.hget(key, highest)))) / 100 + 1;
  }

  private static List<CaseId> ids(ScriptReply reply, int from) {
    List<CaseId> found = new ArrayList<>();
    for (int i = from; i < reply.size(); i++) {
      found.add(new CaseId(reply.text(i)));
    }
    return found;
  }
}

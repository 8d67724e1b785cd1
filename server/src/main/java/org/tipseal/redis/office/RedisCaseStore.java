package org.tipseal.redis.office;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tipseal.office.cases.CaseId;
import org.tipseal.office.cases.CaseStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;
import org.tipseal.storage.StorageUnavailableException;

/** Cases in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisCaseStore implements CaseStore {
  /**
   * Far longer than a drop keeps what was not acknowledged, so that nothing completed can come
   * again.
   */
  private static final int COMPLETED_DAYS = 90;

  private static final Script WRITE = Script.load(RedisCaseStore.class, "write-case");
  private static final Script LIST = Script.load(RedisCaseStore.class, "list-cases");
  private static final Script CHANGES = Script.load(RedisCaseStore.class, "list-changes");
  private static final Script PLACE = Script.load(RedisCaseStore.class, "place-case");
  private static final Script LIST_REPLIES = Script.load(RedisCaseStore.class, "list-replies");
  private static final Script FORGET_REPLY = Script.load(RedisCaseStore.class, "forget-reply");
  private static final Script RENEWED = Script.load(RedisCaseStore.class, "renewed");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
  private static final byte[] NOTHING = {};

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisCaseStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Stored> find(CaseId id) throws StorageUnavailableException {
    return stored(id, Waiting.on(fields(id)));
  }

  private Future<List<KeyValue<byte[], byte[]>>> fields(CaseId id) {
    byte[] key = OfficeKeys.bytes(OfficeKeys.CASE + id.value());
    byte[] version = OfficeKeys.bytes("v");
    byte[] record = OfficeKeys.bytes("r");
    byte[] order = OfficeKeys.bytes("n");
    return redis.read(commands -> commands.hmget(key, version, record, order));
  }

  private static Optional<Stored> stored(CaseId id, List<KeyValue<byte[], byte[]>> values) {
    if (!values.get(0).hasValue() && !values.get(1).hasValue()) {
      return Optional.empty();
    }
    return Optional.of(
        stored(
            id,
            values.get(0).getValueOrElse(NOTHING),
            values.get(1).getValueOrElse(NOTHING),
            values.get(2).getValueOrElse(NOTHING)));
  }

  /** Whatever is not as it was written gives a record that does not open, not a failure here. */
  private static Stored stored(CaseId id, byte[] version, byte[] record, byte[] order) {
    return new Stored(id, number(version), number(order), Buffer.buffer(record));
  }

  private static long number(byte[] bytes) {
    String digits = new String(bytes, StandardCharsets.US_ASCII);
    return NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : 0;
  }

  private static Stored stored(ScriptReply row) {
    return stored(new CaseId(row.text(0)), row.bytes(1), row.bytes(2), row.bytes(3));
  }

  @Override
  public List<Stored> byClock(boolean finished, int offset, int limit)
      throws StorageUnavailableException {
    long highest =
        finished ? CaseStore.Due.FINISHED.position() : CaseStore.Due.NOTHING_DUE.position();
    ScriptReply reply =
        Waiting.on(
            redis.eval(
                LIST, List.of(OfficeKeys.BY_CLOCK), highest, offset, limit, OfficeKeys.CASE));
    List<Stored> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      found.add(stored(reply.list(i)));
    }
    return found;
  }

  @Override
  public List<Changed> changedSince(long change, int limit) throws StorageUnavailableException {
    ScriptReply reply =
        Waiting.on(
            redis.eval(CHANGES, List.of(OfficeKeys.CHANGES), change, limit, OfficeKeys.CASE));
    List<Changed> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      ScriptReply row = reply.list(i);
      found.add(new Changed(number(row.bytes(4)), stored(row)));
    }
    return found;
  }

  @Override
  public boolean write(Write write) throws StorageUnavailableException {
    List<Object> arguments = new ArrayList<>();
    arguments.add(write.id().value());
    arguments.add(write.version());
    arguments.add(write.record());
    arguments.add(write.due().position());
    arguments.add(write.renewed().map(RedisCaseStore::day).orElse(""));
    arguments.add(write.completed().map(Completion::arrival).orElse(""));
    arguments.add(write.completed().map(completed -> day(completed.day())).orElse(""));
    arguments.add(write.reply().map(reply -> Long.toString(reply.number())).orElse(""));
    arguments.add(write.reply().map(QueuedReply::entry).orElse(""));
    arguments.addAll(write.forgotten());
    List<String> keys =
        List.of(
            OfficeKeys.CASE + write.id().value(),
            OfficeKeys.BY_CLOCK,
            OfficeKeys.ALIVE,
            OfficeKeys.REPLIES,
            OfficeKeys.REPLY_ENTRIES,
            OfficeKeys.COMPLETED,
            OfficeKeys.ARRIVALS,
            OfficeKeys.CHANGES,
            OfficeKeys.CHANGE);
    return Waiting.on(redis.eval(WRITE, keys, arguments.toArray())).number(0) == 1;
  }

  @Override
  public Before before(String arrival, CaseId id) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.COMPLETED);
    byte[] member = OfficeKeys.bytes(arrival);
    Future<Double> completed = redis.read(commands -> commands.zscore(key, member));
    // Sent before the first answer is there, and answered after it.
    Future<List<KeyValue<byte[], byte[]>>> fields = fields(id);
    return new Before(Waiting.on(completed) != null, stored(id, Waiting.on(fields)));
  }

  @Override
  public void forgetCompleted(LocalDate today) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.COMPLETED);
    Range<Double> old = Range.create(0.0, (double) today.minusDays(COMPLETED_DAYS).toEpochDay());
    Waiting.on(redis.write(commands -> commands.zremrangebyscore(key, old)));
  }

  @Override
  public List<CaseId> notRenewedSince(LocalDate day, int limit) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.ALIVE);
    Range<Double> older = Range.create(0.0, (double) day.toEpochDay() - 1);
    return Waiting.on(
            redis.read(commands -> commands.zrangebyscore(key, older, Limit.create(0, limit))))
        .stream()
        .map(id -> new CaseId(new String(id, StandardCharsets.US_ASCII)))
        .toList();
  }

  @Override
  public void renewed(CaseId id, LocalDate day) throws StorageUnavailableException {
    Waiting.on(redis.eval(RENEWED, List.of(OfficeKeys.ALIVE), day(day), id.value()));
  }

  @Override
  public List<QueuedReply> queuedReplies(int limit) throws StorageUnavailableException {
    ScriptReply reply =
        Waiting.on(
            redis.eval(LIST_REPLIES, List.of(OfficeKeys.REPLIES, OfficeKeys.REPLY_ENTRIES), limit));
    List<QueuedReply> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      ScriptReply row = reply.list(i);
      String name = row.text(0);
      int slash = name.indexOf('/');
      found.add(
          new QueuedReply(
              new CaseId(name.substring(0, slash)),
              Long.parseLong(name.substring(slash + 1)),
              row.text(1)));
    }
    return found;
  }

  @Override
  public void place(CaseId id, long version, Due due) throws StorageUnavailableException {
    List<String> keys = List.of(OfficeKeys.CASE + id.value(), OfficeKeys.BY_CLOCK);
    Waiting.on(redis.eval(PLACE, keys, id.value(), version, due.position()));
  }

  @Override
  public Optional<String> placedBy() throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.PLACED_BY);
    byte[] name = Waiting.on(redis.read(commands -> commands.get(key)));
    return Optional.ofNullable(name).map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
  }

  @Override
  public void placed(String days) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.PLACED_BY);
    Waiting.on(redis.write(commands -> commands.set(key, OfficeKeys.bytes(days))));
  }

  @Override
  public boolean isQueued(CaseId id, long number) throws StorageUnavailableException {
    byte[] key = OfficeKeys.bytes(OfficeKeys.REPLIES);
    byte[] member = OfficeKeys.bytes(member(id, number));
    return Waiting.on(redis.read(commands -> commands.zscore(key, member))) != null;
  }

  @Override
  public void delivered(QueuedReply reply) throws StorageUnavailableException {
    Waiting.on(
        redis.eval(
            FORGET_REPLY,
            List.of(OfficeKeys.REPLIES, OfficeKeys.REPLY_ENTRIES),
            member(reply.id(), reply.number())));
  }

  @Override
  public Counts counts() throws StorageUnavailableException {
    byte[] cases = OfficeKeys.bytes(OfficeKeys.BY_CLOCK);
    byte[] replies = OfficeKeys.bytes(OfficeKeys.REPLIES);
    Range<Double> unfinished = Range.create(0.0, (double) CaseStore.Due.NOTHING_DUE.position());
    long open = Waiting.on(redis.read(commands -> commands.zcount(cases, unfinished)));
    long all = Waiting.on(redis.read(commands -> commands.zcard(cases)));
    return new Counts(open, all - open, Waiting.on(redis.read(c -> c.zcard(replies))));
  }

  private static String member(CaseId id, long number) {
    return id.value() + "/" + number;
  }

  private static String day(LocalDate day) {
    return Long.toString(day.toEpochDay());
  }
}

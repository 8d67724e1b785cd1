package org.tipseal.redis.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tipseal.office.batches.BatchStore;
import org.tipseal.redis.RedisLink;
import org.tipseal.redis.Script;
import org.tipseal.redis.ScriptReply;
import org.tipseal.storage.StorageUnavailableException;

/** The queue of batches in Redis, under the keys of {@link OfficeKeys}. */
public final class RedisBatchStore implements BatchStore {
  private static final Script TAKE = Script.load(RedisBatchStore.class, "take-batch");
  private static final Script ADD = Script.load(RedisBatchStore.class, "add-batch-terms");
  private static final Script LIST = Script.load(RedisBatchStore.class, "list-batches");
  private static final Script MATCH = Script.load(RedisBatchStore.class, "match-batches");
  private static final Script REPLACE = Script.load(RedisBatchStore.class, "replace-batch");
  private static final String NEWEST = "newest";
  private static final int AT_ONCE = 1000;

  private final RedisLink redis;

  /**
   * Makes it.
   *
   * @param redis stays the caller's to close
   */
  public RedisBatchStore(RedisLink redis) {
    this.redis = redis;
  }

  @Override
  public Taken take(String name, String content, byte[] record, List<TermOfEntry> terms)
      throws StorageUnavailableException {
    List<String> keys =
        List.of(OfficeKeys.BATCH + name, OfficeKeys.BATCHES, OfficeKeys.BATCH_NUMBER);
    List<Object> arguments = new ArrayList<>(List.of(name, content, record, OfficeKeys.BATCH_TERM));
    for (TermOfEntry each : terms) {
      arguments.add(each.term());
      arguments.add(each.entry());
    }
    ScriptReply reply = Waiting.on(redis.eval(TAKE, keys, arguments.toArray()));
    return new Taken(reply.number(0), reply.number(1) == 1, reply.number(2) == 1);
  }

  @Override
  public void add(long number, List<TermOfEntry> terms) throws StorageUnavailableException {
    for (int from = 0; from < terms.size(); from += AT_ONCE) {
      List<Object> arguments = new ArrayList<>(List.of(number, OfficeKeys.BATCH_TERM));
      for (TermOfEntry each : terms.subList(from, Math.min(terms.size(), from + AT_ONCE))) {
        arguments.add(each.term());
        arguments.add(each.entry());
      }
      Waiting.on(redis.eval(ADD, List.of(OfficeKeys.BATCHES), arguments.toArray()));
    }
  }

  @Override
  public Optional<Stored> find(long number) throws StorageUnavailableException {
    return list(Long.toString(number), 0, 1).stream()
        .filter(stored -> stored.number() == number)
        .findFirst();
  }

  @Override
  public List<Stored> newest(int offset, int limit) throws StorageUnavailableException {
    return list(NEWEST, offset, limit);
  }

  private List<Stored> list(String from, int offset, int limit) throws StorageUnavailableException {
    ScriptReply reply =
        Waiting.on(
            redis.eval(LIST, List.of(OfficeKeys.BATCHES), OfficeKeys.BATCH, from, offset, limit));
    List<Stored> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      ScriptReply row = reply.list(i);
      found.add(new Stored(row.text(0), row.number(1), row.buffer(2)));
    }
    return found;
  }

  @Override
  public List<Match> matching(List<String> terms, int common) throws StorageUnavailableException {
    List<Object> arguments = new ArrayList<>(List.of(OfficeKeys.BATCH_TERM, common));
    arguments.addAll(terms);
    ScriptReply reply =
        Waiting.on(redis.eval(MATCH, List.of(OfficeKeys.BATCHES), arguments.toArray()));
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      String text = reply.text(i);
      int slash = text.indexOf('/');
      found.add(
          new Match(
              Long.parseLong(text.substring(0, slash)),
              Integer.parseInt(text.substring(slash + 1))));
    }
    return found;
  }

  @Override
  public boolean replace(Stored read, byte[] record) throws StorageUnavailableException {
    List<String> keys = List.of(OfficeKeys.BATCH + read.name());
    return Waiting.on(redis.eval(REPLACE, keys, read.record().getBytes(), record)).number(0) == 1;
  }
}

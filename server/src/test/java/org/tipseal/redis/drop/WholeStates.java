package org.tipseal.redis.drop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tipseal.redis.RedisExtension.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tipseal.redis.RedisLink;

/** Checks that all keys of a drop fit together: no operation is half done. */
final class WholeStates {
  private final RedisLink link;
  private final Map<String, Set<String>> byKind = new TreeMap<>();

  private WholeStates(RedisLink link) {
    this.link = link;
  }

  static void check(RedisLink link) {
    new WholeStates(link).check();
  }

  private void check() {
    for (byte[] key : await(link.read(commands -> commands.keys("*")))) {
      String name = text(key);
      if (name.startsWith("{")) {
        byKind.computeIfAbsent(name.split(":", 3)[1], kind -> new TreeSet<>()).add(name);
        if (!name.endsWith(":sequence")) {
          assertTrue(await(link.read(commands -> commands.pexpiretime(key))) > 0, name);
        }
      }
    }
    for (String marker : of("marker")) {
      assertTrue(of("mailbox").contains(marker.replace("marker", "mailbox")), marker);
      String locator = marker.replaceFirst("marker:.*", "locator:" + field(marker, "locator"));
      assertTrue(of("locator").contains(locator), locator);
    }
    assertEquals(of("marker").size(), of("mailbox").size());
    assertEquals(of("marker").size(), of("locator").size());
    of("waiting").forEach(this::checkWaiting);
    of("arrivals").forEach(this::checkQueue);
    long queued = of("arrivals").stream().mapToLong(queue -> members(queue).size()).sum();
    assertEquals(of("arrival").size(), queued);
  }

  private void checkWaiting(String waiting) {
    byte[] key = RedisText.bytes(waiting);
    for (byte[] id : await(link.read(commands -> commands.smembers(key)))) {
      String arrival = waiting.replaceFirst("waiting:.*", "arrival:" + text(id));
      assertTrue(waiting.endsWith(":" + field(arrival, "mailbox")), arrival);
    }
  }

  private void checkQueue(String queue) {
    for (String id : members(queue)) {
      String arrival = queue.replace("arrivals", "arrival:" + id);
      assertTrue(of("arrival").contains(arrival), arrival);
      assertTrue(!field(arrival, "body").isEmpty(), arrival);
      if (!field(arrival, "kind").equals("withdrawal")) {
        String waiting = queue.replace("arrivals", "waiting:" + field(arrival, "mailbox"));
        byte[] key = RedisText.bytes(waiting);
        boolean noted = await(link.read(commands -> commands.sismember(key, RedisText.bytes(id))));
        assertTrue(noted, waiting);
      }
    }
  }

  private Set<String> of(String kind) {
    return byKind.getOrDefault(kind, Set.of());
  }

  private Set<String> members(String queue) {
    return await(link.read(commands -> commands.zrange(RedisText.bytes(queue), 0, -1))).stream()
        .map(WholeStates::text)
        .collect(Collectors.toSet());
  }

  private String field(String key, String field) {
    return text(
        await(link.read(commands -> commands.hget(RedisText.bytes(key), RedisText.bytes(field)))));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}

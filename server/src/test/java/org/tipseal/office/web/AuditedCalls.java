package org.tipseal.office.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tipseal.office.audit.AuditAction;
import org.tipseal.office.audit.AuditEntry;
import org.tipseal.office.audit.AuditFilter;

/**
 * Calls routes, and holds what each call leaves in the audit log against the call's expectation and
 * against openapi.yaml; remembers what was called.
 */
final class AuditedCalls {
  private static final String CASES = "/api/v1/cases/";
  private static final int CASE_ID_LENGTH = 16;
  private static final int MOST = 50;

  private final DeskApi api = new DeskApi();
  private final DeskFixture desk;
  private final Map<String, Set<String>> left = new TreeMap<>();

  AuditedCalls(DeskFixture desk) {
    this.desk = desk;
  }

  /** A call that must succeed and leave these entries, in this order, and no other. */
  DeskClient.Reply call(
      DeskClient client, String method, String path, Object body, AuditAction... expected) {
    long before = last();
    DeskClient.Reply reply = client.send(method, path, Optional.ofNullable(body));
    assertTrue(reply.status() < 300, () -> method + " " + path + ": " + reply.text());
    note(client, method, path, before, expected);
    return reply;
  }

  /** A call that must be refused by that name, and leave these entries all the same. */
  DeskClient.Reply refused(
      DeskClient client,
      String method,
      String path,
      Object body,
      String problem,
      AuditAction... expected) {
    long before = last();
    DeskClient.Reply reply = client.send(method, path, Optional.ofNullable(body));
    assertEquals(problem, reply.problem(), () -> method + " " + path + ": " + reply.text());
    note(client, method, path, before, expected);
    return reply;
  }

  /** A stream, looked at for a moment. */
  void glance(DeskClient client, String path) {
    long before = last();
    assertEquals(200, client.glance(path), path);
    note(client, "GET", path, before);
  }

  private void note(
      DeskClient client, String method, String path, long before, AuditAction... expected) {
    List<AuditEntry> entries = since(before);
    String where = method + " " + path + ": " + entries;
    assertEquals(List.of(expected), entries.stream().map(e -> e.event().action()).toList(), where);
    for (AuditEntry entry : entries) {
      if (client.session() != null) {
        String id = client.session().at("/officer/id").asText();
        assertEquals(id, entry.event().officer().orElseThrow().value(), where);
      }
      if (path.startsWith(CASES)) {
        assertEquals(
            Optional.of(path.substring(CASES.length(), CASES.length() + CASE_ID_LENGTH)),
            entry.event().subject(),
            where);
      }
    }
    String name = api.nameOf(method, path);
    Set<String> seen = left.computeIfAbsent(name, unseen -> new TreeSet<>());
    DeskApi.Operation operation = api.described().get(name);
    assertTrue(operation.quiet() || expected.length > 0, name + " may not leave nothing");
    for (AuditAction action : expected) {
      if (action != AuditAction.ACCESS_REFUSED) {
        seen.add(action.wireName());
      }
    }
  }

  /** What officers and strangers left after an entry, the oldest first. */
  List<AuditEntry> since(long number) {
    List<AuditEntry> entries = new ArrayList<>();
    for (AuditEntry entry : newest()) {
      if (entry.number() > number && entry.event().action() != AuditAction.KEYS_ROLLED) {
        entries.add(0, entry);
      }
    }
    return entries;
  }

  /** The number of the last entry. */
  long last() {
    return newest().get(0).number();
  }

  private List<AuditEntry> newest() {
    try {
      return desk.services().audit().page(AuditFilter.ALL, Long.MAX_VALUE, MOST).entries();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Every operation that was called, with all that its calls left. */
  Map<String, Set<String>> left() {
    return left;
  }

  /** What openapi.yaml says that they leave. */
  Map<String, Set<String>> described() {
    Map<String, Set<String>> described = new TreeMap<>();
    api.described().forEach((name, operation) -> described.put(name, operation.audit()));
    return described;
  }
}

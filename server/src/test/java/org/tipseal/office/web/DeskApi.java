package org.tipseal.office.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tipseal.office.Office;

/** The description of the desk's HTTP side, to hold routes and answers against. */
final class DeskApi {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;

  DeskApi() {
    try (InputStream in = Office.class.getResourceAsStream("openapi.yaml")) {
      document = new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** The right of every operation, by {@code GET /path}. */
  Map<String, String> operations() {
    Map<String, String> rights = new TreeMap<>();
    described().forEach((name, operation) -> rights.put(name, operation.right()));
    return rights;
  }

  /**
   * What is said of an operation.
   *
   * @param right who may use it
   * @param audit what it can leave in the audit log
   * @param quiet whether a call may leave nothing there
   */
  record Operation(String right, Set<String> audit, boolean quiet) {}

  /** Every operation, by {@code GET /path}. */
  Map<String, Operation> described() {
    Map<String, Operation> operations = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.put(
              member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
              operation(member.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation operation(JsonNode described) {
    Set<String> audit = new TreeSet<>();
    described.path("x-audit").forEach(action -> audit.add(action.asText()));
    return new Operation(described.get("x-right").asText(), audit, described.has("x-not-audited"));
  }

  /** The name of the operation that a call is one of. */
  String nameOf(String method, String path) {
    String bare = method + " " + path.replaceAll("[?].*", "");
    return described().keySet().stream()
        .filter(name -> bare.matches(name.replaceAll("\\{\\w+}", "[^/]+")))
        .min(Comparator.comparing(name -> name.indexOf('{') < 0 ? 0 : 1))
        .orElseThrow();
  }

  /**
   * Says how an answer differs from the description.
   *
   * @param type the content type, without parameters; empty if there is none
   * @param problem the last part of the problem's type, empty if the answer is none
   * @return empty if it does not
   */
  Optional<String> objection(String method, String path, int status, String type, String problem) {
    String bare = path.replaceAll("[?].*", "");
    Optional<JsonNode> item =
        document.get("paths").properties().stream()
            .filter(entry -> bare.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
            .map(Map.Entry::getValue)
            .findFirst();
    if (item.isEmpty() || !item.get().has(method.toLowerCase(Locale.ROOT))) {
      return problem.equals("not-found") || problem.equals("method-not-allowed")
          ? Optional.empty()
          : Optional.of("what is not described answers " + status);
    }
    JsonNode responses = item.get().get(method.toLowerCase(Locale.ROOT)).get("responses");
    JsonNode response = responses.get(Integer.toString(status));
    if (response == null) {
      return status >= 400 && !problem.isEmpty()
          ? Optional.empty()
          : Optional.of("undescribed status " + status);
    }
    JsonNode content = response.get("content");
    boolean fits = content == null ? type.isEmpty() : content.has(type);
    return fits ? Optional.empty() : Optional.of("undescribed content type " + type);
  }
}

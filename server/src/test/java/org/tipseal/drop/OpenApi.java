package org.tipseal.drop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tipseal.drop.page.Release;
import org.tipseal.drop.page.SiteRefusedException;

/** The description of the drop's HTTP side, to hold answers against. */
final class OpenApi {
  private static final Set<Integer> ANYWHERE = Set.of(400, 404, 405, 414, 431, 500);
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** What is asked of the files of the page, such as {@code GET /}: that is not described. */
  static final Set<String> PAGE = page();

  private final JsonNode document;

  OpenApi() {
    try (InputStream in = DropServer.class.getResourceAsStream("openapi.yaml")) {
      document = new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> page() {
    try {
      return Release.bundled().files().stream()
          .flatMap(file -> Stream.of("GET " + file.path(), "HEAD " + file.path()))
          .collect(Collectors.toSet());
    } catch (SiteRefusedException e) {
      throw new AssertionError(e);
    }
  }

  JsonNode document() {
    return document;
  }

  /** Every operation, as {@code GET /path}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> member : path.getValue().properties()) {
        if (METHODS.contains(member.getKey())) {
          operations.add(member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return operations;
  }

  /**
   * Says how an answer differs from the description.
   *
   * @param type the content type, whose parameters do not count; empty if there is none
   * @param problem the last part of the problem's type, empty if the answer is none
   * @return empty if it does not
   */
  Optional<String> objection(String method, String path, int status, String type, String problem) {
    if (PAGE.contains(method + " " + path)) {
      return status == 200 ? Optional.empty() : Optional.of("the page answers " + status);
    }
    Optional<JsonNode> item =
        document.get("paths").properties().stream()
            .filter(entry -> path.matches(entry.getKey().replaceAll("\\{\\w+}", "[^/]+")))
            .map(Map.Entry::getValue)
            .findFirst();
    if (item.isEmpty()) {
      return status == 404 && problem.equals("not-found")
          ? Optional.empty()
          : Optional.of("an unknown path answers " + status + " " + problem);
    }
    JsonNode operation = item.get().get(method.toLowerCase(Locale.ROOT));
    if (operation == null) {
      return status == 405 ? Optional.empty() : Optional.of("an unknown method answers " + status);
    }
    JsonNode response = operation.get("responses").get(Integer.toString(status));
    if (response == null && !ANYWHERE.contains(status)) {
      return Optional.of("undocumented status " + status);
    }
    JsonNode described =
        resolve(response == null ? operation.get("responses").get("default") : response);
    if (!problem.isEmpty()
        && !described.get("description").asText().contains("`" + problem + "`")) {
      return Optional.of("undocumented problem " + status + " " + problem);
    }
    boolean hasBody = !type.isEmpty() && !method.equals("HEAD");
    if (hasBody != described.has("content") && !method.equals("HEAD")) {
      return Optional.of("body where none is described, or none where one is: " + status);
    }
    return !hasBody || described.get("content").has(type.replaceAll(";.*", ""))
        ? Optional.empty()
        : Optional.of("undocumented content type " + type);
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : document.at(reference.asText().substring(1));
  }
}

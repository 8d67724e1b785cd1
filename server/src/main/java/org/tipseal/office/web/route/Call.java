package org.tipseal.office.web.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tipseal.http.Problem;
import org.tipseal.http.ProblemException;
import org.tipseal.office.access.Browser;

/**
 * A request, whoever sent it.
 *
 * @param path values of the path's parameters, by name
 * @param query values behind the question mark, by name, in the order in which they were sent
 * @param body JSON; empty if there is none
 * @param browser what it was sent with
 */
public record Call(
    Map<String, String> path, Map<String, List<String>> query, Buffer body, Browser browser) {

  /** Copies the maps. */
  public Call {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  /** The value of a parameter of the path. */
  public String path(String name) {
    return Optional.ofNullable(path.get(name))
        .orElseThrow(() -> new IllegalArgumentException("the route has no parameter " + name));
  }

  /**
   * A parameter of the query; one that is empty counts as absent.
   *
   * @throws ProblemException {@code malformed-request} if it was sent twice
   */
  public Optional<String> query(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new ProblemException(Problem.MALFORMED_REQUEST);
    }
    return values.stream().filter(value -> !value.isEmpty()).findFirst();
  }

  /**
   * A number of the query.
   *
   * @throws ProblemException {@code malformed-request} if it is none, or outside the bounds
   */
  public int query(String name, int min, int max, int fallback) {
    try {
      int value = query(name).map(Integer::parseInt).orElse(fallback);
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Refused below.
    }
    throw new ProblemException(Problem.MALFORMED_REQUEST);
  }

  /**
   * Whether the query says {@code true}; false if it says nothing.
   *
   * @throws ProblemException {@code malformed-request} if it says anything else
   */
  public boolean flag(String name) {
    return switch (query(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new ProblemException(Problem.MALFORMED_REQUEST);
    };
  }

  /**
   * The body as a record of the handler's own: every member of the JSON is a component, and every
   * component is there, but for those that are {@link Optional}.
   *
   * @throws ProblemException {@code malformed-request} if it is something else
   */
  public <T extends Record> T body(Class<T> type) {
    try {
      T value = DeskJson.MAPPER.readValue(body.getBytes(), type);
      if (value != null) {
        return value;
      }
    } catch (JsonProcessingException e) {
      // Refused below; its message quotes what was sent.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new ProblemException(Problem.MALFORMED_REQUEST);
  }

  /**
   * The body as a tree.
   *
   * @throws ProblemException {@code malformed-request} if it is no JSON
   */
  public JsonNode tree() {
    try {
      JsonNode tree = DeskJson.MAPPER.readTree(body.getBytes());
      if (!tree.isMissingNode()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      // Refused below.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new ProblemException(Problem.MALFORMED_REQUEST);
  }

  /** Prints nothing of what was sent. */
  @Override
  public String toString() {
    return "[REDACTED]";
  }
}

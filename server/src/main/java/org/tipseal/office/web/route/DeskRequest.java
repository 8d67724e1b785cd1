package org.tipseal.office.web.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.tipseal.http.ProblemException;
import org.tipseal.office.access.Session;
import org.tipseal.office.officers.Officer;

/**
 * A request of an officer.
 *
 * @param call what is asked
 * @param officer who asks, as he is now
 * @param session in which
 */
public record DeskRequest(Call call, Officer officer, Session session) {

  /** The value of a parameter of the path. */
  public String path(String name) {
    return call.path(name);
  }

  /** {@link Call#query(String)}. */
  public Optional<String> query(String name) {
    return call.query(name);
  }

  /** {@link Call#query(String, int, int, int)}. */
  public int query(String name, int min, int max, int fallback) {
    return call.query(name, min, max, fallback);
  }

  /** {@link Call#flag}. */
  public boolean flag(String name) {
    return call.flag(name);
  }

  /**
   * {@link Call#body(Class)}.
   *
   * @throws ProblemException {@code malformed-request} if it is something else
   */
  public <T extends Record> T body(Class<T> type) {
    return call.body(type);
  }

  /**
   * {@link Call#tree}.
   *
   * @throws ProblemException {@code malformed-request} if it is no JSON
   */
  public JsonNode tree() {
    return call.tree();
  }
}

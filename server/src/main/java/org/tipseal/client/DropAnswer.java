package org.tipseal.client;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * What the drop answered.
 *
 * @param status the HTTP status
 * @param headers the header fields
 * @param body all of the body
 */
public record DropAnswer(int status, MultiMap headers, Buffer body) {
  /** The first field of a name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}

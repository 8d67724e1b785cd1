package org.tipseal.redis;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a script returned: a Lua table as a list, read by position from 0. A caller's mistake in
 * type or position is unchecked.
 */
public final class ScriptReply {
  private final List<?> values;

  ScriptReply(List<?> values) {
    this.values = values;
  }

  /** How many values there are. */
  public int size() {
    return values.size();
  }

  /** Text. */
  public String text(int index) {
    return new String(bytes(index), StandardCharsets.UTF_8);
  }

  /** A number, whether the script returned it as such or as text. */
  public long number(int index) {
    return values.get(index) instanceof Long number ? number : Long.parseLong(text(index));
  }

  /** Bytes. */
  public byte[] bytes(int index) {
    return (byte[]) values.get(index);
  }

  /** Bytes, not copied. */
  public Buffer buffer(int index) {
    return Buffer.buffer(bytes(index));
  }

  /** A table within the table. */
  public ScriptReply list(int index) {
    return new ScriptReply((List<?>) values.get(index));
  }
}

package org.tipseal.crypto.payload;

import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;

/** What all payloads have in common. */
final class Payloads {
  private static final int VERSION = 1;

  private Payloads() {}

  /** Reads a payload, its version and kind first. */
  static <T> T read(byte[] bytes, String kind, JsonObject.Reader<T> reader)
      throws RefusedException {
    return JsonObject.read(
        bytes,
        Defect.PAYLOAD_MALFORMED,
        json -> {
          json.integer("v", VERSION, VERSION);
          json.check(json.text("kind").equals(kind));
          return reader.read(json);
        });
  }
}

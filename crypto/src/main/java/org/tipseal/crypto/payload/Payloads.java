package org.tipseal.crypto.payload;

import org.tipseal.crypto.Defect;
import org.tipseal.crypto.RefusedException;
import org.tipseal.crypto.json.JsonObject;

/** What all payloads have in common. */
final class Payloads {
  private static final int VERSION = 1;

  private Payloads() {}

  /** Parses a payload and checks its version and kind. */
  static JsonObject open(byte[] bytes, String kind) throws RefusedException {
    JsonObject json = JsonObject.parse(bytes, Defect.PAYLOAD_MALFORMED);
    json.integer("v", VERSION, VERSION);
    json.check(json.text("kind").equals(kind));
    return json;
  }
}

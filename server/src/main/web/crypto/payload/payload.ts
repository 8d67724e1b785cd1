import type { Bytes } from "../bytes.ts";
import { JsonObject } from "../json/object.ts";

const VERSION = 1;

/** Parses a payload and checks its version and kind. */
export function openPayload(bytes: Bytes, kind: string): JsonObject {
  const json = JsonObject.parse(bytes, "payload-malformed");
  json.integer("v", VERSION, VERSION);
  json.check(json.text("kind") === kind);
  return json;
}

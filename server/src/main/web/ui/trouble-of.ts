import type { Trouble } from "../worker/messages.ts";
import { InTrouble } from "../worker/remote-desk.ts";

/** What to say of an error: a wish's trouble, or a fault of ours. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof InTrouble ? error.trouble : { kind: "fault" };
}

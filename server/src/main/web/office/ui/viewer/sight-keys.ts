import type { Quarters } from "../../viewer/messages.ts";
import type { Choice } from "./drawn.tsx";

/** What a key changes; nothing if it is none of the viewer's, or meant for the browser. */
export function sightKey(
  event: KeyboardEvent,
  { page, quarters, zoom }: Choice,
  pages: number,
  step: number,
): Partial<Choice> | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  switch (event.key) {
    case "ArrowRight":
      return pages > 1 ? { page: page + 1 } : undefined;
    case "ArrowLeft":
      return pages > 1 ? { page: page - 1 } : undefined;
    case "+":
    case "=":
      return { zoom: zoom * step };
    case "-":
      return { zoom: zoom / step };
    case "0":
      return { zoom: 1 };
    case "r":
    case "R":
      return { quarters: turnedOnce(quarters) };
    default:
      return undefined;
  }
}

/** A quarter further to the right. */
export function turnedOnce(quarters: Quarters): Quarters {
  return ((quarters + 1) % 4) as Quarters;
}

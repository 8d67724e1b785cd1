import { hasKept } from "./keep.ts";

const TWICE_MILLISECONDS = 700;
const LONGEST_MILLISECONDS = 150;

/**
 * Puts another page in place of this one: what was written is gone with the page, and "back" does not
 * lead here.
 */
export function leave(address: string): void {
  // What is shown goes first, should the other page be slow to come.
  document.documentElement.replaceChildren();
  // Nobody is asked whether he is sure.
  window.addEventListener("beforeunload", (event) => event.stopImmediatePropagation(), true);
  const go = () => window.location.replace(address);
  if (!hasKept()) {
    go();
    return;
  }
  window.addEventListener(
    "popstate",
    (event) => {
      event.stopImmediatePropagation();
      go();
    },
    true,
  );
  window.history.back();
  setTimeout(go, LONGEST_MILLISECONDS);
}

/** Leaves when Esc is pressed twice in a short time. Returns what undoes it. */
export function leaveOnEscape(go: () => void): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const listener = (event: KeyboardEvent) => {
    if (event.key !== "Escape") {
      return;
    }
    if (event.timeStamp - last < TWICE_MILLISECONDS) {
      go();
    }
    last = event.timeStamp;
  };
  window.addEventListener("keydown", listener, { capture: true });
  return () => window.removeEventListener("keydown", listener, { capture: true });
}

/**
 * Forgets everything when the page is left in whatever way. A browser may keep a page that was left, to
 * show it again on "back"; it then finds nothing, and opens anew.
 */
export function forgetWhenLeft(forget: () => void): void {
  window.addEventListener("pagehide", () => {
    forget();
    document.documentElement.replaceChildren();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      window.location.reload();
    }
  });
}

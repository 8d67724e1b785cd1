import { useEffect, useRef } from "preact/hooks";

let kept = false;

/**
 * While something would be lost, closing the page is asked about first, and "back" leads to the step
 * before instead of out of the page. For that the history gets one more entry, of the same address and
 * title, which tells nothing.
 *
 * @param needed whether anything would be lost
 * @param back goes one step back
 */
export function useKeep(needed: boolean, back: () => void): void {
  useEffect(() => {
    if (!needed) {
      return undefined;
    }
    const ask = (event: Event) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [needed]);
  const latest = useRef(back);
  latest.current = back;
  useEffect(() => {
    if (!needed) {
      return undefined;
    }
    if (!kept) {
      window.history.pushState(null, "");
      kept = true;
    }
    const onBack = () => {
      window.history.pushState(null, "");
      latest.current();
    };
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, [needed]);
}

/** Whether the history has an entry more than the page itself. */
export function hasKept(): boolean {
  return kept;
}

import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Where a key is a letter that is typed. */
const TYPING = "input, textarea, select, [contenteditable]";

/** j and k go to the next and the previous case, / to the search; Enter opens, as it does any link. */
export function useQueueKeys(
  list: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches(TYPING);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      if (event.key === "/") {
        search.current?.focus();
      } else if (event.key === "j" || event.key === "k") {
        step(list.current, event.key === "j" ? 1 : -1);
      } else {
        return;
      }
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [list, search]);
}

function step(list: HTMLElement | null, by: number): void {
  const links = [...(list?.querySelectorAll<HTMLElement>("a.case-link") ?? [])];
  const row = document.activeElement?.closest("tr");
  const now = links.findIndex((link) => link.closest("tr") === row);
  const next = row && now >= 0 ? now + by : 0;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}

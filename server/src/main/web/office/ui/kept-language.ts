import { useCallback, useState } from "preact/hooks";
import { type Language, preferred } from "../../i18n/label.ts";

const KEY = "language";

/** The language that is shown, kept for as long as the window is open. */
export function useKeptLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState<Language>(() => {
    const kept = window.sessionStorage.getItem(KEY);
    return kept === "zh" || kept === "en" ? kept : preferred(navigator.languages);
  });
  const keep = useCallback((next: Language) => {
    window.sessionStorage.setItem(KEY, next);
    setLanguage(next);
  }, []);
  return [language, keep];
}

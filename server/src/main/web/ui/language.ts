import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { type Language, type Say, filled } from "../i18n/label.ts";

/** The language that is shown. */
export const LanguageContext = createContext<Language>("zh");

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return useMemo(
    () => (text, values) => (values ? filled(text[language], values) : text[language]),
    [language],
  );
}

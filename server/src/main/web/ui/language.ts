import { createContext } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { type Label, type Language, filled } from "../i18n/label.ts";

/** The language that is shown. */
export const LanguageContext = createContext<Language>("zh");

/** Says a text in the language that is shown, with values in its braces. */
export type Say = (text: Label, values?: Readonly<Record<string, string | number>>) => string;

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return useMemo(
    () => (text, values) => (values ? filled(text[language], values) : text[language]),
    [language],
  );
}

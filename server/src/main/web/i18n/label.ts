/** A text in both languages, as the agency's tables have it. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** The languages of the page; Chinese is the default. */
export type Language = keyof Label;

/** A text of the page itself. */
export function label(zh: string, en: string): Label {
  return { zh, en };
}

/** Says a text in the language that is shown, with values in its braces. */
export type Say = (text: Label, values?: Readonly<Record<string, string | number>>) => string;

/** Puts values in the places that a text names in braces. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The language of whoever has these preferences: Chinese, unless he asks for others alone. */
export function preferred(languages: readonly string[]): Language {
  const chinese = languages.some((language) => language.toLowerCase().startsWith("zh"));
  return chinese || languages.length === 0 ? "zh" : "en";
}

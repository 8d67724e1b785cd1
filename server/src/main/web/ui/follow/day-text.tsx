import { useContext } from "preact/hooks";
import { LanguageContext } from "../language.ts";

/** A day such as `2026-11-23`, as people write it. */
export function DayText({ day }: { readonly day: string }) {
  const language = useContext(LanguageContext);
  const format = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return <time dateTime={day}>{format.format(new Date(`${day}T00:00:00Z`))}</time>;
}

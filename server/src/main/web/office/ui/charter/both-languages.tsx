import type { ComponentChildren } from "preact";
import { LanguageContext } from "../../../ui/language.ts";

/** What reporters see, first in Chinese, then in English. */
export function BothLanguages({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <div class="preview" lang="zh-CN">
        <LanguageContext.Provider value="zh">{children}</LanguageContext.Provider>
      </div>
      <div class="preview" lang="en">
        <LanguageContext.Provider value="en">{children}</LanguageContext.Provider>
      </div>
    </>
  );
}

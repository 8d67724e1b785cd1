import type { ComponentChildren } from "preact";
import { useContext, useEffect } from "preact/hooks";
import type { Label, Language } from "../i18n/label.ts";
import { SHELL } from "../i18n/shell.ts";
import { leaveOnEscape } from "./exit.ts";
import { LanguageContext, useSay } from "./language.ts";

interface Props {
  /** The agency's, once it is known. */
  readonly name: Label | undefined;
  readonly setLanguage: (language: Language) => void;
  readonly exit: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every view: whose page it is, the other language, the quick exit. */
export function Shell({ name, setLanguage, exit, children }: Props) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const other = language === "zh" ? "en" : "zh";
  useEffect(() => leaveOnEscape(exit), [exit]);
  return (
    <div class="frame">
      <header class="top">
        <div>
          <div class="brand">
            <Seal />
            <span>{name === undefined ? "" : say(name)}</span>
          </div>
          <button
            type="button"
            class="button quiet slim"
            lang={other === "zh" ? "zh-CN" : "en"}
            onClick={() => setLanguage(other)}
          >
            {say(SHELL.language)}
          </button>
          <button
            type="button"
            class="button danger slim"
            title={say(SHELL.exitHelp)}
            onClick={exit}
          >
            {say(SHELL.exit)}
          </button>
        </div>
      </header>
      <main class="body">{children}</main>
      <footer class="foot">
        <p>{say(SHELL.foot)}</p>
      </footer>
    </div>
  );
}

/** The page's sign; drawn here, so that it needs no request of its own. */
function Seal() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#1d4f63" />
      <path
        d="M6.5 11.5h19v12h-19zl9.5 7 9.5-7"
        fill="none"
        stroke="#fff"
        stroke-width="2"
        stroke-linejoin="round"
      />
    </svg>
  );
}

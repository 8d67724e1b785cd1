import type { ComponentChildren } from "preact";
import type { Language } from "../../../i18n/label.ts";
import { SHELL as PAGE } from "../../../i18n/shell.ts";
import { useSay } from "../../../ui/language.ts";
import type { Session } from "../../api/contract.ts";
import { SHELL } from "../../i18n/shell.ts";
import { VIEW_NAMES } from "../../i18n/views.ts";
import { writeAddress } from "../../logic/address.ts";
import { Mark } from "../mark.tsx";
import { Seal } from "./seal.tsx";

interface Props {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
  /** Whose it is, once somebody is signed in. */
  readonly session?: Session;
  readonly menu?: ComponentChildren;
  readonly lock?: () => void;
  readonly signOut?: () => void;
  readonly children: ComponentChildren;
}

/** What stands around every view: whose office it is, the menu, who is signed in, and his mark over it. */
export function Frame(props: Props) {
  const say = useSay();
  const { language, setLanguage, session, menu } = props;
  const other = language === "zh" ? "en" : "zh";
  return (
    <div class="office">
      <a class="skip" href="#content" onClick={skip}>
        {say(SHELL.skip)}
      </a>
      <header class="bar-top">
        <div class="brand">
          <Seal />
          <span>
            {session === undefined ? null : <span class="agency">{say(session.agency)}</span>}
            <span class="soft">{say(SHELL.office)}</span>
          </span>
        </div>
        {session?.demo ? <span class="tag warn">{say(SHELL.demo)}</span> : null}
        <div class="row tools">
          {session === undefined ? null : (
            <a
              class="who"
              href={writeAddress({ view: "passkeys", rest: [] })}
              title={say(VIEW_NAMES.passkeys)}
              aria-label={`${session.officer.name}: ${say(VIEW_NAMES.passkeys)}`}
            >
              <bdi>{session.officer.name}</bdi>
            </a>
          )}
          <button
            type="button"
            class="button quiet slim"
            lang={other === "zh" ? "zh-CN" : "en"}
            onClick={() => setLanguage(other)}
          >
            {say(PAGE.language)}
          </button>
          {props.lock === undefined ? null : (
            <button type="button" class="button slim" onClick={props.lock}>
              {say(SHELL.lock)}
            </button>
          )}
          {props.signOut === undefined ? null : (
            <button type="button" class="button slim" onClick={props.signOut}>
              {say(SHELL.signOut)}
            </button>
          )}
        </div>
      </header>
      {menu}
      <main class="content" id="content" tabIndex={-1}>
        {props.children}
      </main>
      {session === undefined ? null : <Mark text={session.mark} />}
    </div>
  );
}

/** Moves the focus, and leaves the address alone. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById("content")?.focus();
}

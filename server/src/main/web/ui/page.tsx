import { useCallback, useEffect, useState } from "preact/hooks";
import { type Language, preferred } from "../i18n/label.ts";
import type { ProfileView, Trouble } from "../worker/messages.ts";
import { InTrouble, type RemoteDesk } from "../worker/remote-desk.ts";
import type { Agency } from "./agency.ts";
import { leave } from "./exit.ts";
import { LanguageContext } from "./language.ts";
import { Opening } from "./opening.tsx";
import { Shell } from "./shell.tsx";
import { Views } from "./views.tsx";

/** Seconds to go on trying while the drop cannot be reached. */
const PATIENCE = 600;

/** Where the quick exit leads as long as the agency has not said so. */
const EXIT = "https://www.baidu.com/";

interface Props {
  readonly desk: RemoteDesk;
  readonly agency: () => Promise<Agency>;
}

interface Opened {
  readonly agency: Agency;
  readonly profile: ProfileView;
}

/** The whole page: opens, then shows one view after another. */
export function Page({ desk, agency }: Props) {
  const [language, setLanguage] = useState<Language>(() => preferred(navigator.languages));
  const [opened, setOpened] = useState<Opened | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const open = useCallback(() => {
    setTrouble(undefined);
    openPage(desk, agency).then(setOpened, (error: unknown) => setTrouble(troubleOf(error)));
  }, [desk, agency]);
  useEffect(open, [open]);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const exit = useCallback(() => {
    desk.end();
    leave(opened?.agency.exit ?? EXIT);
  }, [desk, opened]);
  return (
    <LanguageContext.Provider value={language}>
      <Shell name={opened?.profile.name} setLanguage={setLanguage} exit={exit}>
        {opened === undefined ? (
          <Opening trouble={trouble} retry={open} />
        ) : (
          <Views desk={desk} agency={opened.agency} profile={opened.profile} />
        )}
      </Shell>
    </LanguageContext.Provider>
  );
}

async function openPage(desk: RemoteDesk, fetchAgency: () => Promise<Agency>): Promise<Opened> {
  const agency = await fetchAgency();
  const { fingerprint } = agency;
  const profile = await desk.wish("start", { base: "", fingerprint, patience: PATIENCE });
  return { agency, profile };
}

function troubleOf(error: unknown): Trouble {
  return error instanceof InTrouble ? error.trouble : { kind: "failed", reason: "unreachable" };
}

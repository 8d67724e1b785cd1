import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { type Language, preferred } from "../i18n/label.ts";
import type { ProfileView, Trouble } from "../worker/messages.ts";
import { InTrouble, type RemoteDesk } from "../worker/remote-desk.ts";
import type { Agency, Place } from "./agency.ts";
import { leave } from "./exit.ts";
import { LanguageContext } from "./language.ts";
import { Opening } from "./opening.tsx";
import { Shell } from "./shell.tsx";
import { troubleOf } from "./trouble-of.ts";
import { Views } from "./views.tsx";

/** Seconds to go on trying while the drop cannot be reached. */
const PATIENCE = 600;

/** Where the quick exit leads as long as the agency has not said so. */
const EXIT = "https://www.baidu.com/";

interface Props {
  readonly desk: RemoteDesk;
  /** Finds the agency; rejected if it cannot be had. */
  readonly place: () => Promise<Place>;
  /** Whether this is the single-file page. */
  readonly single?: boolean;
  /** Shown before anything is known. */
  readonly first?: ComponentChildren;
  /** Another way, where the drop cannot be reached. */
  readonly otherwise?: ComponentChildren;
}

interface Opened {
  readonly agency: Agency;
  readonly profile: ProfileView;
}

/** The whole page: opens, then shows one view after another. */
export function Page({ desk, place, single, first, otherwise }: Props) {
  const [language, setLanguage] = useState<Language>(() => preferred(navigator.languages));
  const [opened, setOpened] = useState<Opened | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const open = useCallback(() => {
    setTrouble(undefined);
    openPage(desk, place).then(setOpened, (error: unknown) => setTrouble(troubleOf(error)));
  }, [desk, place]);
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
          (first ?? <Opening trouble={trouble} retry={open} otherwise={otherwise} />)
        ) : (
          <Views
            desk={desk}
            agency={opened.agency}
            profile={opened.profile}
            single={single === true}
          />
        )}
      </Shell>
    </LanguageContext.Provider>
  );
}

async function openPage(desk: RemoteDesk, find: () => Promise<Place>): Promise<Opened> {
  const { agency, base, profile } = await find().catch(() => {
    throw new InTrouble({ kind: "failed", reason: "unreachable" });
  });
  const { fingerprint } = agency;
  const view = await desk.wish("start", {
    base,
    fingerprint,
    patience: PATIENCE,
    ...(profile && { profile }),
  });
  return { agency, profile: view };
}

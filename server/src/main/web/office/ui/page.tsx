import { useEffect, useMemo, useState } from "preact/hooks";
import { LanguageContext } from "../../ui/language.ts";
import type { OfficeClient } from "../api/client.ts";
import { Frame } from "./shell/frame.tsx";
import { Gate } from "./sign-in/gate.tsx";
import { SignedIn } from "./signed-in.tsx";
import { useAddress } from "./use-address.ts";
import { useIdle } from "./use-idle.ts";
import { useKeptLanguage } from "./kept-language.ts";
import { useSession } from "./use-session.ts";

/** The whole page: a gate, and behind it one view after another. */
export function OfficePage({ client }: { readonly client: OfficeClient }) {
  const [language, setLanguage] = useKeptLanguage();
  const [memory] = useState(() => new Map<string, string>());
  const { address, go } = useAddress();
  const sessions = useSession(client, () => memory.clear());
  const { presence, lock, touch } = sessions;
  useIdle(presence.is === "in" ? presence.session.lockAfterSeconds : 0, lock, touch);
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  }, [language]);
  const linked = address.view === "enrol" || address.view === "demo";
  const frame = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <LanguageContext.Provider value={language}>
      {presence.is === "in" && !linked ? (
        <SignedIn
          {...{ client, memory, address, go, frame }}
          session={presence.session}
          lock={lock}
          signOut={sessions.signOut}
        />
      ) : (
        <Frame {...frame}>
          <Gate {...{ client, address, go, sessions }} />
        </Frame>
      )}
    </LanguageContext.Provider>
  );
}

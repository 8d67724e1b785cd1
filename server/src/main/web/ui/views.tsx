import { useContext, useEffect, useState } from "preact/hooks";
import { EMPTY_DRAFT } from "../report/index.ts";
import type { ProfileView } from "../worker/messages.ts";
import type { RemoteDesk } from "../worker/remote-desk.ts";
import type { Agency } from "./agency.ts";
import { LanguageContext } from "./language.ts";
import { NoticeView } from "./notice/notice-view.tsx";
import { later } from "./parts/later.tsx";

const report = later(async () => (await import("./report/report-view.tsx")).ReportView);

interface Props {
  readonly desk: RemoteDesk;
  readonly agency: Agency;
  readonly profile: ProfileView;
  /** Whether this is the single-file page. */
  readonly single: boolean;
}

/** One view after another. Nothing of it is in the address: the history tells nothing. */
export function Views({ desk, agency, profile }: Props) {
  const language = useContext(LanguageContext);
  const [view, setView] = useState<"notice" | "report">("notice");
  // Both are wanted by most who come here, and nobody should wait for them over Tor.
  useEffect(report.preload, []);
  const home = () => setView("notice");
  const { tables } = agency;
  switch (view) {
    case "notice":
      return (
        <NoticeView
          profile={profile}
          tables={tables}
          report={() => setView("report")}
          follow={() => {}}
        />
      );
    case "report":
      return (
        <report.Part
          desk={desk}
          profile={profile}
          tables={tables}
          first={{ ...EMPTY_DRAFT, language }}
          home={home}
        />
      );
  }
}

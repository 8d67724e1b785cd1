import { useContext, useEffect, useState } from "preact/hooks";
import { type Draft, EMPTY_DRAFT, aboutRetaliation } from "../report/index.ts";
import type { ProfileView } from "../worker/messages.ts";
import type { RemoteDesk } from "../worker/remote-desk.ts";
import type { Agency } from "./agency.ts";
import { LanguageContext } from "./language.ts";
import { NoticeView } from "./notice/notice-view.tsx";
import { later } from "./parts/later.tsx";

const load = () => import("./second-views.ts");
const report = later(async () => (await load()).ReportView);
const follow = later(async () => (await load()).FollowView);
const sealing = later(async () => (await load()).SealingView);
const join = later(async () => (await load()).JoinView);

interface Props {
  readonly desk: RemoteDesk;
  readonly agency: Agency;
  readonly profile: ProfileView;
  /** Whether this is the single-file page: it can also seal into a file. */
  readonly single: boolean;
}

type View =
  | { readonly at: "notice" }
  | { readonly at: "report"; readonly first: Draft }
  | { readonly at: "follow" }
  | { readonly at: "join" };

/** One view after another. Nothing of it is in the address: the history tells nothing. */
export function Views({ desk, agency, profile, single }: Props) {
  const language = useContext(LanguageContext);
  const [view, setView] = useState<View>({ at: "notice" });
  // Most who come here want one of them, and nobody should wait for it over Tor.
  useEffect(report.preload, []);
  const { tables } = agency;
  const { mailboxDays } = profile;
  const home = () => setView({ at: "notice" });
  const empty = { ...EMPTY_DRAFT, language };
  switch (view.at) {
    case "notice":
      return (
        <NoticeView
          profile={profile}
          tables={tables}
          report={() => setView({ at: "report", first: empty })}
          follow={() => setView({ at: "follow" })}
          {...(single && { join: () => setView({ at: "join" }) })}
        />
      );
    case "report":
      return (
        <report.Part
          {...{ desk, profile, tables, home }}
          first={view.first}
          {...(single && {
            sealing: (sealed, back) => (
              <sealing.Part {...{ desk, mailboxDays, back, home }} report={sealed} />
            ),
          })}
        />
      );
    case "follow":
      return (
        <follow.Part
          {...{ desk, profile, tables, home }}
          retaliation={(link) =>
            setView({ at: "report", first: aboutRetaliation(empty, tables, link) })
          }
        />
      );
    case "join":
      return <join.Part desk={desk} home={home} />;
  }
}

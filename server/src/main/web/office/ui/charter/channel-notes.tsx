import { useSay } from "../../../ui/language.ts";
import { Offices } from "../../../ui/parts/offices.tsx";
import { CHANNELS } from "../../i18n/charter.ts";
import { writeAddress } from "../../logic/address.ts";
import type { Channel } from "../../logic/charter.ts";
import { useAsked } from "../asking.ts";
import { useOffice } from "../context.ts";
import { BothLanguages } from "./both-languages.tsx";

interface Props {
  readonly channel: Channel;
  readonly inForce: boolean;
}

/** Beside a channel's form: what reporters see, what comes here, how its cases are worked on. */
export function ChannelNotes({ channel, inForce }: Props) {
  const say = useSay();
  return (
    <div class="stack">
      <section class="sheet stack">
        <h2>{say(CHANNELS.preview)}</h2>
        <BothLanguages>
          <Offices channels={[{ ...channel, takesReports: true }]} />
        </BothLanguages>
      </section>
      <section class="sheet stack">
        <h2>{say(CHANNELS.comes)}</h2>
        <Takes kind={channel.kind} />
        <p class="soft">{say(CHANNELS.excludes)}</p>
      </section>
      <section class="sheet stack">
        <h2>{say(CHANNELS.deskTitle)}</h2>
        <p class="soft">{say(CHANNELS.deskText)}</p>
        {inForce ? <DeskRules id={channel.id} /> : <p>{say(CHANNELS.afterwards)}</p>}
        {inForce ? null : <p>{say(CHANNELS.people)}</p>}
        <p>
          <a href={writeAddress({ view: "settings", rest: [] })}>{say(CHANNELS.deskLink)}</a>
        </p>
      </section>
    </div>
  );
}

/** The categories that a kind of channel gets. */
function Takes({ kind }: { readonly kind: string }) {
  const say = useSay();
  const { tables, names } = useOffice();
  const known = tables.kinds.find(({ code }) => code === kind);
  if (known === undefined) {
    return <p class="soft">{say(CHANNELS.kindHelp)}</p>;
  }
  const list = (codes: readonly string[]) =>
    codes.map((code) => say(names.category(code))).join(say({ zh: "、", en: ", " }));
  return (
    <>
      {known.takes.length === 0 ? (
        <p>{say(CHANNELS.takesRest)}</p>
      ) : (
        <p>
          {say(CHANNELS.takes)}
          {list(known.takes)}
        </p>
      )}
      {known.copies.length === 0 ? null : (
        <p>
          {say(CHANNELS.copies)}
          {list(known.copies)}
        </p>
      )}
    </>
  );
}

/** What the settings of the desk say of a channel. */
function DeskRules({ id }: { readonly id: string }) {
  const say = useSay();
  const { client, names } = useOffice();
  const asked = useAsked("settings", (signal) => client.get("/api/v1/settings", { signal }));
  const rules = asked.value?.channels[id];
  if (rules === undefined) {
    return null;
  }
  const list = rules.approvals
    .map((code) => say(names.status(code)))
    .join(say({ zh: "、", en: ", " }));
  return (
    <ul class="list tight">
      <li>{say(rules.purposeNeeded ? CHANNELS.purposeYes : CHANNELS.purposeNo)}</li>
      <li>{list === "" ? say(CHANNELS.noApprovals) : say(CHANNELS.approvals, { list })}</li>
    </ul>
  );
}

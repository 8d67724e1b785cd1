import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { CAMPAIGNS } from "../../i18n/figures.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";
import { CampaignForm } from "./campaign-form.tsx";

type Campaign = Schemas["Campaign"];

/** What groups cases, written here by a supervisor. */
export function CampaignsView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [adding, setAdding] = useState(false);
  const asked = useAsked("campaigns", (signal) => client.get("/api/v1/campaigns", { signal }));
  const added = () => {
    setAdding(false);
    asked.again();
  };
  return (
    <div class="stack">
      <Title>{say(CAMPAIGNS.title)}</Title>
      <p class="soft">{say(CAMPAIGNS.text)}</p>
      <Waiting asked={asked}>
        {({ campaigns }) => (
          <>
            {campaigns.length === 0 ? <p class="empty">{say(CAMPAIGNS.none)}</p> : null}
            {campaigns.map((campaign) => (
              <One key={campaign.id} campaign={campaign} saved={asked.again} />
            ))}
          </>
        )}
      </Waiting>
      {adding ? (
        <section class="sheet panel stack" aria-label={say(CAMPAIGNS.add)}>
          <CampaignForm saved={added} />
        </section>
      ) : (
        <div class="row">
          <button type="button" class="button" onClick={() => setAdding(true)}>
            {say(CAMPAIGNS.add)}
          </button>
        </div>
      )}
    </div>
  );
}

function One({ campaign, saved }: { readonly campaign: Campaign; readonly saved: () => void }) {
  const say = useSay();
  return (
    <section class="sheet panel stack" aria-labelledby={`campaign-${campaign.id}`}>
      <h2 id={`campaign-${campaign.id}`}>{campaign.name}</h2>
      <p class="soft">
        {say(CAMPAIGNS.cases, { n: campaign.cases })} ·{" "}
        {say(CAMPAIGNS.started, { day: campaign.started })}
      </p>
      <CampaignForm campaign={campaign} saved={saved} />
    </section>
  );
}

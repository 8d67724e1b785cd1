import type { ComponentChildren } from "preact";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { Case } from "../../api/contract.ts";
import { CASE } from "../../i18n/case.ts";
import { MODES } from "../../i18n/queue.ts";
import { writeAddress } from "../../logic/address.ts";
import { useOffice } from "../context.ts";
import { Stranger } from "../parts/stranger.tsx";
import { Signs } from "../queue/signs.tsx";
import { useCampaigns } from "../use-campaigns.ts";

/** What a case is, at a glance. */
export function CaseHead({ opened }: { readonly opened: Case }) {
  const say = useSay();
  const { names } = useOffice();
  const { row } = opened;
  const campaign = useCampaigns().find(({ id }) => id === row.campaign)?.name ?? row.campaign;
  return (
    <header class="case-head stack">
      <a class="small back" href={writeAddress({ view: "queue", rest: [] })}>
        ← {say(CASE.back)}
      </a>
      <div class="row">
        <Title>{row.target === "" ? say(CASE.noTarget) : <Stranger text={row.target} />}</Title>
        <span class="tag info">{say(names.status(row.status))}</span>
        {row.reward === undefined ? null : (
          <span class="tag good">{say(names.status(row.reward))}</span>
        )}
        <Signs row={row} />
      </div>
      <dl class="glance">
        <Fact name={say(CASE.channel)}>{say(names.channel(row.channel))}</Fact>
        <Fact name={say(CASE.assignee)}>
          {row.assignee === undefined ? say(CASE.nobody) : <bdi>{row.assignee.name}</bdi>}
        </Fact>
        {campaign === undefined ? null : (
          <Fact name={say(CASE.campaign)}>
            <bdi>{campaign}</bdi>
          </Fact>
        )}
        <Fact name={say(CASE.received)}>
          <span class="num">{row.received}</span>
        </Fact>
        <Fact name={say(CASE.locator)}>
          <span class="code">{opened.locator}</span>
        </Fact>
        <Fact name={say(CASE.mode)}>{say(MODES[row.mode] ?? { zh: row.mode, en: row.mode })}</Fact>
        <Fact name={say(CASE.identity)}>
          {say(opened.identityPresent ? CASE.identityThere : CASE.identityNone)}
        </Fact>
        {row.parent === undefined ? null : (
          <Fact name={say(CASE.merged)}>
            <a class="code" href={writeAddress({ view: "case", rest: [row.parent] })}>
              {row.parent}
            </a>
          </Fact>
        )}
        <Fact name={say(CASE.id)}>
          <span class="code">{row.id}</span>
        </Fact>
      </dl>
      {opened.excluded.length === 0 ? null : (
        <Callout kind="warn">
          <p>
            <strong>{say(CASE.excluded)}</strong>
          </p>
          <ul class="list">
            {opened.excluded.map((name) => (
              <li key={name}>
                <Stranger text={name} />
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {row.mailboxEnded ? (
        <Callout kind="warn">
          <p>{say(CASE.mailboxEnded)}</p>
        </Callout>
      ) : null}
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={typeof children === "string" ? "word" : undefined}>{children}</dd>
    </div>
  );
}

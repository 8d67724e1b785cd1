import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { ENDINGS, HEALTH } from "../../i18n/admin.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";

type Health = Schemas["Health"];

/** How the office is. */
export function HealthView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("health", (signal) => client.get("/api/v1/health", { signal }));
  return (
    <div class="stack">
      <Title>{say(HEALTH.title)}</Title>
      <Waiting asked={asked}>
        {(health) => (
          <>
            <Line drop={health.drop} />
            <Index index={health.index} />
            <Counts health={health} />
            <Endings endings={health.endings} />
            <Epochs epochs={health.epochs} />
          </>
        )}
      </Waiting>
      <button type="button" class="button slim" disabled={asked.busy} onClick={asked.again}>
        {say(HEALTH.again)}
      </button>
    </div>
  );
}

function Line({ drop }: { readonly drop: Health["drop"] }) {
  const say = useSay();
  const since = time(drop.since);
  return (
    <Callout kind={drop.connected ? "good" : "warn"}>
      <p>
        {say(HEALTH.drop)}
        {say(drop.connected ? HEALTH.connected : HEALTH.awaySince, { since })}
      </p>
      {drop.connected ? null : <p>{say(HEALTH.away)}</p>}
      <p class="soft">
        {drop.heard === undefined
          ? say(HEALTH.notHeard)
          : say(HEALTH.heard, { heard: time(drop.heard) })}
      </p>
    </Callout>
  );
}

function Index({ index }: { readonly index: Health["index"] }) {
  const say = useSay();
  const { behind, renewing } = index;
  const whole = behind === 0 && renewing === undefined;
  return (
    <Callout kind={whole ? "good" : "info"}>
      <p>
        {say(HEALTH.index)}
        {renewing === undefined
          ? null
          : say(renewing === "order" ? HEALTH.indexOrdered : HEALTH.indexVersion)}
        {say(whole ? HEALTH.indexWhole : HEALTH.indexBehind, { n: String(behind) })}
      </p>
    </Callout>
  );
}

function time(instant: string): string {
  return new Date(instant).toLocaleString();
}

function Counts({ health }: { readonly health: Health }) {
  const say = useSay();
  const { cases, backup } = health;
  const made = backup === undefined ? say(HEALTH.noBackup) : time(backup);
  const rows = [
    [HEALTH.unfinished, cases.unfinished],
    [HEALTH.finished, cases.finished],
    [HEALTH.queuedReplies, cases.queuedReplies],
    [HEALTH.quarantined, cases.quarantined],
    [HEALTH.backup, made],
  ] as const;
  return (
    <table class="table">
      <caption>{say(HEALTH.counts)}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name.en}>
            <th scope="row">{say(name)}</th>
            <td class="end">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Endings({ endings }: { readonly endings: Health["endings"] }) {
  const say = useSay();
  return (
    <table class="table">
      <caption>{say(HEALTH.endings)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(HEALTH.what)}</th>
          <th scope="col">{say(HEALTH.lastDay)}</th>
        </tr>
      </thead>
      <tbody>
        {endings.map(({ what, day, soon }) => (
          <tr key={what}>
            <th scope="row">{say(ENDINGS[what])}</th>
            <td>
              {day} {soon ? <strong>{say(HEALTH.soon)}</strong> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Epochs({ epochs }: { readonly epochs: Health["epochs"] }) {
  const say = useSay();
  return (
    <section class="stack">
      <h2>{say(HEALTH.epochs)}</h2>
      <p class="soft">{say(HEALTH.epochsText)}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say(HEALTH.epoch)}</th>
            <th scope="col">{say(HEALTH.from)}</th>
            <th scope="col">{say(HEALTH.to)}</th>
            <th scope="col">{say(HEALTH.channels)}</th>
          </tr>
        </thead>
        <tbody>
          {epochs.map(({ epoch, from, to, channels }) => (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              <td>{from}</td>
              <td>{to}</td>
              <td>{channels}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { BATCHES } from "../../i18n/batches.ts";
import { writeAddress } from "../../logic/address.ts";
import { useAsked, useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Stranger } from "../parts/stranger.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useColleagues } from "../use-colleagues.ts";
import { CardTable } from "../parts/card-table.tsx";

/** One batch with its entries. */
export function BatchView({ number }: { readonly number: string }) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked(number, (signal) =>
    client.get("/api/v1/batches/{batch}", { at: { batch: number }, signal }),
  );
  return (
    <div class="stack">
      <p>
        <a href={writeAddress({ view: "batches", rest: [] })}>{say(BATCHES.back)}</a>
      </p>
      <Title>{say(BATCHES.batch, { n: number })}</Title>
      <Waiting asked={asked}>
        {({ batch, entries }) => (
          <>
            <Glance batch={batch} />
            <DoneForm key={batch.note} batch={batch} changed={asked.again} />
            <Entries entries={entries} />
          </>
        )}
      </Waiting>
    </div>
  );
}

function Glance({ batch }: { readonly batch: Schemas["Batch"] }) {
  const say = useSay();
  const facts = [
    [BATCHES.institution, <Stranger text={batch.name} />],
    [
      BATCHES.id,
      <span class="code">
        <Stranger text={batch.id} />
      </span>,
    ],
    [BATCHES.made, <span class="num">{batch.made}</span>],
    [BATCHES.received, <span class="num">{batch.received}</span>],
    [BATCHES.entries, <span class="num">{batch.entries}</span>],
  ] as const;
  return (
    <dl class="glance">
      {facts.map(([name, what]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DoneProps {
  readonly batch: Schemas["Batch"];
  readonly changed: () => void;
}

function DoneForm({ batch, changed }: DoneProps) {
  const say = useSay();
  const { client } = useOffice();
  const colleagues = useColleagues();
  const [note, setNote] = useState(batch.note ?? "");
  const { busy, problem, run } = useDoing();
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { note: note.trim() };
    const at = { batch: batch.number };
    if (await run(() => client.put("/api/v1/batches/{batch}/done", { at, body }))) {
      changed();
    }
  };
  return (
    <form class="stack" onSubmit={submit}>
      {batch.doneOn === undefined ? null : (
        <Callout kind="good">
          <p>
            {say(BATCHES.doneOn, {
              day: batch.doneOn,
              name: colleagues.find(({ id }) => id === batch.doneBy)?.name ?? batch.doneBy ?? "",
            })}
          </p>
        </Callout>
      )}
      <div class="field">
        <label class="label" for="batch-note">
          {say(BATCHES.note)}
        </label>
        <input
          id="batch-note"
          class="input"
          value={note}
          maxLength={500}
          autocomplete="off"
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <ProblemNote problem={problem} />
      <div class="row">
        <button type="submit" class="button" disabled={busy}>
          {say(BATCHES.noteDone)}
        </button>
      </div>
    </form>
  );
}

function Entries({ entries }: { readonly entries: readonly Schemas["BatchEntry"][] }) {
  const say = useSay();
  const { names } = useOffice();
  const heads = [
    BATCHES.entry,
    BATCHES.reference,
    BATCHES.category,
    BATCHES.identifiers,
    BATCHES.facts,
    BATCHES.days,
  ];
  return (
    <CardTable caption={say(BATCHES.entries)} heads={heads}>
      {entries.map((entry, i) => (
        <tr key={entry.reference}>
          <th scope="row" class="num">
            {i + 1}
          </th>
          <td>
            <Stranger text={entry.reference} />
          </td>
          <td>{say(names.category(entry.category))}</td>
          <td>
            <ul class="list">
              {entry.identifiers.map(({ kind, value, note }, j) => (
                <li key={j}>
                  <span class="soft">{say(names.identifier(kind))}</span> <Stranger text={value} />
                  {note === undefined ? null : <Stranger text={` ${note}`} />}
                </li>
              ))}
            </ul>
          </td>
          <td>{entry.facts === undefined ? "–" : <Stranger text={entry.facts} />}</td>
          <td class="num">{[entry.from, entry.to].filter(Boolean).join(" – ") || "–"}</td>
        </tr>
      ))}
    </CardTable>
  );
}

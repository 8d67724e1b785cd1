import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { BATCHES } from "../../i18n/batches.ts";
import { writeAddress } from "../../logic/address.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";
import { BatchView } from "./batch-view.tsx";
import { CardTable } from "../parts/card-table.tsx";

/** The batches of institutions: all of them, or one. */
export function BatchesView({ rest }: ViewProps) {
  const [number] = rest;
  return number === undefined ? <BatchList /> : <BatchView number={number} />;
}

function BatchList() {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("batches", (signal) => client.get("/api/v1/batches", { signal }));
  return (
    <div class="stack">
      <Title>{say(BATCHES.title)}</Title>
      <p class="soft">{say(BATCHES.text)}</p>
      <Waiting asked={asked}>
        {({ batches }) =>
          batches.length === 0 ? (
            <p class="empty">{say(BATCHES.none)}</p>
          ) : (
            <BatchTable batches={batches} />
          )
        }
      </Waiting>
    </div>
  );
}

function BatchTable({ batches }: { readonly batches: readonly Schemas["Batch"][] }) {
  const say = useSay();
  const heads = [
    BATCHES.number,
    BATCHES.institution,
    BATCHES.id,
    BATCHES.received,
    BATCHES.entries,
    BATCHES.state,
  ];
  return (
    <CardTable caption={say(BATCHES.title)} heads={heads}>
      {batches.map((batch) => (
        <tr key={batch.number}>
          <th scope="row" class="num">
            <a href={writeAddress({ view: "batches", rest: [String(batch.number)] })}>
              {say(BATCHES.batch, { n: String(batch.number) })}
            </a>
          </th>
          <td>
            <bdi>{batch.name}</bdi>
          </td>
          <td class="code">{batch.id}</td>
          <td class="num">{batch.received}</td>
          <td class="num" data-label={say(BATCHES.entries)}>
            {batch.entries}
          </td>
          <td>
            <span class={`tag ${batch.done ? "good" : "warn"}`}>
              {say(batch.done ? BATCHES.done : BATCHES.open)}
            </span>
          </td>
        </tr>
      ))}
    </CardTable>
  );
}

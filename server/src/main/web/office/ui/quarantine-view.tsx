import { useState } from "preact/hooks";
import { useSay } from "../../ui/language.ts";
import { Title } from "../../ui/parts/title.tsx";
import type { Schemas } from "../api/contract.ts";
import { DEFECTS, QUARANTINE, REFUSED_KINDS } from "../i18n/quarantine.ts";
import { writeAddress } from "../logic/address.ts";
import { useAsked } from "./asking.ts";
import { type ViewProps, useOffice } from "./context.ts";
import { Waiting } from "./parts/waiting.tsx";
import { CardTable } from "./parts/card-table.tsx";

/** What was refused at intake: what it is, and why; never its content. */
export function QuarantineView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const [offset, setOffset] = useState(0);
  const asked = useAsked(String(offset), (signal) =>
    client.get("/api/v1/quarantine", { query: { offset }, signal }),
  );
  return (
    <div class="stack">
      <Title>{say(QUARANTINE.title)}</Title>
      <p class="soft">{say(QUARANTINE.text)}</p>
      <Waiting asked={asked}>
        {({ refused }) => (
          <>
            {refused.length === 0 ? (
              <p class="empty">{say(QUARANTINE.none)}</p>
            ) : (
              <RefusedTable refused={refused} />
            )}
            <div class="row">
              {offset === 0 ? null : (
                <button type="button" class="button slim" onClick={() => setOffset(0)}>
                  {say(QUARANTINE.newest)}
                </button>
              )}
              {refused.length === 0 ? null : (
                <button
                  type="button"
                  class="button slim"
                  onClick={() => setOffset(offset + refused.length)}
                >
                  {say(QUARANTINE.more)}
                </button>
              )}
            </div>
          </>
        )}
      </Waiting>
    </div>
  );
}

function RefusedTable({ refused }: { readonly refused: readonly Schemas["Refused"][] }) {
  const say = useSay();
  const heads = [
    QUARANTINE.day,
    QUARANTINE.kind,
    QUARANTINE.reason,
    QUARANTINE.case,
    QUARANTINE.attachments,
    QUARANTINE.id,
  ];
  return (
    <CardTable caption={say(QUARANTINE.title)} heads={heads}>
      {refused.map((one) => (
        <tr key={one.id}>
          <td class="num">{one.day}</td>
          <th scope="row">{say(REFUSED_KINDS[one.kind] ?? { zh: one.kind, en: one.kind })}</th>
          <td>
            <span>{say(DEFECTS[one.defect] ?? QUARANTINE.unnamed)} </span>
            <span class="code small">{one.defect}</span>
          </td>
          <td data-label={say(QUARANTINE.case)}>
            {one.case === undefined ? (
              "–"
            ) : (
              <a class="code" href={writeAddress({ view: "case", rest: [one.case] })}>
                {one.case.slice(0, 12)}…
              </a>
            )}
          </td>
          <td data-label={say(QUARANTINE.attachments)} class="num">
            {one.attachments ?? 0}
          </td>
          <td class="code digest">{one.id}</td>
        </tr>
      ))}
    </CardTable>
  );
}

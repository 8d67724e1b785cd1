import { useSay } from "../../../ui/language.ts";
import type { Row } from "../../api/contract.ts";
import { COLUMNS, MODES, QUEUE, SIGNS } from "../../i18n/queue.ts";
import { writeAddress } from "../../logic/address.ts";
import { regionName } from "../../logic/names.ts";
import { useOffice } from "../context.ts";
import { Due } from "../parts/due.tsx";
import { Stranger } from "../parts/stranger.tsx";
import { RowAction } from "./row-action.tsx";
import { Signs } from "./signs.tsx";
import { CardTable } from "../parts/card-table.tsx";

interface Props {
  readonly rows: readonly Row[];
  /** Reads the queue again. */
  readonly again: () => void;
}

/** The queue as a table; on a narrow screen each row is a sheet of its own. */
export function CaseTable({ rows, again }: Props) {
  const say = useSay();
  return (
    <CardTable
      caption={say(QUEUE.title)}
      heads={[
        COLUMNS.due,
        COLUMNS.target,
        COLUMNS.status,
        COLUMNS.signs,
        COLUMNS.received,
        COLUMNS.assignee,
        COLUMNS.act,
      ]}
      kind="cases"
    >
      {rows.map((row) => (
        <CaseRow key={row.id} row={row} again={again} />
      ))}
    </CardTable>
  );
}

function CaseRow({ row, again }: { readonly row: Row; readonly again: () => void }) {
  const say = useSay();
  const { names } = useOffice();
  const name = row.target === "" ? say(QUEUE.noTarget) : <Stranger text={row.target} />;
  return (
    <tr class={row.overdue ? "is-overdue" : undefined}>
      <td class="when">
        {row.transferred ? null : <Due due={row.due} overdue={row.overdue} clock={row.dueClock} />}
      </td>
      <th scope="row" class="about">
        {row.transferred ? (
          <span class="soft">
            {say(SIGNS.transferred, {
              channel: say(names.channel(row.transferred.to ?? "")),
              day: row.transferred.day ?? "",
            })}
          </span>
        ) : (
          <a class="case-link" href={writeAddress({ view: "case", rest: [row.id] })}>
            {name}
          </a>
        )}
        <span class="small">
          {row.transferred ? null : `${say(names.category(row.category))} · `}
          {say(names.channel(row.channel))}
        </span>
      </th>
      <td>
        <span class="status">{say(names.status(row.status))}</span>
        {row.reward === undefined ? null : (
          <span class="small">{say(names.status(row.reward))}</span>
        )}
      </td>
      <td>{row.transferred ? null : <Signs row={row} />}</td>
      {row.transferred ? <td colSpan={3} /> : <Received row={row} again={again} />}
    </tr>
  );
}

/** What is not told of a case that was handed on. */
function Received({ row, again }: { readonly row: Row; readonly again: () => void }) {
  const say = useSay();
  return (
    <>
      <td data-label={say(COLUMNS.received)}>
        <span class="num">{row.received}</span>
        <span class="small">
          {say(MODES[row.mode] ?? { zh: row.mode, en: row.mode })}
          {row.region === "" ? null : ` · ${say(regionName(row.region))}`}
        </span>
      </td>
      <td data-label={say(COLUMNS.assignee)}>
        {row.assignee === undefined ? (
          <span class="soft">{say(QUEUE.nobody)}</span>
        ) : (
          <bdi>{row.assignee.name}</bdi>
        )}
      </td>
      <td class="act">
        <RowAction row={row} again={again} />
      </td>
    </>
  );
}

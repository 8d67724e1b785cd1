import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { FIGURES } from "../../i18n/figures.ts";
import { RowBar, TimeBars, mostOf } from "./bars.tsx";

type Table = Schemas["Figures"]["tables"][number];

/** Those whose rows follow each other in time. */
const IN_TIME = ["arrivals-month", "arrivals-week"];
/** Those whose first column counts cases. */
const COUNTS = ["outcomes", "categories", "channels", "campaigns"];
/** A longer table is folded. */
const MOST_ROWS = 16;

interface Props {
  readonly table: Table;
  /** Whether small counts were left out. */
  readonly publishable: boolean;
}

/** One table of figures, with what its first column counts as bars. */
export function FigureTable({ table, publishable }: Props) {
  const say = useSay();
  const { code, label, rows } = table;
  return (
    <section class="sheet panel stack" aria-labelledby={`figures-${code}`}>
      <h2 id={`figures-${code}`}>{say(label)}</h2>
      {rows.length === 0 ? <p class="soft">{say(FIGURES.nothing)}</p> : null}
      {rows.length > 0 && IN_TIME.includes(code) ? <TimeBars table={table} /> : null}
      {rows.length > MOST_ROWS ? (
        <details>
          <summary>{say(FIGURES.asTable)}</summary>
          <Cells {...{ table, publishable }} />
        </details>
      ) : rows.length > 0 ? (
        <Cells {...{ table, publishable }} />
      ) : null}
    </section>
  );
}

function Cells({ table, publishable }: Props) {
  const say = useSay();
  const { code, label, columns, rows } = table;
  const bars = COUNTS.includes(code);
  const most = mostOf(table);
  return (
    <table class={`table${columns.length > 2 ? " cards" : ""}`}>
      <caption class="hidden">{say(label)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(label)}</th>
          {columns.map((column) => (
            <th key={column.code} scope="col" class="end">
              {say(column.label)}
            </th>
          ))}
          {bars ? <td class="bar-cell" /> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row">{say(row.label)}</th>
            {row.cells.map((cell, i) => (
              <td
                key={columns[i]?.code}
                class="num end"
                data-label={columns.length > 2 ? say(columns[i]!.label) : undefined}
              >
                {cell ?? <span class="soft">{publishable ? say(FIGURES.hidden) : "–"}</span>}
              </td>
            ))}
            {bars ? (
              <td class="bar-cell">
                <RowBar count={row.cells[0] ?? 0} most={most} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

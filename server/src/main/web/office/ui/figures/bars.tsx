import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { FIGURES } from "../../i18n/figures.ts";

type Table = Schemas["Figures"]["tables"][number];

const HEIGHT = 100;
const STEP = 20;
const BAR = 14;
/** So that a bar stays a bar where there are few of them. */
const FEWEST = 12;

/** The most cases of any row; 1 where there are none. */
export function mostOf(table: Table): number {
  return Math.max(1, ...table.rows.map(({ cells }) => cells[0] ?? 0));
}

/** What came in each span of time, one bar a span; the table below it says the same. */
export function TimeBars({ table }: { readonly table: Table }) {
  const say = useSay();
  const { rows } = table;
  const most = mostOf(table);
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return (
    <div aria-hidden="true">
      <p class="bars-axis">{say(FIGURES.most, { n: most })}</p>
      <div class="bars">
        <svg
          viewBox={`0 0 ${Math.max(FEWEST, rows.length) * STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {rows.map(({ code, cells }, i) => {
            const height = ((cells[0] ?? 0) / most) * HEIGHT;
            const x = i * STEP + (STEP - BAR) / 2;
            return <rect key={code} x={x} y={HEIGHT - height} width={BAR} height={height} />;
          })}
        </svg>
      </div>
      <p class="bars-axis num">
        <span>{first?.code}</span>
        {rows.length < FEWEST ? null : <span>{last?.code}</span>}
      </p>
    </div>
  );
}

/** One row's count as a bar beside it. */
export function RowBar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <svg class="bar-row" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect width={(count / most) * 100} height="10" />
    </svg>
  );
}

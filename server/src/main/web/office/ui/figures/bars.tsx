import type { Schemas } from "../../api/contract.ts";

interface Props {
  readonly table: Schemas["Figures"]["tables"][number];
}

const HEIGHT = 100;
const STEP = 20;
const BAR = 14;
/** So that a bar stays a bar where there are few of them. */
const FEWEST = 24;

/** The first column of a table as bars; the table beside it says the same. */
export function Bars({ table }: Props) {
  const values = table.rows.map(({ cells }) => cells[0] ?? 0);
  const most = Math.max(1, ...values);
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${Math.max(FEWEST, values.length) * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {values.map((value, i) => {
        const height = (value / most) * HEIGHT;
        return (
          <rect
            key={table.rows[i]?.code}
            x={i * STEP + (STEP - BAR) / 2}
            y={HEIGHT - height}
            width={BAR}
            height={height}
          />
        );
      })}
    </svg>
  );
}

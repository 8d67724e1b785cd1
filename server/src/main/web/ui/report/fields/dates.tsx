import { useState } from "preact/hooks";
import { REPORT } from "../../../i18n/report.ts";
import type { Field } from "../../../report/index.ts";
import { useSay } from "../../language.ts";
import { Labelled } from "../../parts/labelled.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { idOf, useErrors, useForm } from "../form-context.ts";
import { WarningsAt } from "../warnings-at.tsx";

/** When it happened: from and to, each known to the day, to the month, or not at all. */
export function DatesField({ field }: { readonly field: Field }) {
  const say = useSay();
  const { draft, edit } = useForm();
  const errors = [...useErrors("/dates/from"), ...useErrors("/dates/to")];
  return (
    <Labelled
      id={idOf("/dates")}
      label={say(field.label)}
      help={field.help && say(field.help)}
      errors={errors}
      group
    >
      <div class="ends">
        {(["from", "to"] as const).map((end) => (
          <End
            key={end}
            at={`/dates/${end}`}
            label={say(REPORT[end])}
            value={draft.dates[end]}
            change={(value) => edit({ dates: { ...draft.dates, [end]: value } })}
          />
        ))}
      </div>
      <WarningsAt at="/dates" />
    </Labelled>
  );
}

type Precision = "day" | "month" | "unknown";

interface EndProps {
  readonly at: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

function End({ at, label, value, change }: EndProps) {
  const say = useSay();
  const [precision, setPrecision] = useState<Precision>(() => precisionOf(value));
  const choose = (next: Precision) => {
    setPrecision(next);
    change(next === "unknown" ? "unknown" : next === "month" ? value.slice(0, 7) : "");
  };
  return (
    <div class="end tight">
      <span class="small">{label}</span>
      <div class="line">
        <select
          class="input narrow"
          aria-label={`${label} · ${say(REPORT.precision)}`}
          value={precision}
          onChange={(event) => choose(event.currentTarget.value as Precision)}
        >
          <option value="day">{say(REPORT.precisionDay)}</option>
          <option value="month">{say(REPORT.precisionMonth)}</option>
          <option value="unknown">{say(REPORT.precisionUnknown)}</option>
        </select>
        {precision === "unknown" ? null : (
          <TextInput
            id={idOf(at)}
            label={label}
            type={precision === "month" ? "month" : "date"}
            value={value}
            change={change}
          />
        )}
      </div>
    </div>
  );
}

function precisionOf(value: string): Precision {
  return value === "unknown" ? "unknown" : value.length === 7 ? "month" : "day";
}

import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Labelled } from "../../../ui/parts/labelled.tsx";
import { TextInput } from "../../../ui/parts/text-input.tsx";
import { SETTINGS } from "../../i18n/admin.ts";
import { withDays } from "../../logic/day-list.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly days: readonly string[];
  readonly change: (days: readonly string[]) => void;
}

/** Days that can be added, a stretch at a time, and taken away one by one. */
export function DayList({ id, label, help, days, change }: Props) {
  const say = useSay();
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const add = () => {
    change(withDays(days, from, to));
    setFrom("");
    setTo("");
  };
  return (
    <Labelled group id={id} label={label} help={help}>
      {days.length === 0 ? <p class="soft">{say(SETTINGS.none)}</p> : null}
      <ul class="days">
        {days.map((day) => (
          <li key={day}>
            {day}
            <button
              type="button"
              class="button slim"
              aria-label={say(SETTINGS.remove, { day })}
              onClick={() => change(days.filter((other) => other !== day))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <TextInput
          id={`${id}-from`}
          type="date"
          narrow
          label={`${label}: ${say(SETTINGS.from)}`}
          value={from}
          change={setFrom}
        />
        <TextInput
          id={`${id}-to`}
          type="date"
          narrow
          label={`${label}: ${say(SETTINGS.to)}`}
          value={to}
          change={setTo}
        />
        <button type="button" class="button" id={`${id}-add`} disabled={from === ""} onClick={add}>
          {say(SETTINGS.add)}
        </button>
      </div>
    </Labelled>
  );
}

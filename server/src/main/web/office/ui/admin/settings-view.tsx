import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Choices } from "../../../ui/parts/choices.tsx";
import { Labelled } from "../../../ui/parts/labelled.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { SETTINGS, WEEKDAYS } from "../../i18n/admin.ts";
import { useAsked, useDoing } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { DayList } from "./day-list.tsx";

type Settings = Schemas["Settings"];
type Calendar = Settings["calendar"];
type ChannelSettings = Settings["channels"][string];
type Weekday = keyof typeof WEEKDAYS;
type Approval = ChannelSettings["approvals"][number];

const APPROVALS: readonly Approval[] = ["S40", "S50", "S80"];

/** The working days, and what each channel asks of its officers. */
export function SettingsView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("settings", (signal) => client.get("/api/v1/settings", { signal }));
  return (
    <div class="stack">
      <Title>{say(SETTINGS.title)}</Title>
      <Waiting asked={asked}>{(settings) => <Editor first={settings} />}</Waiting>
    </div>
  );
}

function Editor({ first }: { readonly first: Settings }) {
  const say = useSay();
  const { client } = useOffice();
  const [settings, setSettings] = useState(first);
  const [saved, setSaved] = useState(false);
  const { busy, problem, run } = useDoing();
  const edit = (next: Settings) => {
    setSaved(false);
    setSettings(next);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const put = async () => setSettings(await client.put("/api/v1/settings", { body: settings }));
    setSaved(await run(put));
  };
  const { calendar, channels } = settings;
  return (
    <form class="stack" onSubmit={save}>
      <CalendarFields
        calendar={calendar}
        change={(part) => edit({ ...settings, calendar: { ...calendar, ...part } })}
      />
      <h2>{say(SETTINGS.channels)}</h2>
      {Object.entries(channels).map(([id, channel]) => (
        <ChannelFields
          key={id}
          id={id}
          channel={channel}
          change={(part) =>
            edit({ ...settings, channels: { ...channels, [id]: { ...channel, ...part } } })
          }
        />
      ))}
      <ProblemNote problem={problem} />
      {saved ? (
        <Callout kind="good" alert>
          <p>{say(SETTINGS.saved)}</p>
        </Callout>
      ) : null}
      <div class="row">
        <button class="button main" disabled={busy}>
          {say(busy ? SETTINGS.saving : SETTINGS.save)}
        </button>
      </div>
    </form>
  );
}

interface CalendarProps {
  readonly calendar: Calendar;
  readonly change: (part: Partial<Calendar>) => void;
}

function CalendarFields({ calendar, change }: CalendarProps) {
  const say = useSay();
  const days = Object.keys(WEEKDAYS) as readonly Weekday[];
  return (
    <section class="sheet stack">
      <h2>{say(SETTINGS.calendar)}</h2>
      <p class="soft">{say(SETTINGS.calendarText)}</p>
      <Labelled group id="weekend" label={say(SETTINGS.weekend)}>
        <Choices
          name="weekend"
          many
          layout="inline"
          choices={days.map((code) => ({ code, label: say(WEEKDAYS[code]) }))}
          chosen={calendar.weekend}
          change={(chosen) => change({ weekend: days.filter((day) => chosen.includes(day)) })}
        />
      </Labelled>
      <DayList
        id="holidays"
        label={say(SETTINGS.holidays)}
        days={calendar.holidays}
        change={(holidays) => change({ holidays: [...holidays] })}
      />
      <DayList
        id="make-up"
        label={say(SETTINGS.makeUpDays)}
        help={say(SETTINGS.makeUpText)}
        days={calendar.makeUpDays}
        change={(makeUpDays) => change({ makeUpDays: [...makeUpDays] })}
      />
    </section>
  );
}

interface ChannelProps {
  readonly id: string;
  readonly channel: ChannelSettings;
  readonly change: (part: Partial<ChannelSettings>) => void;
}

function ChannelFields({ id, channel, change }: ChannelProps) {
  const say = useSay();
  const { names } = useOffice();
  return (
    <section class="sheet stack">
      <h3>{say(names.channel(id))}</h3>
      <Choices
        name={`${id}-purpose`}
        many
        choices={[{ code: "purpose", label: say(SETTINGS.purpose) }]}
        chosen={channel.purposeNeeded ? ["purpose"] : []}
        change={(chosen) => change({ purposeNeeded: chosen.length > 0 })}
      />
      <Labelled group id={`${id}-approvals`} label={say(SETTINGS.approvals)}>
        <Choices
          name={`${id}-approvals`}
          many
          layout="inline"
          choices={APPROVALS.map((code) => ({ code, label: say(names.status(code)) }))}
          chosen={channel.approvals}
          change={(chosen) =>
            change({ approvals: APPROVALS.filter((code) => chosen.includes(code)) })
          }
        />
      </Labelled>
    </section>
  );
}

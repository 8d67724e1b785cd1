import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import type { Schemas } from "../../api/contract.ts";
import { OFFICERS, ROLES } from "../../i18n/officers.ts";
import { useAsked, useDoing } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { AddForm } from "./add-form.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { CardTable } from "../parts/card-table.tsx";

type Officer = Schemas["Officer"];

/** The administration of officers. */
export function OfficersView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("officers", (signal) => client.get("/api/v1/officers", { signal }));
  const [offered, setOffered] = useState<Schemas["Enrolment"] | undefined>();
  const [changing, setChanging] = useState<Officer | undefined>();
  const { busy, problem, run } = useDoing();
  const enrol = (officer: Officer) =>
    void run(async () =>
      setOffered(
        await client.post("/api/v1/officers/{officer}/enrolment", { at: { officer: officer.id } }),
      ),
    );
  const show = (link: Schemas["Enrolment"]) => {
    setOffered(link);
    asked.again();
  };
  return (
    <div class="stack">
      <Title>{say(OFFICERS.title)}</Title>
      <p class="soft">{say(OFFICERS.text)}</p>
      <ProblemNote problem={problem} />
      <Waiting asked={asked}>
        {({ officers }) => (
          <OfficersTable officers={officers} busy={busy} change={setChanging} enrol={enrol} />
        )}
      </Waiting>
      <AddForm added={show} />
      {offered === undefined ? null : (
        <LinkDialog offered={offered} close={() => setOffered(undefined)} />
      )}
      {changing === undefined ? null : (
        <ChangeDialog
          officer={changing}
          close={() => setChanging(undefined)}
          done={() => {
            setChanging(undefined);
            asked.again();
          }}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly officers: readonly Officer[];
  readonly busy: boolean;
  readonly change: (officer: Officer) => void;
  readonly enrol: (officer: Officer) => void;
}

function OfficersTable({ officers, busy, change, enrol }: TableProps) {
  const say = useSay();
  const { names } = useOffice();
  return (
    <CardTable
      caption={say(OFFICERS.title)}
      heads={[OFFICERS.name, OFFICERS.roles, OFFICERS.channels, OFFICERS.state]}
      acts
      kind="officers"
    >
      {officers.map((officer) => (
        <tr key={officer.id}>
          <th scope="row">
            <bdi>{officer.name}</bdi>
          </th>
          <td data-label={say(OFFICERS.roles)}>
            {officer.roles
              .map((role) => say(ROLES[role] ?? { zh: role, en: role }))
              .join(say({ zh: "、", en: ", " }))}
          </td>
          <td data-label={say(OFFICERS.channels)}>
            {officer.channels
              .map((channel) => say(names.channel(channel)))
              .join(say({ zh: "、", en: ", " }))}
          </td>
          <td data-label={say(OFFICERS.state)}>
            <State officer={officer} />
          </td>
          <td class="end">
            <div class="row acts">
              <button type="button" class="button slim" onClick={() => change(officer)}>
                {say(OFFICERS.change)}
                <span class="hidden"> {officer.name}</span>
              </button>
              <button
                type="button"
                class="button slim"
                disabled={busy || officer.disabled}
                onClick={() => enrol(officer)}
              >
                {say(OFFICERS.enrol)}
                <span class="hidden"> {officer.name}</span>
              </button>
            </div>
          </td>
        </tr>
      ))}
    </CardTable>
  );
}

function State({ officer }: { readonly officer: Officer }) {
  const say = useSay();
  if (officer.disabled) {
    return <span class="tag bad">{say(OFFICERS.disabled)}</span>;
  }
  return officer.enrolled ? (
    <span class="tag good">{say(OFFICERS.active)}</span>
  ) : (
    <span class="tag warn">{say(OFFICERS.notEnrolled)}</span>
  );
}

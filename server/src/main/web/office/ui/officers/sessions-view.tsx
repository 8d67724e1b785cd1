import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { SESSIONS } from "../../i18n/officers.ts";
import { moment } from "../../logic/moment.ts";
import { useAsked, useDoing } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { CardTable } from "../parts/card-table.tsx";

/** Who is signed in, and an end to it. */
export function SessionsView(_: ViewProps) {
  const say = useSay();
  const { client } = useOffice();
  const asked = useAsked("sessions", (signal) => client.get("/api/v1/sessions", { signal }));
  const { busy, problem, run } = useDoing();
  const end = (session: string) =>
    void run(() => client.delete("/api/v1/sessions/{session}", { at: { session } })).then(
      asked.again,
    );
  return (
    <div class="stack">
      <Title>{say(SESSIONS.title)}</Title>
      <p class="soft">{say(SESSIONS.text)}</p>
      <ProblemNote problem={problem} />
      <Waiting asked={asked}>
        {({ sessions }) => (
          <CardTable
            caption={say(SESSIONS.title)}
            heads={[SESSIONS.officer, SESSIONS.since, SESSIONS.lastSeen, SESSIONS.state]}
            acts
            kind="sessions"
          >
            {sessions.map(({ id, officer, since, lastSeen, locked }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{officer.name}</bdi>
                </th>
                <td class="num" data-label={say(SESSIONS.since)}>
                  {moment(since)}
                </td>
                <td class="num" data-label={say(SESSIONS.lastSeen)}>
                  {moment(lastSeen)}
                </td>
                <td data-label={say(SESSIONS.state)}>
                  {say(locked ? SESSIONS.locked : SESSIONS.open)}
                </td>
                <td class="end">
                  <button type="button" class="button slim" disabled={busy} onClick={() => end(id)}>
                    {say(SESSIONS.end)}
                    <span class="hidden"> {officer.name}</span>
                  </button>
                </td>
              </tr>
            ))}
          </CardTable>
        )}
      </Waiting>
      <div class="row">
        <button type="button" class="button slim" onClick={asked.again}>
          {say(SESSIONS.refresh)}
        </button>
      </div>
    </div>
  );
}

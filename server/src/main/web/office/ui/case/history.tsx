import { useSay } from "../../../ui/language.ts";
import type { Case } from "../../api/contract.ts";
import { CASE, HISTORY } from "../../i18n/case.ts";
import { useOffice } from "../context.ts";
import { Stranger } from "../parts/stranger.tsx";

/** What the agency did with the case, the oldest first. */
export function History({ opened }: { readonly opened: Case }) {
  const say = useSay();
  const { names } = useOffice();
  const { history, transfers = [] } = opened;
  if (history.length === 0 && transfers.length === 0) {
    return <p class="soft">{say(CASE.noHistory)}</p>;
  }
  return (
    <>
      <ol class="history">
        {history.map(({ day, what, status, officer, note }, i) => (
          <li key={i}>
            <span class="num soft">{day}</span>
            <span>{say(HISTORY[what] ?? { zh: what, en: what })}</span>
            {status === undefined ? null : <span class="tag">{say(names.status(status))}</span>}
            {officer === undefined ? null : <bdi class="soft">{officer}</bdi>}
            {note === undefined ? null : <Stranger text={note} block />}
          </li>
        ))}
      </ol>
      {transfers.length === 0 ? null : (
        <>
          <h3>{say(CASE.transfers)}</h3>
          <ol class="history">
            {transfers.map(({ from, to, day, note }, i) => (
              <li key={i}>
                <span class="num soft">{day}</span>
                <span>
                  {say(names.channel(from))} → {say(names.channel(to))}
                </span>
                {note === undefined ? null : <Stranger text={note} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

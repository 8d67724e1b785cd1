import { useSay } from "../../../ui/language.ts";
import type { Case } from "../../api/contract.ts";
import { CASE } from "../../i18n/case.ts";
import { today } from "../../logic/days.ts";
import { dueText } from "../../logic/due.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";

/** Every clock that runs, with the days that are left. */
export function Clocks({ clocks }: { readonly clocks: Case["clocks"] }) {
  const say = useSay();
  const { names } = useOffice();
  return clocks.length === 0 ? null : (
    <Panel title={say(CASE.clocks)} code="clocks">
      <ul class="clocks">
        {clocks.map(({ code, due, paused, overdue }) => {
          const { text, n, kind } = dueText(due, overdue, today());
          return (
            <li key={code}>
              <span>{say(names.clock(code))}</span>
              <span class="num soft">{due}</span>
              {paused ? (
                <span class="tag">{say(CASE.paused)}</span>
              ) : (
                <span class={`tag ${kind === "quiet" ? "" : kind}`}>{say(text, { n })}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import type { Row } from "../../api/contract.ts";
import { QUEUE } from "../../i18n/queue.ts";
import { useDoing } from "../asking.ts";
import { useOffice, useRight } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { AssignSelect } from "../parts/assign-select.tsx";

/** To take a case that is nobody's, or to assign it, without opening it. */
export function RowAction({ row, again }: { readonly row: Row; readonly again: () => void }) {
  const say = useSay();
  const { client } = useOffice();
  const [choosing, setChoosing] = useState(false);
  const mayAssign = useRight("assign");
  const mayTake = useRight("take-case") && row.assignee === undefined;
  const { busy, problem, run } = useDoing();
  const at = { case: row.id };
  const act = async (what: () => Promise<unknown>) => {
    if (await run(what)) {
      setChoosing(false);
      again();
    }
  };
  return (
    <div class="row">
      {mayTake ? (
        <button
          type="button"
          class="button slim"
          disabled={busy}
          onClick={() => act(() => client.post("/api/v1/cases/{case}/taking", { at }))}
        >
          {say(busy ? QUEUE.busy : QUEUE.take)}
        </button>
      ) : null}
      {mayAssign && !choosing ? (
        <button type="button" class="button slim" onClick={() => setChoosing(true)}>
          {say(QUEUE.assign)}
        </button>
      ) : null}
      {choosing ? (
        <AssignSelect
          channel={row.channel}
          assignee={row.assignee?.id}
          busy={busy}
          assign={(officer) =>
            act(() => client.put("/api/v1/cases/{case}/assignee", { at, body: { officer } }))
          }
        />
      ) : null}
      <ProblemNote problem={problem} />
    </div>
  );
}

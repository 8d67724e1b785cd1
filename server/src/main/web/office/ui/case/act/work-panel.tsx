import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import type { Case } from "../../../api/contract.ts";
import { ACTS } from "../../../i18n/acts.ts";
import { CASE } from "../../../i18n/case.ts";
import { useDoing } from "../../asking.ts";
import { useOffice, useRight } from "../../context.ts";
import { AssignSelect } from "../../parts/assign-select.tsx";
import { Panel } from "../../parts/panel.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { ExtendDialog } from "./extend-dialog.tsx";
import { RecuseDialog } from "./recuse-dialog.tsx";
import { TransferDialog } from "./transfer-dialog.tsx";

/** The clock of which an extension is asked. */
const COMPLETION = "complete";

interface Props {
  readonly id: string;
  readonly opened: Case;
  readonly again: () => void;
}

/** Whose case it is, and what else is done with it. */
export function WorkPanel({ id, opened, again }: Props) {
  const say = useSay();
  const { client, session, go } = useOffice();
  const [asking, setAsking] = useState<"transfer" | "recuse" | "extend" | undefined>();
  const mayTake = useRight("take-case");
  const mayAssign = useRight("assign");
  const mayTransfer = useRight("transfer") && opened.next.includes("S40");
  const mayExtend = useRight("answer") && opened.clocks.some(({ code }) => code === COMPLETION);
  const { busy, problem, run } = useDoing();
  const { assignee, channel } = opened.row;
  const at = { case: id };
  const act = async (what: () => Promise<unknown>) => {
    if (await run(what)) {
      again();
    }
  };
  const close = () => setAsking(undefined);
  const leave = () => go("queue");
  const closeAndRead = () => {
    close();
    again();
  };
  return (
    <Panel title={say(CASE.work)} code="work">
      <div class="row acts">
        {mayTake && assignee === undefined ? (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => act(() => client.post("/api/v1/cases/{case}/taking", { at }))}
          >
            {say(ACTS.take)}
          </button>
        ) : null}
        {mayTake && assignee?.id === session.officer.id ? (
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => act(() => client.delete("/api/v1/cases/{case}/taking", { at }))}
          >
            {say(ACTS.giveBack)}
          </button>
        ) : null}
        {mayExtend ? (
          <button type="button" class="button" onClick={() => setAsking("extend")}>
            {say(ACTS.extend)}
          </button>
        ) : null}
        {mayTransfer ? (
          <button type="button" class="button" onClick={() => setAsking("transfer")}>
            {say(ACTS.transfer)}
          </button>
        ) : null}
        {mayTake && opened.recusable ? (
          <button type="button" class="button danger" onClick={() => setAsking("recuse")}>
            {say(ACTS.recuse)}
          </button>
        ) : null}
      </div>
      {mayAssign ? (
        <div class="field">
          <span class="label">{say(ACTS.assign)}</span>
          <AssignSelect
            channel={channel}
            assignee={assignee?.id}
            busy={busy}
            assign={(officer) =>
              act(() => client.put("/api/v1/cases/{case}/assignee", { at, body: { officer } }))
            }
          />
        </div>
      ) : null}
      <ProblemNote problem={problem} />
      {asking === "transfer" ? (
        <TransferDialog {...{ id, channel, close }} done={closeAndRead} left={leave} />
      ) : null}
      {asking === "recuse" ? <RecuseDialog id={id} close={close} done={leave} /> : null}
      {asking === "extend" ? <ExtendDialog id={id} close={close} done={closeAndRead} /> : null}
    </Panel>
  );
}

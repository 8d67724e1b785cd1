import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import type { Schemas } from "../../../api/contract.ts";
import { ACTS, ANSWER } from "../../../i18n/acts.ts";
import { useDoing } from "../../asking.ts";
import { useOffice, useRight } from "../../context.ts";
import { Panel } from "../../parts/panel.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { Stranger } from "../../parts/stranger.tsx";
import { detailName } from "../conversation.tsx";

interface Props {
  readonly id: string;
  readonly proposal: Schemas["Proposal"];
  readonly again: () => void;
}

/** What waits for a second person, who approves or refuses it here. */
export function Proposal({ id, proposal, again }: Props) {
  const say = useSay();
  const { client, names, session } = useOffice();
  const { status, detail, tellWhere, text, by, day } = proposal;
  const mayDecide = useRight("approve") && by.id !== session.officer.id;
  const [note, setNote] = useState("");
  const { busy, problem, run } = useDoing();
  const decide = async (approved: boolean) => {
    const body = { approved, ...(!approved && note.trim() && { note: note.trim() }) };
    if (await run(() => client.post("/api/v1/cases/{case}/proposal", { at: { case: id }, body }))) {
      again();
    }
  };
  return (
    <Panel title={say(ACTS.proposal)} code="proposal">
      <p class="row">
        <span class="tag info">
          {say(names.status(status))}
          {detail === undefined ? null : ` · ${say(detailName(names, status, detail))}`}
        </span>
        <span class="soft">
          <bdi>{say(ACTS.proposalBy, { name: by.name, day })}</bdi>
        </span>
      </p>
      {tellWhere === undefined ? null : <p>{say(tellWhere ? ACTS.toldWhere : ACTS.notTold)}</p>}
      {text === undefined || text === "" ? null : (
        <>
          <h3>{say(tellWhere === undefined ? ANSWER.text : ACTS.noteToChannel)}</h3>
          <Stranger text={text} block />
        </>
      )}
      {mayDecide ? (
        <>
          <div class="field">
            <label class="label" for="proposal-note">
              {say(ACTS.refuseNote)}
            </label>
            <input
              id="proposal-note"
              class="input"
              autocomplete="off"
              maxLength={500}
              value={note}
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          </div>
          <ProblemNote problem={problem} />
          <div class="row">
            <button
              type="button"
              class="button main"
              disabled={busy}
              onClick={() => void decide(true)}
            >
              {say(busy ? ANSWER.sending : ACTS.approve)}
            </button>
            <button
              type="button"
              class="button danger"
              disabled={busy}
              onClick={() => void decide(false)}
            >
              {say(ACTS.refuse)}
            </button>
          </div>
        </>
      ) : (
        <p class="soft">{say(ACTS.waits)}</p>
      )}
    </Panel>
  );
}

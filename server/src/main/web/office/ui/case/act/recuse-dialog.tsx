import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { Callout } from "../../../../ui/parts/callout.tsx";
import { ACTS } from "../../../i18n/acts.ts";
import { useDoing } from "../../asking.ts";
import { useOffice } from "../../context.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";

interface Props {
  readonly id: string;
  readonly close: () => void;
  readonly done: () => void;
}

/** Declares a conflict of interest, which one cannot take back oneself. */
export function RecuseDialog({ id, close, done }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const [sure, setSure] = useState(false);
  const { busy, problem, run } = useDoing();
  const recuse = async () => {
    if (await run(() => client.post("/api/v1/cases/{case}/recusal", { at: { case: id } }))) {
      done();
    }
  };
  return (
    <Dialog title={say(ACTS.recuse)} close={close}>
      <Callout kind="warn">
        <p>{say(ACTS.recuseText)}</p>
      </Callout>
      <label class="tick">
        <input
          type="checkbox"
          checked={sure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
        {say(ACTS.recuseConfirm)}
      </label>
      <ProblemNote problem={problem} />
      <div class="row">
        <button
          type="button"
          class="button danger"
          disabled={busy || !sure}
          onClick={() => void recuse()}
        >
          {say(ACTS.recuseDo)}
        </button>
        <button type="button" class="button" onClick={close}>
          {say(ACTS.cancel)}
        </button>
      </div>
    </Dialog>
  );
}

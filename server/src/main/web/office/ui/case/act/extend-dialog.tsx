import { useSay } from "../../../../ui/language.ts";
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

/** Extends the completion clock, which can be done once. */
export function ExtendDialog({ id, close, done }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const { busy, problem, run } = useDoing();
  const extend = async () => {
    if (await run(() => client.post("/api/v1/cases/{case}/extension", { at: { case: id } }))) {
      done();
    }
  };
  return (
    <Dialog title={say(ACTS.extend)} close={close}>
      <p>{say(ACTS.extendText)}</p>
      <ProblemNote problem={problem} />
      <div class="row">
        <button type="button" class="button main" disabled={busy} onClick={() => void extend()}>
          {say(ACTS.extendDo)}
        </button>
        <button type="button" class="button" onClick={close}>
          {say(ACTS.cancel)}
        </button>
      </div>
    </Dialog>
  );
}

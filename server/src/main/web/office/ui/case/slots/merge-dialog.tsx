import { useSay } from "../../../../ui/language.ts";
import { LINKS } from "../../../i18n/links.ts";
import { useDoing } from "../../asking.ts";
import { useOffice } from "../../context.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";

interface Props {
  readonly id: string;
  readonly parent: string;
  readonly done: () => void;
  readonly close: () => void;
}

/** Asks once more before a case is merged. */
export function MergeDialog({ id, parent, done, close }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const { busy, problem, run } = useDoing();
  const merge = async () => {
    const at = { case: id };
    if (await run(() => client.post("/api/v1/cases/{case}/merge", { at, body: { parent } }))) {
      close();
      done();
    }
  };
  return (
    <Dialog title={say(LINKS.mergeTitle)} close={close}>
      <p>{say(LINKS.mergeText, { parent })}</p>
      <ProblemNote problem={problem} />
      <div class="row">
        <button type="button" class="button" onClick={close}>
          {say(LINKS.cancel)}
        </button>
        <button type="button" class="button main" disabled={busy} onClick={merge}>
          {say(LINKS.mergeNow)}
        </button>
      </div>
    </Dialog>
  );
}

import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { Callout } from "../../../../ui/parts/callout.tsx";
import { ACTS } from "../../../i18n/acts.ts";
import { PACKAGE } from "../../../i18n/package.ts";
import { useDoing } from "../../asking.ts";
import { useOffice } from "../../context.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { saveFrom } from "../../save-file.ts";

interface Props {
  readonly id: string;
  readonly close: () => void;
}

/** Asks what for, then has the browser save the package. */
export function PackageDialog({ id, close }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const [purpose, setPurpose] = useState("");
  const [without, setWithout] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, problem, run } = useDoing();
  const take = async (event: Event) => {
    event.preventDefault();
    const body = { purpose: purpose.trim(), withoutTimestamp: without };
    const taken = await run(async () => {
      const path = "/api/v1/cases/{case}/package";
      const { ticket } = await client.post(path, { at: { case: id }, body });
      saveFrom(`/api/v1/packages/${ticket}`);
    });
    setDone(taken);
  };
  return (
    <Dialog title={say(PACKAGE.ask)} close={close}>
      <form class="stack" onSubmit={take}>
        <Callout kind="warn">
          <p>{say(PACKAGE.warning)}</p>
        </Callout>
        <div class="field">
          <label class="label" for="package-purpose">
            {say(PACKAGE.purpose)}
          </label>
          <input
            id="package-purpose"
            class="input"
            autocomplete="off"
            required
            minLength={2}
            maxLength={200}
            value={purpose}
            onInput={(event) => setPurpose(event.currentTarget.value)}
          />
        </div>
        <label class="tick">
          <input
            type="checkbox"
            checked={without}
            onChange={(event) => setWithout(event.currentTarget.checked)}
          />
          {say(PACKAGE.without)}
        </label>
        <ProblemNote problem={problem} />
        {done ? (
          <Callout kind="good" alert>
            <p>{say(PACKAGE.done)}</p>
          </Callout>
        ) : null}
        <div class="row">
          <button class="button main" disabled={busy}>
            {say(busy ? PACKAGE.making : PACKAGE.go)}
          </button>
          <button type="button" class="button" onClick={close}>
            {say(done ? PACKAGE.close : ACTS.cancel)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

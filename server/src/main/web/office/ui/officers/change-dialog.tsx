import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { OFFICERS } from "../../i18n/officers.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { Dialog } from "../parts/dialog.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { DutiesFields } from "./duties-fields.tsx";

interface Props {
  readonly officer: Schemas["Officer"];
  readonly close: () => void;
  /** It was changed. */
  readonly done: () => void;
}

/** An officer's roles, channels and state. */
export function ChangeDialog({ officer, close, done }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const [duties, setDuties] = useState({ roles: officer.roles, channels: officer.channels });
  const [disabled, setDisabled] = useState(officer.disabled);
  const { busy, problem, run } = useDoing();
  const submit = (event: Event) => {
    event.preventDefault();
    const body = { ...duties, disabled };
    void run(() =>
      client.put("/api/v1/officers/{officer}", { at: { officer: officer.id }, body }),
    ).then((changed) => changed && done());
  };
  return (
    <Dialog title={say(OFFICERS.changeTitle)} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          <strong>
            <bdi>{officer.name}</bdi>
          </strong>{" "}
          <span class="code">{officer.id}</span>
        </p>
        <DutiesFields id="change" value={duties} change={setDuties} />
        <label class="tick">
          <input
            type="checkbox"
            id="change-disabled"
            checked={disabled}
            onChange={(event) => setDisabled(event.currentTarget.checked)}
          />
          {say(OFFICERS.refuse)}
        </label>
        <ProblemNote problem={problem} />
        <div class="row">
          <button class="button main slim" disabled={busy}>
            {say(OFFICERS.save)}
          </button>
          <button type="button" class="button slim" onClick={close}>
            {say(OFFICERS.cancel)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

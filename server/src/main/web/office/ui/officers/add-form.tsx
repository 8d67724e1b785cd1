import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { OFFICERS } from "../../i18n/officers.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { type Duties, DutiesFields } from "./duties-fields.tsx";

const NOTHING: Duties = { roles: [], channels: [] };

/** Makes an officer; `added` is told of his link. */
export function AddForm({ added }: { readonly added: (link: Schemas["Enrolment"]) => void }) {
  const say = useSay();
  const { client } = useOffice();
  const [name, setName] = useState("");
  const [duties, setDuties] = useState(NOTHING);
  const { busy, problem, run } = useDoing();
  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      const body = { name: name.trim(), roles: duties.roles, channels: [...duties.channels] };
      added(await client.post("/api/v1/officers", { body }));
      setName("");
      setDuties(NOTHING);
    });
  };
  return (
    <Panel title={say(OFFICERS.add)} code="add">
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label class="label" for="add-name">
            {say(OFFICERS.name)}
          </label>
          <p class="help" id="add-name-help">
            {say(OFFICERS.nameHelp)}
          </p>
          <input
            id="add-name"
            class="input"
            required
            maxLength={60}
            autocomplete="off"
            aria-describedby="add-name-help"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <DutiesFields id="add" value={duties} change={setDuties} />
        <ProblemNote problem={problem} />
        <button class="button main" disabled={busy}>
          {say(OFFICERS.make)}
        </button>
      </form>
    </Panel>
  );
}

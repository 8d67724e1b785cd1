import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { PURPOSE } from "../../i18n/case.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

interface Props {
  readonly id: string;
  readonly given: () => void;
}

/** Asks why a case has to be opened, where its channel wants to know. */
export function PurposeForm({ id, given }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const [purpose, setPurpose] = useState("");
  const { busy, problem, run } = useDoing();
  const submit = async (event: Event) => {
    event.preventDefault();
    const body = { purpose: purpose.trim() };
    if (await run(() => client.post("/api/v1/cases/{case}/purpose", { at: { case: id }, body }))) {
      given();
    }
  };
  return (
    <form class="gate sheet stack" onSubmit={submit}>
      <Title>{say(PURPOSE.title)}</Title>
      <p id="purpose-help">{say(PURPOSE.text)}</p>
      <div class="field">
        <label class="label" for="purpose">
          {say(PURPOSE.purpose)}
        </label>
        <input
          id="purpose"
          class="input"
          autocomplete="off"
          required
          minLength={2}
          maxLength={200}
          aria-describedby="purpose-help"
          value={purpose}
          onInput={(event) => setPurpose(event.currentTarget.value)}
        />
      </div>
      <ProblemNote problem={problem} />
      <button class="button main wide" disabled={busy}>
        {say(PURPOSE.open)}
      </button>
    </form>
  );
}

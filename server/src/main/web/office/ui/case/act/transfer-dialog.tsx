import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { Callout } from "../../../../ui/parts/callout.tsx";
import { Choices } from "../../../../ui/parts/choices.tsx";
import { ACTS, ANSWER } from "../../../i18n/acts.ts";
import { useDoing } from "../../asking.ts";
import { useOffice } from "../../context.ts";
import { Choice } from "../../parts/choice.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";

interface Props {
  readonly id: string;
  /** Where the case is now. */
  readonly channel: string;
  readonly close: () => void;
  /** It was proposed: the case is still here. */
  readonly done: () => void;
  /** It was handed on: the case is out of reach. */
  readonly left: () => void;
}

/** Hands a case to another channel. Whether the reporter is told where has no default: it can be dangerous. */
export function TransferDialog({ id, channel, close, done, left }: Props) {
  const say = useSay();
  const { client, tables } = useOffice();
  const [to, setTo] = useState("");
  const [tell, setTell] = useState("");
  const [note, setNote] = useState("");
  const [proposed, setProposed] = useState(false);
  const { busy, problem, run } = useDoing();
  const submit = async (event: Event) => {
    event.preventDefault();
    await run(async () => {
      const body = {
        channel: to,
        tellWhere: tell === "yes",
        ...(note.trim() && { note: note.trim() }),
      };
      const result = await client.post("/api/v1/cases/{case}/transfer", { at: { case: id }, body });
      if (result.proposed) {
        setProposed(true);
      } else {
        left();
      }
    });
  };
  if (proposed) {
    return (
      <Dialog title={say(ACTS.transfer)} close={done}>
        <Callout kind="good" alert>
          <p>{say(ACTS.transferProposed)}</p>
        </Callout>
      </Dialog>
    );
  }
  return (
    <Dialog title={say(ACTS.transfer)} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>{say(ACTS.transferText)}</p>
        <Choice
          id="transfer-to"
          label={say(ACTS.transferTo)}
          value={to}
          change={setTo}
          none={say(ANSWER.choose)}
          options={tables.channels
            .filter(({ code }) => code !== channel)
            .map(({ code, label }) => [code, say(label)])}
        />
        <fieldset class="field">
          <legend class="label">{say(ACTS.tell)}</legend>
          <Choices
            name="tell"
            chosen={[tell]}
            change={([chosen = ""]) => setTell(chosen)}
            choices={[
              { code: "yes", label: say(ACTS.tellYes), help: say(ACTS.tellYesHelp) },
              { code: "no", label: say(ACTS.tellNo), help: say(ACTS.tellNoHelp) },
            ]}
          />
        </fieldset>
        <div class="field">
          <label class="label" for="transfer-note">
            {say(ACTS.note)}
          </label>
          <textarea
            id="transfer-note"
            class="input short"
            dir="auto"
            maxLength={2000}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
        <ProblemNote problem={problem} />
        <div class="row">
          <button class="button main" disabled={busy || to === "" || tell === ""}>
            {say(busy ? ANSWER.sending : ACTS.transferDo)}
          </button>
          <button type="button" class="button" onClick={close}>
            {say(ACTS.cancel)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

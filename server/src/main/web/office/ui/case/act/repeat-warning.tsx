import { useState } from "preact/hooks";
import { useSay } from "../../../../ui/language.ts";
import { Callout } from "../../../../ui/parts/callout.tsx";
import { ANSWER, REPEATS } from "../../../i18n/acts.ts";
import { Stranger } from "../../parts/stranger.tsx";

interface Props {
  readonly repeats: readonly string[];
  readonly busy: boolean;
  readonly send: () => void;
}

/** Shows what an answer repeats of the report; to send it all the same, one has to say so in words. */
export function RepeatWarning({ repeats, busy, send }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const word = say(REPEATS.word);
  return (
    <Callout kind="warn" alert>
      <p>
        <strong>{say(REPEATS.title)}</strong>
      </p>
      <p>{say(REPEATS.text, { word })}</p>
      <ul class="list">
        {repeats.map((passage) => (
          <li key={passage}>
            <Stranger text={passage} />
          </li>
        ))}
      </ul>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div class="field">
          <label class="label" for="confirm-repeat">
            {say(REPEATS.type, { word })}
          </label>
          <input
            id="confirm-repeat"
            class="input"
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <button class="button danger wide" disabled={busy || typed.trim() !== word}>
          {say(busy ? ANSWER.sending : ANSWER.send)}
        </button>
      </form>
    </Callout>
  );
}

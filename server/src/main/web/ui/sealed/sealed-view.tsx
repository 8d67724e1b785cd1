import { useEffect, useMemo } from "preact/hooks";
import type { SealingEvent, SealingState } from "../../flows/sealing-flow.ts";
import { SEALED } from "../../i18n/sealed.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Labelled } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";

interface Props {
  readonly state: Extract<SealingState<unknown>, { readonly at: "sealed" }>;
  readonly tell: (event: SealingEvent) => void;
  readonly locate: () => void;
}

/** The sealed file to be saved, the secret part to be kept, the locator to be typed. */
export function SealedView({ state, tell, locate }: Props) {
  const say = useSay();
  const { sealed } = state;
  const address = useMemo(
    () => URL.createObjectURL(new Blob([sealed.file], { type: "application/octet-stream" })),
    [sealed],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <div class="column sheet stack">
      <Title>{say(SEALED.title)}</Title>
      <h2>{say(SEALED.steps)}</h2>
      <ol class="list tight">
        <li>{say(SEALED.step1)}</li>
        <li>{say(SEALED.step2, { until: sealed.until })}</li>
        <li>{say(SEALED.step3)}</li>
      </ol>
      <a
        class={state.saved ? "button" : "button main"}
        href={address}
        download={say(SEALED.fileName)}
        onClick={() => tell({ type: "saved" })}
      >
        {say(state.saved ? SEALED.saved : SEALED.download)}
      </a>
      <div class="slip">
        <p class="small">{say(SEALED.part)}</p>
        <p class="groups code">
          {sealed.part.map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
      </div>
      <Callout kind="warn">
        <p>{say(SEALED.keep)}</p>
      </Callout>
      <form
        class="stack"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          locate();
        }}
      >
        <Labelled id="sealed-locator" label={say(SEALED.locator)}>
          <TextInput
            id="sealed-locator"
            value={state.typed}
            change={(typed) => tell({ type: "type", typed })}
            invalid={state.check.state === "wrong"}
            narrow
          />
        </Labelled>
        <TroubleNote
          trouble={
            state.check.state === "wrong"
              ? { kind: "refused", defect: state.check.defect }
              : state.trouble
          }
        />
        <button type="submit" class="button main" disabled={state.check.state !== "complete"}>
          {say(SEALED.join)}
        </button>
      </form>
    </div>
  );
}

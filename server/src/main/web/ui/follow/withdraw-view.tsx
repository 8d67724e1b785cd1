import type { Progress } from "../../api/progress.ts";
import { WITHDRAW } from "../../i18n/follow-up.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Trouble } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";
import { Working } from "./working.tsx";

interface Props {
  readonly trouble: Trouble | undefined;
  readonly withdraw: () => void;
  readonly back: () => void;
}

/** Asks once more, and says what withdrawing does. */
export function WithdrawView({ trouble, withdraw, back }: Props) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(WITHDRAW.title)}</Title>
      <TroubleNote trouble={trouble} />
      <ul class="list tight">
        {[WITHDRAW.gone, WITHDRAW.told, WITHDRAW.never].map((text) => (
          <li key={text.en}>{say(text)}</li>
        ))}
      </ul>
      <Callout kind="info">
        <p>{say(WITHDRAW.forced)}</p>
      </Callout>
      <div class="actions">
        <button type="button" class="button main" onClick={back}>
          {say(WITHDRAW.keep)}
        </button>
        <button type="button" class="button danger" onClick={withdraw}>
          {say(WITHDRAW.sure)}
        </button>
      </div>
    </div>
  );
}

interface WithdrawingProps {
  readonly progress: Progress | undefined;
  readonly stop: () => void;
}

/** While the withdrawal is on its way. */
export function WithdrawingView({ progress, stop }: WithdrawingProps) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(WITHDRAW.title)}</Title>
      <Working progress={progress} stop={stop}>
        {say(WITHDRAW.withdrawing)}
      </Working>
    </div>
  );
}

/** The report is withdrawn. */
export function WithdrawnView({ home }: { readonly home: () => void }) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(WITHDRAW.done)}</Title>
      <p>{say(WITHDRAW.doneText)}</p>
      <div class="actions">
        <button type="button" class="button" onClick={home}>
          {say(SHELL.home)}
        </button>
      </div>
    </div>
  );
}

import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { PASSKEYS } from "../../i18n/passkeys.ts";
import { SIGN_IN } from "../../i18n/sign-in.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { PassphraseInput } from "../sign-in/passphrase-input.tsx";
import type { Confirming } from "./use-confirmed.ts";

interface Props {
  readonly id: string;
  readonly passphrase: string;
  readonly change: (passphrase: string) => void;
  readonly confirming: Confirming;
}

/** Asks for the passphrase before something that needs a fresh confirmation, and says what came of it. */
export function ConfirmFields({ id, passphrase, change, confirming }: Props) {
  const say = useSay();
  return (
    <>
      <PassphraseInput id={id} label={say(SIGN_IN.passphrase)} value={passphrase} change={change} />
      {confirming.cancelled ? (
        <Callout kind="warn" alert>
          <p>{say(PASSKEYS.cancelled)}</p>
        </Callout>
      ) : null}
      <ProblemNote problem={confirming.problem} />
    </>
  );
}

import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { OfficeClient } from "../../api/client.ts";
import type { Schemas, Session } from "../../api/contract.ts";
import { SIGN_IN } from "../../i18n/sign-in.ts";
import { useDoing } from "../asking.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { hasPasskeys } from "../passkey.ts";
import { PassphraseInput } from "./passphrase-input.tsx";
import { PasskeyStep } from "./passkey-step.tsx";

interface Props {
  readonly client: OfficeClient;
  readonly begin: (session: Session) => void;
  readonly why: "lost" | "out" | undefined;
}

/** Signing in: a passphrase, then a passkey. */
export function SignInView({ client, begin, why }: Props) {
  const say = useSay();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [request, setRequest] = useState<Schemas["PasskeyRequest"] | undefined>();
  const doing = useDoing();
  const submit = (event: Event) => {
    event.preventDefault();
    void doing.run(async () => {
      const body = { name: name.trim(), passphrase };
      const next = await client.post("/api/v1/sign-in/passphrase", { body });
      setPassphrase("");
      setRequest(next);
    });
  };
  return (
    <div class="gate sheet stack">
      <Title>{say(SIGN_IN.title)}</Title>
      {why === undefined || request !== undefined ? null : (
        <Callout kind={why === "lost" ? "warn" : "info"}>
          <p>{say(SIGN_IN[why])}</p>
        </Callout>
      )}
      {hasPasskeys() ? null : (
        <Callout kind="bad">
          <p>{say(SIGN_IN.passkeyMissing)}</p>
        </Callout>
      )}
      {request === undefined ? (
        <form class="stack" onSubmit={submit}>
          <div class="field">
            <label class="label" for="name">
              {say(SIGN_IN.name)}
            </label>
            <input
              id="name"
              class="input"
              autocomplete="username"
              spellcheck={false}
              required
              value={name}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <PassphraseInput
            id="passphrase"
            label={say(SIGN_IN.passphrase)}
            value={passphrase}
            change={setPassphrase}
          />
          <ProblemNote problem={doing.problem} />
          <button class="button main wide" disabled={doing.busy}>
            {say(doing.busy ? SIGN_IN.checking : SIGN_IN.next)}
          </button>
        </form>
      ) : (
        <PasskeyStep {...{ request, begin }} route="/api/v1/sign-in/passkey" client={client}>
          <button type="button" class="button quiet slim" onClick={() => setRequest(undefined)}>
            {say(SIGN_IN.other)}
          </button>
        </PasskeyStep>
      )}
      <p class="small">{say(SIGN_IN.warning)}</p>
    </div>
  );
}

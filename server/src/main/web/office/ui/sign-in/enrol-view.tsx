import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { OfficeClient } from "../../api/client.ts";
import { ENROL, SIGN_IN } from "../../i18n/sign-in.ts";
import { useAsked, useDoing } from "../asking.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { hasPasskeys, makePasskey } from "../passkey.ts";
import { PassphraseInput } from "./passphrase-input.tsx";

/** The fewest characters of a passphrase. */
const FEWEST = 12;

interface Props {
  readonly client: OfficeClient;
  readonly token: string;
  readonly done: () => void;
}

/** Enrolling by a link, whose token stands in the fragment and so reaches no server's log. */
export function EnrolView({ client, token, done }: Props) {
  const say = useSay();
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [checked, setChecked] = useState(false);
  const [cancelled, setCancelled] = useState(false);
  const [enrolled, setEnrolled] = useState(false);
  const { busy, problem, run } = useDoing();
  const offered = useAsked(token, (signal) =>
    client.post("/api/v1/enrolment/options", { body: { token }, signal }),
  );
  const isShort = Array.from(passphrase).length < FEWEST;
  const make = (ceremony: string, publicKey: object) => {
    setChecked(true);
    setCancelled(false);
    if (isShort || passphrase !== again) {
      return;
    }
    void run(async () => {
      const credential = await makePasskey(publicKey).catch(() => undefined);
      if (credential === undefined) {
        setCancelled(true);
        return;
      }
      await client.post("/api/v1/enrolment", { body: { token, ceremony, passphrase, credential } });
      setPassphrase("");
      setAgain("");
      setEnrolled(true);
    });
  };
  if (enrolled) {
    return (
      <div class="gate sheet stack">
        <Title>{say(ENROL.title)}</Title>
        <Callout kind="good" alert>
          <p>{say(ENROL.done)}</p>
        </Callout>
        <button type="button" class="button main wide" onClick={done}>
          {say(SIGN_IN.title)}
        </button>
      </div>
    );
  }
  return (
    <div class="gate sheet stack">
      <Title>{say(ENROL.title)}</Title>
      <Waiting asked={offered}>
        {({ officer, ceremony, publicKey }) => (
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              make(ceremony, publicKey);
            }}
          >
            <p>
              {say(ENROL.hello)}
              <strong>
                <bdi>{officer.name}</bdi>
              </strong>
            </p>
            <p>{say(ENROL.text)}</p>
            {hasPasskeys() ? null : (
              <Callout kind="bad">
                <p>{say(SIGN_IN.passkeyMissing)}</p>
              </Callout>
            )}
            <input class="hidden" autocomplete="username" value={officer.name} readOnly hidden />
            <PassphraseInput
              id="passphrase"
              label={say(SIGN_IN.passphrase)}
              help={say(ENROL.rule)}
              error={checked && isShort ? say(ENROL.short) : undefined}
              value={passphrase}
              isNew
              change={setPassphrase}
            />
            <PassphraseInput
              id="again"
              label={say(ENROL.again)}
              error={checked && passphrase !== again ? say(ENROL.different) : undefined}
              value={again}
              isNew
              change={setAgain}
            />
            {cancelled ? (
              <Callout kind="warn" alert>
                <p>{say(ENROL.cancelled)}</p>
              </Callout>
            ) : null}
            <ProblemNote problem={problem} />
            <button class="button main wide" disabled={busy}>
              {say(busy ? ENROL.making : ENROL.make)}
            </button>
          </form>
        )}
      </Waiting>
    </div>
  );
}

import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import { useState } from "preact/hooks";
import type { OfficeClient } from "../../api/client.ts";
import type { Session } from "../../api/contract.ts";
import { SHELL } from "../../i18n/shell.ts";
import { LOCKED, SIGN_IN } from "../../i18n/sign-in.ts";
import { useDoing } from "../asking.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { showPasskey } from "../passkey.ts";

interface Props {
  readonly client: OfficeClient;
  readonly begin: (session: Session) => void;
  readonly signOut: () => void;
}

/** A locked session: nothing of it is in the page any more, and the passkey opens it. */
export function LockedView({ client, begin, signOut }: Props) {
  const say = useSay();
  const [cancelled, setCancelled] = useState(false);
  const { busy, problem, run } = useDoing();
  const unlock = () => {
    setCancelled(false);
    void run(async () => {
      const { ceremony, publicKey } = await client.post("/api/v1/session/unlock/options");
      const credential = await showPasskey(publicKey).catch(() => undefined);
      if (credential === undefined) {
        setCancelled(true);
        return;
      }
      begin(await client.post("/api/v1/session/unlock", { body: { ceremony, credential } }));
    });
  };
  return (
    <div class="gate sheet stack">
      <Title>{say(LOCKED.title)}</Title>
      <p>{say(LOCKED.text)}</p>
      {cancelled ? (
        <Callout kind="warn" alert>
          <p>{say(SIGN_IN.passkeyCancelled)}</p>
        </Callout>
      ) : null}
      <ProblemNote problem={problem} />
      <button type="button" class="button main wide" disabled={busy} onClick={unlock}>
        {say(busy ? SIGN_IN.checking : LOCKED.unlock)}
      </button>
      <button type="button" class="button quiet slim" onClick={signOut}>
        {say(SHELL.signOut)}
      </button>
    </div>
  );
}

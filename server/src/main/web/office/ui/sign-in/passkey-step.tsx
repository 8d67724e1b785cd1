import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import type { OfficeClient } from "../../api/client.ts";
import type { Schemas, Session } from "../../api/contract.ts";
import { SIGN_IN } from "../../i18n/sign-in.ts";
import { useDoing } from "../asking.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { showPasskey } from "../passkey.ts";

interface Props {
  readonly client: OfficeClient;
  readonly request: Schemas["PasskeyRequest"];
  readonly route: "/api/v1/sign-in/passkey" | "/api/v1/session/unlock";
  readonly begin: (session: Session) => void;
  readonly children?: ComponentChildren;
}

/** The passkey is asked for at once, and again as often as it takes. */
export function PasskeyStep({ client, request, route, begin, children }: Props) {
  const say = useSay();
  const [cancelled, setCancelled] = useState(false);
  const { busy, problem, run } = useDoing();
  const show = useCallback(() => {
    setCancelled(false);
    void run(async () => {
      const credential = await showPasskey(request.publicKey).catch(() => undefined);
      if (credential === undefined) {
        setCancelled(true);
        return;
      }
      begin(await client.post(route, { body: { ceremony: request.ceremony, credential } }));
    });
  }, [run, client, request, route, begin]);
  useEffect(show, [show]);
  return (
    <div class="stack">
      <p>{say(SIGN_IN.passkeyText)}</p>
      {cancelled ? (
        <Callout kind="warn" alert>
          <p>{say(SIGN_IN.passkeyCancelled)}</p>
        </Callout>
      ) : null}
      <ProblemNote problem={problem} />
      <button type="button" class="button main wide" disabled={busy} onClick={show}>
        {say(busy ? SIGN_IN.checking : SIGN_IN.passkey)}
      </button>
      {children}
    </div>
  );
}

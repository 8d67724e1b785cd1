import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { PASSKEYS } from "../../i18n/passkeys.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { makePasskey } from "../passkey.ts";
import { ConfirmFields } from "./confirm-fields.tsx";
import { asked, useConfirmed } from "./use-confirmed.ts";

/** Makes one more passkey, after passphrase and one that is there. */
export function AddPasskey({ done }: { readonly done: () => void }) {
  const say = useSay();
  const { client } = useOffice();
  const [name, setName] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const confirming = useConfirmed(client);
  const { busy, run } = confirming;
  const submit = async (event: Event) => {
    event.preventDefault();
    const added = await run(passphrase, async (confirmation) => {
      const { ceremony, publicKey } = await client.post("/api/v1/session/passkeys/options", {
        body: { confirmation },
      });
      const credential = await asked(makePasskey(publicKey));
      const body = { ceremony, name: name.trim(), credential };
      await client.post("/api/v1/session/passkeys", { body });
    });
    setPassphrase("");
    if (added) {
      setName("");
      done();
    }
  };
  return (
    <Panel title={say(PASSKEYS.addTitle)} code="add-passkey">
      <form class="stack" onSubmit={submit}>
        <p>{say(PASSKEYS.addText)}</p>
        <div class="field">
          <label class="label" for="passkey-name">
            {say(PASSKEYS.name)}
          </label>
          <p class="help" id="passkey-name-help">
            {say(PASSKEYS.nameHelp)}
          </p>
          <input
            id="passkey-name"
            class="input"
            autocomplete="off"
            required
            maxLength={40}
            aria-describedby="passkey-name-help"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <ConfirmFields
          id="add-passphrase"
          passphrase={passphrase}
          change={setPassphrase}
          confirming={confirming}
        />
        <div class="row">
          <button class="button main" disabled={busy}>
            {say(busy ? PASSKEYS.working : PASSKEYS.add)}
          </button>
        </div>
      </form>
    </Panel>
  );
}

import { useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { PASSKEYS } from "../../i18n/passkeys.ts";
import { useOffice } from "../context.ts";
import { Dialog } from "../parts/dialog.tsx";
import { ConfirmFields } from "./confirm-fields.tsx";
import { useConfirmed } from "./use-confirmed.ts";

interface Props {
  readonly passkey: Schemas["OwnPasskey"];
  readonly close: () => void;
  readonly done: () => void;
}

/** Removes a passkey, after passphrase and one that is there. */
export function RemovePasskey({ passkey, close, done }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const [passphrase, setPassphrase] = useState("");
  const confirming = useConfirmed(client);
  const { busy, run } = confirming;
  const submit = async (event: Event) => {
    event.preventDefault();
    const at = { passkey: passkey.id };
    const removed = await run(passphrase, (confirmation) =>
      client.post("/api/v1/session/passkeys/{passkey}/removal", { at, body: { confirmation } }),
    );
    setPassphrase("");
    if (removed) {
      done();
    }
  };
  const name = passkey.name ?? say(PASSKEYS.first);
  return (
    <Dialog title={say(PASSKEYS.removeNamed, { name })} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>{say(PASSKEYS.removeText)}</p>
        <ConfirmFields
          id="remove-passphrase"
          passphrase={passphrase}
          change={setPassphrase}
          confirming={confirming}
        />
        <div class="row">
          <button class="button danger" disabled={busy}>
            {say(busy ? PASSKEYS.working : PASSKEYS.remove)}
          </button>
          <button type="button" class="button" onClick={close}>
            {say(PASSKEYS.cancel)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from "preact/hooks";
import type { Label } from "../../i18n/label.ts";
import { SINGLE } from "../../i18n/single.ts";
import { troubleText } from "../../i18n/troubles.ts";
import { type Place, fetchAgency } from "../agency.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Labelled } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Title } from "../parts/title.tsx";

/** A drop's address; plain HTTP for an onion service or this machine alone, which need no certificate. */
const ADDRESS = /^(?:https:\/\/|http:\/\/(?:[a-z2-7]{56}\.onion|localhost|127\.0\.0\.1)(?=[:/]|$))/;

/** Asks for which agency the file is to be used. */
export function ChooseAgency({ choose }: { readonly choose: (place: Place) => void }) {
  const say = useSay();
  const [address, setAddress] = useState("");
  const [fingerprint, setFingerprint] = useState("");
  const [trouble, setTrouble] = useState<Label | undefined>();
  const open = async () => {
    const base = address.trim().replace(/\/+$/, "");
    if (!ADDRESS.test(base)) {
      setTrouble(SINGLE.badAddress);
      return;
    }
    try {
      const agency = await fetchAgency(base);
      if (folded(agency.fingerprint) === folded(fingerprint)) {
        choose({ agency, base });
      } else {
        setTrouble(SINGLE.other);
      }
    } catch {
      setTrouble(troubleText({ kind: "failed", reason: "unreachable" }));
    }
  };
  return (
    <form
      class="column sheet stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Title>{say(SINGLE.which)}</Title>
      <p>{say(SINGLE.lead)}</p>
      <Labelled id="single-address" label={say(SINGLE.address)} help={say(SINGLE.addressHelp)}>
        <TextInput id="single-address" value={address} change={setAddress} mode="url" />
      </Labelled>
      <Labelled id="single-fingerprint" label={say(SINGLE.fingerprint)}>
        <TextInput id="single-fingerprint" value={fingerprint} change={setFingerprint} />
      </Labelled>
      {trouble === undefined ? null : (
        <Callout kind="bad" alert>
          <p>{say(trouble)}</p>
        </Callout>
      )}
      <button type="submit" class="button main">
        {say(SINGLE.open)}
      </button>
    </form>
  );
}

function folded(fingerprint: string): string {
  return fingerprint
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}

import { useState } from "preact/hooks";
import { type ReceiptState, proven, shown } from "../../flows/receipt.ts";
import { SEALED } from "../../i18n/sealed.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Trouble } from "../../worker/messages.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { useSay } from "../language.ts";
import { Labelled } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";
import { ReceiptView } from "../receipt/receipt-view.tsx";
import { troubleOf } from "../trouble-of.ts";

interface Props {
  readonly desk: RemoteDesk;
  readonly home: () => void;
}

/** Makes a receipt of the part that was written down and the locator that the drop answered. */
export function JoinView({ desk, home }: Props) {
  const say = useSay();
  const [part, setPart] = useState("");
  const [locator, setLocator] = useState("");
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [receipt, setReceipt] = useState<ReceiptState | undefined>();
  if (receipt !== undefined) {
    const prove = (typed: string) => {
      const next = proven(receipt, typed);
      return next.proof === "kept" ? home() : setReceipt(next);
    };
    return (
      <ReceiptView
        title={SEALED.madeTitle}
        receipt={receipt}
        prove={prove}
        back={() => setReceipt(undefined)}
      />
    );
  }
  const join = () =>
    desk.wish("join-receipt", { part, locator }).then(
      (groups) => setReceipt(shown(groups)),
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  return (
    <form
      class="column sheet stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
    >
      <Title>{say(SEALED.join)}</Title>
      <p>{say(SEALED.joinLead)}</p>
      <Labelled id="join-part" label={say(SEALED.part)}>
        <TextInput id="join-part" value={part} change={setPart} />
      </Labelled>
      <Labelled id="join-locator" label={say(SEALED.locator)}>
        <TextInput id="join-locator" value={locator} change={setLocator} narrow />
      </Labelled>
      <TroubleNote trouble={trouble} />
      <div class="actions">
        <button type="submit" class="button main">
          {say(SEALED.join)}
        </button>
        <button type="button" class="button" onClick={home}>
          {say(SHELL.back)}
        </button>
      </div>
    </form>
  );
}

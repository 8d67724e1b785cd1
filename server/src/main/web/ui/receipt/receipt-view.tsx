import { useState } from "preact/hooks";
import type { ReceiptState } from "../../flows/receipt.ts";
import type { Label } from "../../i18n/label.ts";
import { RECEIPT } from "../../i18n/receipt.ts";
import { SHELL } from "../../i18n/shell.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Labelled } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Title } from "../parts/title.tsx";
import { QrCode } from "./qr.tsx";

interface Props {
  /** What it is headed with. */
  readonly title: Label;
  readonly receipt: ReceiptState;
  /** The reporter has typed the last group. */
  readonly prove: (typed: string) => void;
  /** Back to what it was made of, where it may be wrong. */
  readonly back?: () => void;
}

/** The receipt, large; it stays until the reporter has shown that he kept it. */
export function ReceiptView({ title, receipt, prove, back }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const [copied, setCopied] = useState(false);
  const code = receipt.groups.join("-");
  const errors = receipt.proof === "wrong" ? [say(RECEIPT.wrong)] : [];
  const copy = () =>
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => {},
    );
  return (
    <div class="column sheet stack receipt">
      <Title>{say(title)}</Title>
      <Callout kind="warn">
        <p>
          <strong>{say(RECEIPT.lead)}</strong>
        </p>
      </Callout>
      <div class="slip">
        <p class="small">{say(RECEIPT.code)}</p>
        <p class="groups code">
          {receipt.groups.map((group, index) => (
            <span key={index}>{group}</span>
          ))}
        </p>
        <QrCode text={code} label={say(RECEIPT.qr)} />
      </div>
      <div class="row noprint">
        <button type="button" class="button slim" onClick={copy}>
          {say(copied ? SHELL.copied : SHELL.copy)}
        </button>
        <button type="button" class="button slim" onClick={() => window.print()}>
          {say(RECEIPT.print)}
        </button>
      </div>
      <ul class="list small noprint">
        <li>{say(RECEIPT.keep)}</li>
        <li>{say(RECEIPT.holds)}</li>
      </ul>
      <form
        class="stack noprint"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          prove(typed);
        }}
      >
        <Labelled id="receipt-proof" label={say(RECEIPT.proof)} errors={errors}>
          <TextInput
            id="receipt-proof"
            value={typed}
            change={setTyped}
            invalid={errors.length > 0}
            narrow
          />
        </Labelled>
        <div class="row">
          <button type="submit" class="button main">
            {say(RECEIPT.done)}
          </button>
          {back === undefined ? null : (
            <button type="button" class="button" onClick={back}>
              {say(SHELL.back)}
            </button>
          )}
        </div>
      </form>
    </div>
  );
}

import { RECEIPT } from "../../i18n/receipt.ts";
import { SHELL } from "../../i18n/shell.ts";
import { useSay } from "../language.ts";
import { Title } from "../parts/title.tsx";

interface Props {
  readonly mailboxDays: number;
  readonly home: () => void;
}

/** The report is sent and the receipt kept. */
export function DoneView({ mailboxDays, home }: Props) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(RECEIPT.doneTitle)}</Title>
      <p>{say(RECEIPT.doneLead)}</p>
      <ul class="list tight">
        {[RECEIPT.then1, RECEIPT.then2, RECEIPT.then3].map((text) => (
          <li key={text.en}>{say(text, { n: mailboxDays })}</li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" class="button" onClick={home}>
          {say(SHELL.home)}
        </button>
      </div>
    </div>
  );
}

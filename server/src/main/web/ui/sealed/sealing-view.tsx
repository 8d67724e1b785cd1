import type { ReportText } from "../../api/report-sealing.ts";
import { SEALED } from "../../i18n/sealed.ts";
import { SENDING } from "../../i18n/sending.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { useKeep } from "../keep.ts";
import { useSay } from "../language.ts";
import { Bar } from "../parts/bar.tsx";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";
import { DoneView } from "../receipt/done-view.tsx";
import { ReceiptView } from "../receipt/receipt-view.tsx";
import { SealedView } from "./sealed-view.tsx";
import { useSealing } from "./use-sealing.ts";

interface Props {
  readonly desk: RemoteDesk;
  readonly report: ReportText;
  readonly mailboxDays: number;
  readonly back: () => void;
  readonly home: () => void;
}

/** From the checked report to a sealed file, and to the receipt once it was handed in. */
export function SealingView({ desk, report, mailboxDays, back, home }: Props) {
  const say = useSay();
  const { state, tell, retry, locate } = useSealing(desk, report);
  useKeep(state.at !== "done", () => tell({ type: "back" }));
  switch (state.at) {
    case "sealing":
      return (
        <div class="column sheet stack">
          <Title key="sealing">{say(SEALED.sealing)}</Title>
          <Bar share={state.progress.share} />
          <p role="status">{say(SEALED.stamp)}</p>
          <div class="actions">
            <button type="button" class="button" onClick={() => desk.stop()}>
              {say(SENDING.stop)}
            </button>
          </div>
        </div>
      );
    case "failed":
      return (
        <div class="column sheet stack">
          <Title key="failed">{say(SEALED.failed)}</Title>
          <TroubleNote trouble={state.trouble} />
          <div class="actions">
            <button type="button" class="button main" onClick={retry}>
              {say(SHELL.retry)}
            </button>
            <button type="button" class="button" onClick={back}>
              {say(SENDING.change)}
            </button>
          </div>
        </div>
      );
    case "sealed":
      return <SealedView state={state} tell={tell} locate={locate} />;
    case "located":
      return (
        <ReceiptView
          title={SEALED.madeTitle}
          receipt={state.receipt}
          prove={(typed) => tell({ type: "typed-again", typed })}
          back={() => tell({ type: "back" })}
        />
      );
    case "done":
      return <DoneView mailboxDays={mailboxDays} home={home} />;
  }
}

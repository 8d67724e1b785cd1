import type { ComponentChildren } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EvidenceItems } from "../../flows/evidence-item.ts";
import { unsettled } from "../../flows/evidence-sent.ts";
import type { ReportText } from "../../api/report-sealing.ts";
import { type Draft, type Tables, missing } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { CheckView } from "../check/check-view.tsx";
import { RECEIPT } from "../../i18n/receipt.ts";
import { REPORT } from "../../i18n/report.ts";
import { EvidenceList, preloadEvidence } from "../evidence/evidence-list.tsx";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { useKeep } from "../keep.ts";
import { DoneView } from "../receipt/done-view.tsx";
import { ReceiptView } from "../receipt/receipt-view.tsx";
import { SendingView } from "../sending/sending-view.tsx";
import { FormView } from "./form-view.tsx";
import { reportOf } from "./sealed-report.ts";
import { secondLook } from "./second-look.ts";
import { STEP_NAMES, type Step } from "./steps.ts";
import { useReport } from "./use-report.ts";
import { type Writing, draftOf } from "./writing.ts";

interface Props {
  readonly desk: RemoteDesk;
  readonly profile: ProfileView;
  readonly tables: Tables;
  /** What the form begins with. */
  readonly first: Draft;
  readonly home: () => void;
  /** How a checked report is sealed into a file instead of being sent, where that is possible. */
  readonly sealing?: (report: ReportText, back: () => void) => ComponentChildren;
}

/** Reporting, from the form to the receipt. */
export function ReportView({ desk, profile, tables, first, home, sealing }: Props) {
  const [beginning] = useState<Writing>({ draft: first, items: [] });
  const say = useSay();
  const reporting = useReport(desk, profile, beginning);
  const { state, tell } = reporting;
  const [step, setStep] = useState<Step>("category");
  const writing = "draft" in state ? state.draft : beginning;
  const draft = useMemo(() => draftOf(writing), [writing]);
  const found = useMemo(() => secondLook(draft, tables, profile), [draft, tables, profile]);
  const back = () => {
    const earlier = STEP_NAMES[STEP_NAMES.indexOf(step) - 1];
    if (state.at === "form" && earlier !== undefined) {
      setStep(earlier);
    } else if (state.at === "form" || state.at === "done") {
      home();
    } else if (state.at === "check") {
      tell({ type: "back" });
    } else if (state.at === "interrupted") {
      reporting.giveUp();
    }
  };
  useKeep(state.at === "form" ? writing !== beginning : state.at !== "done", back);
  const edit = (change: Partial<Draft>) =>
    tell({ type: "edit", draft: { ...writing, draft: { ...writing.draft, ...change } } });
  useEffect(preloadEvidence, []);
  const latest = useRef(writing);
  latest.current = writing;
  // Cleaning reports from elsewhere, and knows only the list that it began with.
  const changeItems = useCallback(
    (change: (items: EvidenceItems) => EvidenceItems) => {
      // There may be another change before this one is drawn.
      latest.current = { ...latest.current, items: change(latest.current.items) };
      tell({ type: "edit", draft: latest.current });
    },
    [tell],
  );
  const waiting = unsettled(writing.items).length;
  const [stopped, setStopped] = useState(false);
  const check = () => {
    setStopped(waiting > 0);
    if (waiting > 0) {
      setStep("evidence");
    } else {
      tell({ type: "check" });
    }
  };
  const goTo = useCallback(
    (next: Step) => {
      tell({ type: "back" });
      setStep(next);
    },
    [tell],
  );
  const [sealed, setSealed] = useState<ReportText | undefined>();
  if (sealed !== undefined && sealing !== undefined) {
    return <>{sealing(sealed, () => setSealed(undefined))}</>;
  }
  switch (state.at) {
    case "form":
      return (
        <FormView
          profile={profile}
          tables={tables}
          draft={draft}
          edit={edit}
          step={step}
          goTo={setStep}
          check={check}
          back={back}
          evidence={
            <>
              {stopped && waiting > 0 ? (
                <Callout kind="bad" alert>
                  <p>{say(REPORT.unsettled, { n: waiting })}</p>
                </Callout>
              ) : null}
              <EvidenceList
                items={writing.items}
                change={changeItems}
                tables={tables}
                most={profile.attachmentBytes}
                tried={stopped}
              />
            </>
          }
        />
      );
    case "check":
      return (
        <CheckView
          profile={profile}
          tables={tables}
          draft={draft}
          gaps={missing(draft, tables)}
          warnings={found}
          goTo={goTo}
          {...(sealing && { seal: () => setSealed(reportOf(writing, tables, profile)) })}
          send={() => reporting.send(reportOf(writing, tables, profile))}
        />
      );
    case "sending":
    case "interrupted":
      return (
        <SendingView
          sending={state.sending}
          names={draft.evidence.flatMap(({ file }) => (file ? [file.name] : []))}
          trouble={state.at === "interrupted" ? state.trouble : undefined}
          stop={() => desk.stop()}
          retry={reporting.goOn}
          back={back}
        />
      );
    case "receipt":
      return (
        <ReceiptView
          title={RECEIPT.title}
          receipt={state.receipt}
          prove={(typed) => tell({ type: "typed-again", typed })}
        />
      );
    case "done":
      return <DoneView mailboxDays={profile.mailboxDays} home={home} />;
    default:
      return null;
  }
}

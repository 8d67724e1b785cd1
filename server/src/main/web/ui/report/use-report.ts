import { useCallback, useReducer } from "preact/hooks";
import type { Progress } from "../../api/progress.ts";
import type { Report } from "../../api/report-sender.ts";
import { type ReportEvent, type ReportState, reportFlow } from "../../flows/report-flow.ts";
import type { ProfileView } from "../../worker/messages.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { troubleOf } from "../trouble-of.ts";
import type { Writing } from "./writing.ts";

/** The flow of a report, with what the worker does for it. */
export interface Reporting {
  readonly state: ReportState<Writing>;
  readonly tell: (event: ReportEvent<Writing>) => void;
  /** Seals and sends. */
  readonly send: (report: Report) => void;
  /** Goes on where it ended. */
  readonly goOn: () => void;
  /** Takes back what was uploaded; what was written stays. */
  readonly giveUp: () => void;
}

/** Reporting, beginning with what is given. */
export function useReport(desk: RemoteDesk, profile: ProfileView, first: Writing): Reporting {
  const [state, tell] = useReducer<ReportState<Writing>, ReportEvent<Writing>>(reportFlow, {
    at: "form",
    profile,
    draft: first,
  });
  const follow = useCallback((sent: Promise<unknown>) => {
    sent.then(
      (groups) => tell({ type: "sent", groups: groups as readonly string[] }),
      (error: unknown) => tell({ type: "trouble", trouble: troubleOf(error) }),
    );
  }, []);
  const listener = useCallback((progress: Progress) => tell({ type: "progress", progress }), []);
  return {
    state,
    tell,
    send(report) {
      tell({ type: "send", sizes: report.files.map(({ file }) => file.size) });
      follow(desk.wish("report", report, listener));
    },
    goOn() {
      tell({ type: "retry" });
      follow(desk.wish("go-on", null, listener));
    },
    giveUp() {
      void desk.wish("give-up", null).catch(() => {});
      tell({ type: "back" });
    },
  };
}

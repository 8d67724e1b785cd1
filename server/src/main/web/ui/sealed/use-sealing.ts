import { useCallback, useEffect, useReducer } from "preact/hooks";
import type { Progress } from "../../api/progress.ts";
import type { ReportText } from "../../api/report-sealing.ts";
import {
  type SealingEvent,
  type SealingState,
  sealing,
  sealingFlow,
} from "../../flows/sealing-flow.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { troubleOf } from "../trouble-of.ts";

/** Sealing into a file, with what the worker does for it. */
export interface Sealing {
  readonly state: SealingState<ReportText>;
  readonly tell: (event: SealingEvent) => void;
  readonly retry: () => void;
  /** Makes the receipt of the locator that was typed. */
  readonly locate: () => void;
}

/** Seals a report into a file as soon as it is shown. */
export function useSealing(desk: RemoteDesk, report: ReportText): Sealing {
  const [state, tell] = useReducer<SealingState<ReportText>, SealingEvent>(
    sealingFlow,
    sealing(report),
  );
  const seal = useCallback(() => {
    const listener = (progress: Progress) => tell({ type: "progress", progress });
    desk.wish("seal", report, listener).then(
      (sealed) => tell({ type: "sealed", sealed }),
      (error: unknown) => tell({ type: "trouble", trouble: troubleOf(error) }),
    );
  }, [desk, report]);
  useEffect(seal, [seal]);
  return {
    state,
    tell,
    retry() {
      tell({ type: "retry" });
      seal();
    },
    locate() {
      if (state.at === "sealed") {
        desk.wish("locate", state.typed).then(
          (groups) => tell({ type: "located", groups }),
          (error: unknown) => tell({ type: "trouble", trouble: troubleOf(error) }),
        );
      }
    },
  };
}

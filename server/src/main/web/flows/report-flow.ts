import type { Progress } from "../api/progress.ts";
import type { ProfileView, Trouble } from "../worker/messages.ts";
import { type ReceiptState, proven, shown } from "./receipt.ts";
import { type Sending, advanced, sendingOf } from "./sending.ts";

/**
 * Reporting, from the notice to the receipt. Pure: an event leads from one state to the next, and an
 * event that has no place in a state leads nowhere. A draft lives in the states alone and is gone
 * with them.
 *
 * @typeParam D what the page's form holds
 */
export type ReportState<D> =
  /** The agency's profile is fetched and checked. */
  | { readonly at: "starting" }
  | { readonly at: "unavailable"; readonly trouble: Trouble }
  | { readonly at: "notice"; readonly profile: ProfileView }
  | { readonly at: "form"; readonly profile: ProfileView; readonly draft: D }
  /** Everything that will be sent, to be read once more. */
  | { readonly at: "check"; readonly profile: ProfileView; readonly draft: D }
  | {
      readonly at: "sending";
      readonly profile: ProfileView;
      readonly draft: D;
      readonly sizes: readonly number[];
      readonly sending: Sending;
    }
  /** It can go on where it ended, or be given up and changed. */
  | {
      readonly at: "interrupted";
      readonly profile: ProfileView;
      readonly draft: D;
      readonly sizes: readonly number[];
      readonly sending: Sending;
      readonly trouble: Trouble;
    }
  | { readonly at: "receipt"; readonly profile: ProfileView; readonly receipt: ReceiptState }
  | { readonly at: "done"; readonly profile: ProfileView };

export type ReportEvent<D> =
  | { readonly type: "profile"; readonly profile: ProfileView }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "begin"; readonly draft: D }
  | { readonly type: "edit"; readonly draft: D }
  | { readonly type: "check" }
  | { readonly type: "back" }
  | { readonly type: "retry" }
  /** Seals and sends. @param sizes of the files, in bytes */
  | { readonly type: "send"; readonly sizes: readonly number[] }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "sent"; readonly groups: readonly string[] }
  | { readonly type: "typed-again"; readonly typed: string };

/** The state after an event. */
export function reportFlow<D>(state: ReportState<D>, event: ReportEvent<D>): ReportState<D> {
  switch (state.at) {
    case "starting":
      return starting(state, event);
    case "unavailable":
      return event.type === "retry" ? { at: "starting" } : state;
    case "notice":
      return event.type === "begin"
        ? { at: "form", profile: state.profile, draft: event.draft }
        : state;
    case "form":
    case "check":
      return writing(state, event);
    case "sending":
      return sending(state, event);
    case "interrupted":
      return interrupted(state, event);
    case "receipt":
      return receipt(state, event);
    case "done":
      return state;
  }
}

type At<D, A extends ReportState<D>["at"]> = Extract<ReportState<D>, { readonly at: A }>;

function starting<D>(state: At<D, "starting">, event: ReportEvent<D>): ReportState<D> {
  switch (event.type) {
    case "profile":
      return { at: "notice", profile: event.profile };
    case "trouble":
      return { at: "unavailable", trouble: event.trouble };
    default:
      return state;
  }
}

function writing<D>(state: At<D, "form" | "check">, event: ReportEvent<D>): ReportState<D> {
  switch (event.type) {
    case "edit":
      return { ...state, at: "form", draft: event.draft };
    case "check":
      return { ...state, at: "check" };
    case "back":
      return state.at === "check" ? { ...state, at: "form" } : state;
    case "send":
      return state.at === "check"
        ? { ...state, at: "sending", sizes: event.sizes, sending: sendingOf(event.sizes) }
        : state;
    default:
      return state;
  }
}

function sending<D>(state: At<D, "sending">, event: ReportEvent<D>): ReportState<D> {
  switch (event.type) {
    case "progress":
      return { ...state, sending: advanced(state.sending, event.progress, state.sizes) };
    case "sent":
      return { at: "receipt", profile: state.profile, receipt: shown(event.groups) };
    case "trouble":
      return { ...state, at: "interrupted", trouble: event.trouble };
    default:
      return state;
  }
}

function interrupted<D>(state: At<D, "interrupted">, event: ReportEvent<D>): ReportState<D> {
  const { profile, draft, sizes, sending } = state;
  switch (event.type) {
    case "retry":
      return { at: "sending", profile, draft, sizes, sending };
    case "back":
      return { at: "form", profile, draft };
    default:
      return state;
  }
}

function receipt<D>(state: At<D, "receipt">, event: ReportEvent<D>): ReportState<D> {
  if (event.type !== "typed-again") {
    return state;
  }
  const next = proven(state.receipt, event.typed);
  return next.proof === "kept"
    ? { at: "done", profile: state.profile }
    : { ...state, receipt: next };
}

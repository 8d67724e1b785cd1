import type { Progress } from "../api/progress.ts";
import type { SealedView, Trouble } from "../worker/messages.ts";
import { type ReceiptState, proven, shown } from "./receipt.ts";
import { typedLocator } from "./typed-locator.ts";
import type { TypedReceipt } from "./typed-receipt.ts";

/**
 * Sealing a report into a file that is handed in elsewhere, from the checked draft to the receipt.
 * Pure, like the flow of a report that is sent; the draft is gone once it is sealed.
 *
 * @typeParam D what the page's form holds
 */
export type SealingState<D> =
  | { readonly at: "sealing"; readonly draft: D; readonly progress: StampProgress }
  /** It can be tried again, or the draft be changed: that is for the flow around this one. */
  | { readonly at: "failed"; readonly draft: D; readonly trouble: Trouble }
  /** The file is there to be saved, the secret part to be kept, and the locator to be typed. */
  | {
      readonly at: "sealed";
      readonly sealed: SealedView;
      /** Whether the reporter has saved the file; until then nothing should be left. */
      readonly saved: boolean;
      readonly typed: string;
      readonly check: TypedReceipt;
      readonly trouble?: Trouble | undefined;
    }
  /** The receipt is whole. It may be wrong by its locator, which can be typed once more. */
  | { readonly at: "located"; readonly sealed: SealedView; readonly receipt: ReceiptState }
  | { readonly at: "done" };

/** How far sealing is. */
export interface StampProgress {
  readonly step: Progress["step"] | "starting";
  /** How likely it was to be done by now, from 0 to less than 1. */
  readonly share: number;
}

export type SealingEvent =
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "sealed"; readonly sealed: SealedView }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "retry" }
  | { readonly type: "saved" }
  /** What stands in the field of the locator. */
  | { readonly type: "type"; readonly typed: string }
  /** The wish `locate` was done. */
  | { readonly type: "located"; readonly groups: readonly string[] }
  /** Back to the locator. */
  | { readonly type: "back" }
  | { readonly type: "typed-again"; readonly typed: string };

/** Where it starts. */
export function sealing<D>(draft: D): SealingState<D> {
  return { at: "sealing", draft, progress: { step: "starting", share: 0 } };
}

/** The state after an event. */
export function sealingFlow<D>(state: SealingState<D>, event: SealingEvent): SealingState<D> {
  switch (state.at) {
    case "sealing":
      return sealingNext(state, event);
    case "failed":
      return event.type === "retry" ? sealing(state.draft) : state;
    case "sealed":
      return sealedNext(state, event);
    case "located":
      return locatedNext(state, event);
    case "done":
      return state;
  }
}

type At<D, A extends SealingState<D>["at"]> = Extract<SealingState<D>, { readonly at: A }>;

function sealingNext<D>(state: At<D, "sealing">, event: SealingEvent): SealingState<D> {
  switch (event.type) {
    case "progress":
      return { ...state, progress: advanced(event.progress) };
    case "sealed":
      return locating(event.sealed, false);
    case "trouble":
      return { at: "failed", draft: state.draft, trouble: event.trouble };
    default:
      return state;
  }
}

function sealedNext<D>(state: At<D, "sealed">, event: SealingEvent): SealingState<D> {
  switch (event.type) {
    case "saved":
      return { ...state, saved: true };
    case "type":
      return { ...locating<D>(state.sealed, state.saved), ...looked(event.typed) };
    case "trouble":
      return { ...state, trouble: event.trouble };
    case "located":
      return { at: "located", sealed: state.sealed, receipt: shown(event.groups) };
    default:
      return state;
  }
}

function locatedNext<D>(state: At<D, "located">, event: SealingEvent): SealingState<D> {
  switch (event.type) {
    case "back":
      return locating(state.sealed, true);
    case "typed-again": {
      const receipt = proven(state.receipt, event.typed);
      return receipt.proof === "kept" ? { at: "done" } : { ...state, receipt };
    }
    default:
      return state;
  }
}

function locating<D>(sealed: SealedView, saved: boolean): At<D, "sealed"> {
  return { at: "sealed", sealed, saved, ...looked("") };
}

function looked(typed: string): { readonly typed: string; readonly check: TypedReceipt } {
  return { typed, check: typedLocator(typed) };
}

/** Each number tried is as likely to be the one: after `size` of them 63 in 100 are done. */
function advanced(progress: Progress): StampProgress {
  const share = progress.step === "stamp" ? 1 - Math.exp(-progress.done / progress.size) : 0;
  return { step: progress.step, share };
}

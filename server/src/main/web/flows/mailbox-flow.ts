import type { MailboxView, OpenView } from "../api/open-mailbox.ts";
import type { Progress } from "../api/progress.ts";
import type { LinkCode } from "../crypto/payload/retaliation.ts";
import type { Trouble } from "../worker/messages.ts";
import { type Sending, advanced, sendingOf } from "./sending.ts";
import { type TypedReceipt, typedReceipt } from "./typed-receipt.ts";

/**
 * Coming back with a receipt: open, read, add, remind, withdraw. Pure as `reportFlow` is.
 *
 * @typeParam D what the page's follow-up form holds
 */
export type MailboxState<D> =
  /** With the trouble that the last try ended in. */
  | {
      readonly at: "entering";
      readonly typed: string;
      readonly check: TypedReceipt;
      readonly trouble?: Trouble | undefined;
    }
  | {
      readonly at: "opening";
      readonly typed: string;
      readonly progress?: Progress | undefined;
    }
  /** With what was done last, or what came of it. */
  | {
      readonly at: "reading";
      readonly view: OpenView;
      readonly done?: Done | undefined;
      readonly trouble?: Trouble | undefined;
    }
  /** What it says is asked for again. */
  | {
      readonly at: "rereading";
      readonly view: OpenView;
      readonly progress?: Progress | undefined;
    }
  /** With a link code: of retaliation, which a new report is to be about. */
  | {
      readonly at: "writing";
      readonly view: OpenView;
      readonly draft: D;
      readonly link?: LinkCode | undefined;
    }
  | {
      readonly at: "sending";
      readonly view: OpenView;
      readonly draft: D;
      readonly link?: LinkCode | undefined;
      readonly sizes: readonly number[];
      readonly sending: Sending;
    }
  | {
      readonly at: "interrupted";
      readonly view: OpenView;
      readonly draft: D;
      readonly link?: LinkCode | undefined;
      readonly sizes: readonly number[];
      readonly sending: Sending;
      readonly trouble: Trouble;
    }
  /** The office has been told of retaliation; the new report comes next. */
  | { readonly at: "told"; readonly view: OpenView; readonly link: LinkCode }
  /** Asked once more, since it cannot be undone. */
  | { readonly at: "confirming"; readonly view: OpenView; readonly trouble?: Trouble | undefined }
  /** A reminder or a withdrawal is on its way. */
  | {
      readonly at: "stating";
      readonly view: OpenView;
      readonly what: "reminder" | "withdrawal";
      readonly progress?: Progress | undefined;
    }
  | { readonly at: "ended"; readonly overdue: boolean }
  | { readonly at: "withdrawn" };

/** What was done last. */
export type Done = "followed-up" | "reminded" | "read-again";

export type MailboxEvent<D> =
  | { readonly type: "type"; readonly typed: string }
  | { readonly type: "open" }
  | { readonly type: "view"; readonly view: MailboxView }
  | { readonly type: "trouble"; readonly trouble: Trouble }
  | { readonly type: "read-again" }
  | { readonly type: "write"; readonly draft: D }
  /** Begins to tell of retaliation. */
  | { readonly type: "retaliation"; readonly draft: D; readonly link: LinkCode }
  | { readonly type: "back" }
  | { readonly type: "send"; readonly sizes: readonly number[] }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "retry" }
  | { readonly type: "remind" }
  /** Asks to withdraw; then, once more, withdraws. */
  | { readonly type: "withdraw" }
  /** What was on its way has arrived; with what the mailbox says since. */
  | { readonly type: "sent"; readonly view: MailboxView }
  | { readonly type: "withdrawn" };

/** Where it starts. */
export function entering<D>(typed = "", trouble?: Trouble): MailboxState<D> {
  return { at: "entering", typed, check: typedReceipt(typed), trouble };
}

/** The state after an event. */
export function mailboxFlow<D>(state: MailboxState<D>, event: MailboxEvent<D>): MailboxState<D> {
  switch (state.at) {
    case "entering":
      return enteringNext(state, event);
    case "opening":
      return openingNext(state, event);
    case "reading":
      return readingNext(state, event);
    case "rereading":
      return rereadingNext(state, event);
    case "writing":
      return writingNext(state, event);
    case "sending":
      return sendingNext(state, event);
    case "interrupted":
      return interruptedNext(state, event);
    case "told":
      return event.type === "back" ? { at: "reading", view: state.view } : state;
    case "confirming":
      return confirmingNext(state, event);
    case "stating":
      return statingNext(state, event);
    case "ended":
    case "withdrawn":
      return state;
  }
}

type At<D, A extends MailboxState<D>["at"]> = Extract<MailboxState<D>, { readonly at: A }>;

function enteringNext<D>(state: At<D, "entering">, event: MailboxEvent<D>): MailboxState<D> {
  switch (event.type) {
    case "type":
      return entering(event.typed);
    case "open":
      return state.check.state === "complete" ? { at: "opening", typed: state.typed } : state;
    default:
      return state;
  }
}

function openingNext<D>(state: At<D, "opening">, event: MailboxEvent<D>): MailboxState<D> {
  switch (event.type) {
    case "view":
      return viewed(event.view);
    case "trouble":
      // What was typed stays: it may be the network.
      return entering(state.typed, event.trouble);
    case "progress":
      return { ...state, progress: event.progress };
    default:
      return state;
  }
}

function readingNext<D>(state: At<D, "reading">, event: MailboxEvent<D>): MailboxState<D> {
  const { view } = state;
  switch (event.type) {
    case "read-again":
      return { at: "rereading", view };
    case "write":
      return { at: "writing", view, draft: event.draft };
    case "retaliation":
      return { at: "writing", view, draft: event.draft, link: event.link };
    case "remind":
      return view.remindable ? { at: "stating", view, what: "reminder" } : state;
    case "withdraw":
      return { at: "confirming", view };
    default:
      return state;
  }
}

function rereadingNext<D>(state: At<D, "rereading">, event: MailboxEvent<D>): MailboxState<D> {
  switch (event.type) {
    case "view":
      return viewed(event.view, "read-again");
    case "trouble":
      return { at: "reading", view: state.view, trouble: event.trouble };
    case "progress":
      return { ...state, progress: event.progress };
    default:
      return state;
  }
}

function writingNext<D>(state: At<D, "writing">, event: MailboxEvent<D>): MailboxState<D> {
  const { view, draft, link } = state;
  switch (event.type) {
    case "write":
      return { ...state, draft: event.draft };
    case "back":
      return { at: "reading", view };
    case "send": {
      const { sizes } = event;
      return { at: "sending", view, draft, link, sizes, sending: sendingOf(sizes) };
    }
    default:
      return state;
  }
}

function sendingNext<D>(state: At<D, "sending">, event: MailboxEvent<D>): MailboxState<D> {
  switch (event.type) {
    case "progress":
      return { ...state, sending: advanced(state.sending, event.progress, state.sizes) };
    case "sent":
      return state.link !== undefined && event.view.state === "open"
        ? { at: "told", view: event.view, link: state.link }
        : viewed(event.view, "followed-up");
    case "trouble":
      return { ...state, at: "interrupted", trouble: event.trouble };
    default:
      return state;
  }
}

function interruptedNext<D>(state: At<D, "interrupted">, event: MailboxEvent<D>): MailboxState<D> {
  const { view, draft, link, sizes, sending } = state;
  switch (event.type) {
    case "retry":
      return { at: "sending", view, draft, link, sizes, sending };
    case "back":
      return { at: "writing", view, draft, link };
    default:
      return state;
  }
}

function confirmingNext<D>(state: At<D, "confirming">, event: MailboxEvent<D>): MailboxState<D> {
  switch (event.type) {
    case "withdraw":
      return { at: "stating", view: state.view, what: "withdrawal" };
    case "back":
      return { at: "reading", view: state.view };
    default:
      return state;
  }
}

function statingNext<D>(state: At<D, "stating">, event: MailboxEvent<D>): MailboxState<D> {
  const { view, what } = state;
  switch (event.type) {
    case "sent":
      return what === "reminder" ? viewed(event.view, "reminded") : state;
    case "progress":
      return { ...state, progress: event.progress };
    case "withdrawn":
      return what === "withdrawal" ? { at: "withdrawn" } : state;
    case "trouble":
      return what === "withdrawal"
        ? { at: "confirming", view, trouble: event.trouble }
        : { at: "reading", view, trouble: event.trouble };
    default:
      return state;
  }
}

function viewed<D>(view: MailboxView, done?: Done): MailboxState<D> {
  return view.state === "ended"
    ? { at: "ended", overdue: view.overdue }
    : { at: "reading", view, done };
}

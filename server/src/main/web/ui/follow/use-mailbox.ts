import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import type { OpenView } from "../../api/open-mailbox.ts";
import type { Progress } from "../../api/progress.ts";
import { type LinkCode, newLinkCode } from "../../crypto/payload/retaliation.ts";
import { systemRandom } from "../../crypto/random.ts";
import {
  type MailboxEvent,
  type MailboxState,
  entering,
  mailboxFlow,
} from "../../flows/mailbox-flow.ts";
import type { RemoteDesk } from "../../worker/remote-desk.ts";
import { troubleOf } from "../trouble-of.ts";
import { type Addition, EMPTY_ADDITION, followUpOf, holdsAnything } from "./addition.ts";

type State = MailboxState<Addition>;

/** What is written: an addition, or what cannot wait of retaliation. */
type Kind = "addition" | "telling";

/** Changes what is being written; good as long as the view is there. */
type Edit = (update: (addition: Addition) => Addition) => void;

/** The flow of a mailbox, with what the worker does for it. */
export interface Following {
  readonly state: State;
  readonly tell: (event: MailboxEvent<Addition>) => void;
  /** Whether anything was written and not sent yet. */
  readonly unsent: boolean;
  readonly open: () => void;
  readonly readAgain: () => void;
  /** Begins to add, or goes on with what was written before. */
  readonly write: () => void;
  readonly tellOfRetaliation: () => void;
  readonly edit: Edit;
  readonly editTelling: Edit;
  readonly send: () => void;
  /** Goes on where sending ended. */
  readonly goOn: () => void;
  /** Takes back what was uploaded; what was written stays. */
  readonly giveUp: () => void;
  readonly remind: () => void;
  readonly withdraw: () => void;
}

/** Follows a report up. When the view goes, the worker forgets everything of it. */
export function useMailbox(desk: RemoteDesk): Following {
  const [state, tell] = useReducer<State, MailboxEvent<Addition>>(mailboxFlow, entering());
  useEffect(() => () => forget(desk), [desk]);
  const latest = useRef(state);
  latest.current = state;
  const unsent = useRef<Readonly<Record<Kind, Addition>>>(NOTHING);
  const change = useCallback((kind: Kind, update: (addition: Addition) => Addition) => {
    const draft = update(unsent.current[kind]);
    unsent.current = { ...unsent.current, [kind]: draft };
    // Files go on being cleaned when something else is shown.
    if (latest.current.at === "writing" && kindOf(latest.current) === kind) {
      tell({ type: "write", draft });
    }
  }, []);
  const edit = useCallback<Edit>((update) => change("addition", update), [change]);
  const editTelling = useCallback<Edit>((update) => change("telling", update), [change]);
  const listener = useCallback((progress: Progress) => tell({ type: "progress", progress }), []);

  const then = <T>(wish: Promise<T>, done: (result: T) => void) => {
    wish.then(done, (error: unknown) => tell({ type: "trouble", trouble: troubleOf(error) }));
  };
  const arrived = (view: OpenView, kind: Kind) => (number: unknown) => {
    change(kind, () => EMPTY_ADDITION);
    tell({ type: "sent", view: { ...view, followUps: Number(number) } });
  };
  return {
    state,
    tell,
    unsent: Object.values(unsent.current).some(holdsAnything),
    open() {
      if (state.at === "entering" && state.check.state === "complete") {
        tell({ type: "open" });
        then(desk.wish("open", state.typed, listener), (view) => tell({ type: "view", view }));
      }
    },
    readAgain() {
      tell({ type: "read-again" });
      then(desk.wish("read", null, listener), (view) => tell({ type: "view", view }));
    },
    write() {
      tell({ type: "write", draft: unsent.current.addition });
    },
    tellOfRetaliation() {
      const draft = unsent.current.telling;
      tell({ type: "retaliation", draft, link: newLinkCode(systemRandom) });
    },
    edit,
    editTelling,
    send() {
      if (state.at === "writing") {
        const { view, draft, link } = state;
        const followUp = followUpOf(draft, link);
        tell({ type: "send", sizes: followUp.files.map(({ file }) => file.size) });
        then(desk.wish("follow-up", followUp, listener), arrived(view, kindOf(state)));
      }
    },
    goOn() {
      if (state.at === "interrupted") {
        tell({ type: "retry" });
        then(desk.wish("go-on", null, listener), arrived(state.view, kindOf(state)));
      }
    },
    giveUp() {
      void desk.wish("give-up", null).catch(() => {});
      tell({ type: "back" });
    },
    remind() {
      if (state.at === "reading") {
        const { view } = state;
        tell({ type: "remind" });
        then(desk.wish("remind", null, listener), () =>
          tell({ type: "sent", view: { ...view, remindable: false } }),
        );
      }
    },
    withdraw() {
      tell({ type: "withdraw" });
      then(desk.wish("withdraw", null, listener), () => tell({ type: "withdrawn" }));
    },
  };
}

const NOTHING = { addition: EMPTY_ADDITION, telling: EMPTY_ADDITION };

function kindOf({ link }: { readonly link?: LinkCode | undefined }): Kind {
  return link === undefined ? "addition" : "telling";
}

function forget(desk: RemoteDesk): void {
  desk.stop();
  void desk.wish("give-up", null).catch(() => {});
  void desk.wish("forget", null).catch(() => {});
}

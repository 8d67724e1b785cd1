import type { MailboxState } from "../../flows/mailbox-flow.ts";
import { READ } from "../../i18n/follow.ts";
import type { Tables } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Title } from "../parts/title.tsx";
import { TroubleNote } from "../parts/trouble.tsx";
import { Answers } from "./answers.tsx";
import { DoneNote } from "./done-note.tsx";
import { MailboxFacts, recipientsOf } from "./mailbox-facts.tsx";
import { NotGenuine } from "./not-genuine.tsx";
import { Overdue } from "./overdue.tsx";
import { Standing } from "./standing.tsx";
import { Working } from "./working.tsx";

type Open = Extract<MailboxState<unknown>, { readonly at: "reading" | "rereading" | "stating" }>;

interface Props {
  readonly state: Open;
  readonly profile: ProfileView;
  readonly tables: Tables;
  readonly readAgain: () => void;
  readonly remind: () => void;
  readonly add: () => void;
  readonly tellOfRetaliation: () => void;
  readonly withdraw: () => void;
  /** Gives up what is waited for. */
  readonly stop: () => void;
  readonly leave: () => void;
}

/** What the mailbox says, and what can be done about it. */
export function ReadView(props: Props) {
  const { state, profile, tables } = props;
  const { view } = state;
  const say = useSay();
  const busy = state.at !== "reading";
  const reminding = state.at === "stating";
  const known = recipientsOf(view, profile);
  const channels = known.length > 0 ? known : profile.channels;
  return (
    <div class="stack">
      <Title>{say(READ.title)}</Title>
      {state.at === "reading" && state.done ? <DoneNote done={state.done} /> : null}
      {state.at === "reading" ? <TroubleNote trouble={state.trouble} /> : null}
      {state.at === "reading" ? null : (
        <Working progress={state.progress} stop={props.stop}>
          {say(reminding ? READ.reminding : READ.readingAgain)}
        </Working>
      )}
      <NotGenuine view={view} channels={channels} />
      <div class="mailbox">
        <div class="stack">
          <Overdue
            view={view}
            profile={profile}
            channels={channels}
            reminding={reminding}
            busy={busy}
            remind={props.remind}
          />
          <section class="sheet stack">
            <Standing view={view} profile={profile} tables={tables} />
            <div class="row">
              <button type="button" class="button main" disabled={busy} onClick={props.add}>
                {say(READ.add)}
              </button>
              <button
                type="button"
                class="button"
                aria-disabled={busy}
                onClick={busy ? undefined : props.readAgain}
              >
                {say(READ.again)}
              </button>
            </div>
          </section>
          <Answers view={view} profile={profile} tables={tables} />
        </div>
        <div class="stack">
          <MailboxFacts view={view} profile={profile} />
          <section class="sheet stack">
            <h2>{say(READ.more)}</h2>
            <div class="others">
              <button
                type="button"
                class="button"
                disabled={busy}
                onClick={props.tellOfRetaliation}
              >
                {say(READ.retaliation)}
              </button>
              <button type="button" class="button danger" disabled={busy} onClick={props.withdraw}>
                {say(READ.withdraw)}
              </button>
            </div>
          </section>
          <section class="sheet stack">
            <button type="button" class="button wide" onClick={props.leave}>
              {say(READ.leave)}
            </button>
            <p class="small">{say(READ.leaveHelp)}</p>
          </section>
        </div>
      </div>
    </div>
  );
}

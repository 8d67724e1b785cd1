import type { OpenView } from "../../api/open-mailbox.ts";
import { READ } from "../../i18n/follow.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Offices } from "../parts/offices.tsx";

interface Props {
  readonly view: OpenView;
  readonly profile: ProfileView;
  /** Whom to call. */
  readonly channels: ProfileView["channels"];
  /** A reminder is on its way. */
  readonly reminding: boolean;
  readonly busy: boolean;
  readonly remind: () => void;
}

/** That the agency owes an answer, whom to call, and the reminder. */
export function Overdue({ view, profile, channels, reminding, busy, remind }: Props) {
  const say = useSay();
  if (!view.overdue) {
    return null;
  }
  return (
    <Callout kind="warn">
      <h2>{say(READ.overdue)}</h2>
      <p>{say(READ.overdueText, { n: profile.answerDays })}</p>
      {view.remindable ? (
        <button
          type="button"
          class="button main"
          aria-disabled={busy}
          onClick={busy ? undefined : remind}
        >
          {say(reminding ? READ.reminding : READ.remind)}
        </button>
      ) : (
        <p>
          <strong>{say(READ.remindedToday)}</strong>
        </p>
      )}
      <Offices channels={channels} />
      <p class="small">{say(READ.callHelp)}</p>
    </Callout>
  );
}

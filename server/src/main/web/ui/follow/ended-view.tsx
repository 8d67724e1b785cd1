import { ENDED, READ } from "../../i18n/follow.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Offices } from "../parts/offices.tsx";
import { Title } from "../parts/title.tsx";

interface Props {
  readonly overdue: boolean;
  readonly profile: ProfileView;
  readonly home: () => void;
}

/** What is still known of a mailbox that has ended, and whom to call. */
export function EndedView({ overdue, profile, home }: Props) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(ENDED.title)}</Title>
      <Callout kind={overdue ? "warn" : "info"}>
        <p>
          <strong>{say(overdue ? ENDED.overdue : ENDED.answered)}</strong>
        </p>
      </Callout>
      <p>{say(ENDED.gone)}</p>
      <p>{say(overdue ? ENDED.call : ENDED.ask)}</p>
      <Offices channels={profile.channels} />
      <p class="small">{say(READ.callHelp)}</p>
      <div class="actions">
        <button type="button" class="button" onClick={home}>
          {say(SHELL.home)}
        </button>
      </div>
    </div>
  );
}

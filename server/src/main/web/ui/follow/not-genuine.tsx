import type { OpenView } from "../../api/open-mailbox.ts";
import { NOT_GENUINE } from "../../i18n/follow.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Offices } from "../parts/offices.tsx";

interface Props {
  readonly view: OpenView;
  /** Whom to call. */
  readonly channels: ProfileView["channels"];
}

/** What of the mailbox is forged or altered, and what to do. */
export function NotGenuine({ view, channels }: Props) {
  const say = useSay();
  const { refusal, replies } = view;
  if (refusal === undefined) {
    return null;
  }
  return (
    <Callout kind="bad" alert>
      <h2>{say(NOT_GENUINE.title)}</h2>
      <p>
        {refusal.reply === 0
          ? say(NOT_GENUINE.acknowledgement)
          : say(NOT_GENUINE.reply, { n: refusal.reply })}
      </p>
      {replies.length === 0 ? null : <p>{say(NOT_GENUINE.before, { n: replies.length })}</p>}
      <p>{say(NOT_GENUINE.then)}</p>
      <Offices channels={channels} />
      <p class="small">
        {say(NOT_GENUINE.code)}
        {say(SHELL.colon)}
        <span class="code">{refusal.defect}</span>
      </p>
    </Callout>
  );
}

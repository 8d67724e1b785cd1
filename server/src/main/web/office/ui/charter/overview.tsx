import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import { AGENCY, CHARTER } from "../../i18n/charter.ts";
import { writeAddress } from "../../logic/address.ts";
import type { Charter } from "../../logic/charter.ts";
import { Panel } from "../parts/panel.tsx";
import { mebibytes } from "./agency-form.tsx";
import { Changes } from "./changes.tsx";
import { ChannelList } from "./channel-list.tsx";
import { NoticeList } from "./notice-list.tsx";
import { SignSteps } from "./sign-steps.tsx";
import type { Checked } from "./use-checked.ts";
import type { DraftEditing } from "./use-draft.ts";

interface Props {
  readonly first: Charter;
  readonly editing: DraftEditing;
  readonly checked: Checked;
  readonly published: () => void;
}

/** All channels and notices, what changes, and the way to put it in force. */
export function Overview({ first, editing, checked, published }: Props) {
  const say = useSay();
  const { draft, change } = editing;
  const terms = {
    answer: draft.answerDays,
    mailbox: draft.mailboxDays,
    size: mebibytes(draft.attachmentBytes),
  };
  return (
    <>
      <Title>{say(CHARTER.title)}</Title>
      <p class="soft">{say(CHARTER.text)}</p>
      <Panel title={say(AGENCY.title)} code="agency">
        <p>
          <b>{say(draft.name)}</b>
          <br />
          <span class="soft">{say(AGENCY.line, terms)}</span>
        </p>
        <p>
          <a class="button slim" href={writeAddress({ view: "profile", rest: ["agency"] })}>
            {say(CHARTER.edit)}
            <span class="hidden"> {say(AGENCY.title)}</span>
          </a>
        </p>
      </Panel>
      <ChannelList {...{ first, draft, change }} />
      <NoticeList {...{ first, draft, change }} />
      <Changes checked={checked} restart={editing.restart} />
      <SignSteps {...{ editing, checked, published }} />
    </>
  );
}

import { useState } from "preact/hooks";
import type { OpenView } from "../../api/open-mailbox.ts";
import { RETALIATION } from "../../i18n/follow-up.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Fold } from "../parts/fold.tsx";
import { Labelled } from "../parts/labelled.tsx";
import { Offices } from "../parts/offices.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Title } from "../parts/title.tsx";
import type { Addition } from "./addition.ts";
import { ChannelChoice } from "./channel-choice.tsx";

interface Props {
  readonly view: OpenView;
  readonly profile: ProfileView;
  readonly addition: Addition;
  readonly edit: (update: (addition: Addition) => Addition) => void;
  readonly tell: () => void;
  /** A report that is not linked. */
  readonly separate: () => void;
  readonly back: () => void;
}

const TEXT = "retaliation-text";

/** Tells the office of retaliation, before a new report of it is written. */
export function RetaliationView(props: Props) {
  const { view, profile, addition, edit, tell, separate, back } = props;
  const say = useSay();
  const [tried, setTried] = useState(false);
  const open = takesReports(profile);
  const nowhere = view.channels.length === 0 && addition.channels.length === 0;
  const submit = () => {
    setTried(true);
    if (!nowhere) {
      tell();
    }
  };
  return (
    <div class="column stack">
      <form
        class="sheet stack"
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Title>{say(RETALIATION.title)}</Title>
        <Callout kind="bad">
          <p>
            <strong>{say(SHELL.danger)}</strong>
          </p>
        </Callout>
        <ol class="list tight">
          <li>{say(RETALIATION.first)}</li>
          {open ? <li>{say(RETALIATION.second)}</li> : null}
        </ol>
        {open ? <p>{say(RETALIATION.link)}</p> : null}
        <Labelled id={TEXT} label={say(RETALIATION.text)} help={say(RETALIATION.textHelp)}>
          <TextInput
            id={TEXT}
            value={addition.text}
            change={(text) => edit((old) => ({ ...old, text }))}
            rows={4}
            described={`${TEXT}-help`}
          />
        </Labelled>
        {view.channels.length > 0 ? null : (
          <ChannelChoice
            profile={profile}
            chosen={addition.channels}
            change={(channels) => edit((old) => ({ ...old, channels }))}
            missing={tried && nowhere}
          />
        )}
        <div class="actions">
          <button type="submit" class="button main">
            {say(open ? RETALIATION.tell : RETALIATION.tellOnly)}
          </button>
          <button type="button" class="button" onClick={back}>
            {say(SHELL.back)}
          </button>
        </div>
      </form>
      {open ? (
        <Fold summary={say(RETALIATION.inside)}>
          <p>{say(RETALIATION.insideText)}</p>
          <button type="button" class="button" onClick={separate}>
            {say(RETALIATION.separate)}
          </button>
        </Fold>
      ) : null}
    </div>
  );
}

interface ToldProps {
  readonly profile: ProfileView;
  /** Begins the new report. */
  readonly write: () => void;
  readonly back: () => void;
}

/** The office has been told; the new report comes next, where reports are taken. */
export function ToldView({ profile, write, back }: ToldProps) {
  const say = useSay();
  const open = takesReports(profile);
  return (
    <div class="column sheet stack">
      <Title>{say(RETALIATION.toldTitle)}</Title>
      <p>{say(open ? RETALIATION.toldText : RETALIATION.closedText)}</p>
      {open ? null : <Offices channels={profile.channels} />}
      <div class="actions">
        {open ? (
          <button type="button" class="button main" onClick={write}>
            {say(RETALIATION.write)}
          </button>
        ) : null}
        <button type="button" class="button" onClick={back}>
          {say(RETALIATION.later)}
        </button>
      </div>
    </div>
  );
}

function takesReports(profile: ProfileView): boolean {
  return profile.channels.some((channel) => channel.takesReports);
}

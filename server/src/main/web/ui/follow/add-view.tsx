import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { OpenView } from "../../api/open-mailbox.ts";
import type { EvidenceItems } from "../../flows/evidence-item.ts";
import { unsettled } from "../../flows/evidence-sent.ts";
import { ADD } from "../../i18n/follow-up.ts";
import { GAPS, REPORT } from "../../i18n/report.ts";
import { SHELL } from "../../i18n/shell.ts";
import { LIMITS, type Tables, lengthOf, warningsOf } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Labelled, describedBy } from "../parts/labelled.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { Title } from "../parts/title.tsx";
import type { Addition } from "./addition.ts";
import { ChannelChoice } from "./channel-choice.tsx";

interface Props {
  readonly view: OpenView;
  readonly profile: ProfileView;
  readonly tables: Tables;
  readonly addition: Addition;
  /** Good as long as files may be cleaned. */
  readonly edit: (update: (addition: Addition) => Addition) => void;
  readonly send: () => void;
  readonly back: () => void;
}

const TEXT = "follow-text";

/** Text and files that are added to a report. */
export function AddView({ view, profile, tables, addition, edit, send, back }: Props) {
  const say = useSay();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { text, items, channels } = addition;
  const count = lengthOf(text);
  const waiting = unsettled(items).length;
  const nowhere = view.channels.length === 0 && channels.length === 0;
  const errors = [
    ...(count === 0 && items.length === 0 ? [say(ADD.nothing)] : []),
    ...(count > LIMITS.facts ? [say(GAPS["too-long"], { count, max: LIMITS.facts })] : []),
  ];
  const shown = tried ? errors : [];
  const change = useCallback(
    (update: (items: EvidenceItems) => EvidenceItems) =>
      edit((old) => ({ ...old, items: update(old.items) })),
    [edit],
  );
  const submit = () => {
    setTried(true);
    if (errors.length === 0 && waiting === 0 && !nowhere) {
      send();
    } else {
      focusFirstError(form.current);
    }
  };
  const described = describedBy(TEXT, "help", shown);
  return (
    <div class="column stack">
      <form
        ref={form}
        class="sheet stack"
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Title>{say(ADD.title)}</Title>
        <p>{say(ADD.lead)}</p>
        <Labelled id={TEXT} label={say(ADD.text)} help={say(ADD.textHelp)} errors={shown}>
          <TextInput
            id={TEXT}
            value={text}
            change={(value) => edit((old) => ({ ...old, text: value }))}
            rows={8}
            invalid={shown.length > 0}
            {...(described ? { described } : {})}
          />
          <p class="help">{say(REPORT.count, { count, max: LIMITS.facts })}</p>
        </Labelled>
        <PersonalWarnings text={text} tables={tables} profile={profile} />
        <div class="stack">
          <EvidenceList
            items={items}
            change={change}
            tables={tables}
            most={profile.attachmentBytes}
            tried={tried}
            simple
          />
          {tried && waiting > 0 ? (
            <Callout kind="bad" alert>
              <p>{say(ADD.unsettled, { n: waiting })}</p>
            </Callout>
          ) : null}
        </div>
        {view.channels.length > 0 ? null : (
          <ChannelChoice
            profile={profile}
            chosen={channels}
            change={(chosen) => edit((old) => ({ ...old, channels: chosen }))}
            missing={tried && nowhere}
          />
        )}
        <div class="actions">
          <button type="submit" class="button main">
            {say(ADD.send)}
          </button>
          <button type="button" class="button" onClick={back}>
            {say(SHELL.back)}
          </button>
        </div>
      </form>
      <p class="small">{say(ADD.lost)}</p>
    </div>
  );
}

/** What in the text looks like the reporter's own. */
function PersonalWarnings(props: {
  readonly text: string;
  readonly tables: Tables;
  readonly profile: ProfileView;
}) {
  const { text, tables, profile } = props;
  const say = useSay();
  const warnings = useMemo(() => {
    const circumstances = { today: profile.today, hasContact: false, notices: [] };
    const found = warningsOf({ facts: text }, tables, circumstances);
    return [...new Map(found.map((warning) => [warning.code, warning.text]))];
  }, [text, tables, profile]);
  return (
    <div aria-live="polite" class="tight">
      {warnings.map(([code, warning]) => (
        <Callout key={code} kind="warn">
          <p>{say(warning)}</p>
        </Callout>
      ))}
    </div>
  );
}

/** After the errors have been drawn. */
function focusFirstError(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const error = form?.querySelector(".error");
    const control = error?.closest(".field")?.querySelector<HTMLElement>("textarea, input");
    control?.focus();
  });
}

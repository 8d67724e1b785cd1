import type { PlainObject } from "../../crypto/json/value.ts";
import { CHECK } from "../../i18n/check.ts";
import { GAPS, STEPS } from "../../i18n/report.ts";
import type { Say } from "../../i18n/label.ts";
import { SEALED } from "../../i18n/sealed.ts";
import { SHELL } from "../../i18n/shell.ts";
import {
  type Draft,
  type Gap,
  type Tables,
  type Warning,
  extraFor,
  fieldOf,
  formOf,
  identityOf,
} from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { Offices } from "../parts/offices.tsx";
import { Title } from "../parts/title.tsx";
import { choiceOf } from "../report/recipients.ts";
import { type Step, stepOf, stepOfField } from "../report/steps.ts";
import { EvidenceLines } from "./evidence-lines.tsx";
import { type Line, shownForm } from "./shown.ts";

interface Props {
  readonly profile: ProfileView;
  readonly tables: Tables;
  readonly draft: Draft;
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Warning[];
  readonly goTo: (step: Step) => void;
  readonly send: () => void;
  /** Seals it into a file instead, where that is possible. */
  readonly seal?: () => void;
}

/** All that will be sent, in one view, with what is worth a second look. */
export function CheckView(props: Props) {
  const { profile, tables, draft, gaps, warnings, goTo } = props;
  const say = useSay();
  const form = formOf(draft, tables);
  const identity = identityOf(draft);
  const recipients = choiceOf(draft, tables, profile);
  const to = recipients.chosen.flatMap((id) =>
    profile.channels.filter((channel) => channel.id === id),
  );
  const hasFiles = draft.evidence.some((item) => item.file !== undefined);
  const ready = gaps.length === 0 && to.length > 0;
  return (
    <div class="column stack">
      <Title>{say(CHECK.title)}</Title>
      <p>{say(CHECK.lead)}</p>
      {ready ? null : <GapList {...props} />}
      {warnings.length === 0 ? null : <WarningList {...props} />}
      <section class="sheet stack">
        <Head title={say(CHECK.to)} edit={() => goTo("send")} />
        <Offices channels={to} />
      </section>
      <section class="sheet stack">
        <Head title={say(CHECK.what)} edit={() => goTo("what")} />
        <Lines lines={shownForm(form, tables, say)} />
      </section>
      <section class="sheet stack">
        <Head title={say(CHECK.files)} edit={() => goTo("evidence")} />
        <EvidenceLines draft={draft} tables={tables} />
      </section>
      <section class="sheet stack">
        <Head title={say(CHECK.identity)} edit={() => goTo("send")} />
        {identity === undefined ? (
          <p>{say(CHECK.anonymous)}</p>
        ) : (
          <Lines lines={identityLines(identity as PlainObject, tables, say)} />
        )}
      </section>
      <Callout kind="info">
        <p>{say(CHECK.own)}</p>
      </Callout>
      {props.seal !== undefined && hasFiles ? <p class="small">{say(SEALED.noFiles)}</p> : null}
      <div class="actions">
        <button type="button" class="button main" disabled={!ready} onClick={props.send}>
          {say(CHECK.send)}
        </button>
        {props.seal === undefined ? null : (
          <button type="button" class="button" disabled={!ready || hasFiles} onClick={props.seal}>
            {say(SEALED.save)}
          </button>
        )}
        <button type="button" class="button" onClick={() => goTo("send")}>
          {say(SHELL.back)}
        </button>
      </div>
    </div>
  );
}

function Head({ title, edit }: { readonly title: string; readonly edit: () => void }) {
  const say = useSay();
  return (
    <div class="head">
      <h2>{title}</h2>
      <button type="button" class="button quiet slim" onClick={edit}>
        {say(CHECK.edit)}
        <span class="hidden"> {title}</span>
      </button>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl class="facts">
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function GapList({ gaps, tables, draft, goTo }: Props) {
  const say = useSay();
  return (
    <Callout kind="bad" alert>
      <p>
        <strong>{say(CHECK.gaps)}</strong>
      </p>
      <ul class="list tight">
        {gaps.map((gap) => {
          const step = stepOf(gap, tables, draft.category);
          return (
            <li key={`${gap.at} ${gap.code}`}>
              {nameOf(gap.field, tables, draft, say)}
              {say(SHELL.colon)}
              {say(GAPS[gap.code], { ...gap.values })}{" "}
              <button type="button" class="button quiet slim" onClick={() => goTo(step)}>
                {say(STEPS[step])}
              </button>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}

function WarningList({ warnings, tables, draft, goTo }: Props) {
  const say = useSay();
  return (
    <Callout kind="warn">
      <p>
        <strong>{say(CHECK.warnings)}</strong>
      </p>
      <p class="small">{say(CHECK.warningsHelp)}</p>
      <ul class="list tight">
        {warnings.map(({ code, at, text }) => {
          const [, first = "", second = ""] = at.split("/");
          const field = first === "extra" ? second : first;
          return (
            <li key={`${at} ${code}`}>
              {nameOf(field, tables, draft, say)}
              {say(SHELL.colon)}
              {say(text)}{" "}
              <button
                type="button"
                class="button quiet slim"
                onClick={() => goTo(stepOfField(field, tables, draft.category))}
              >
                {say(CHECK.edit)}
              </button>
            </li>
          );
        })}
      </ul>
    </Callout>
  );
}

function nameOf(name: string, tables: Tables, draft: Draft, say: Say): string {
  const field =
    fieldOf(tables, name) ?? extraFor(tables, draft.category).find((one) => one.name === name);
  return field === undefined ? name : say(field.label);
}

function identityLines(identity: PlainObject, tables: Tables, say: Say): readonly Line[] {
  return Object.entries(identity).map(([name, text]) => {
    const field = tables.form.contact.find((one) => one.name === name);
    return { label: field === undefined ? name : say(field.label), text: String(text) };
  });
}

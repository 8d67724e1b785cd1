import { useSay } from "../../../../ui/language.ts";
import { Callout } from "../../../../ui/parts/callout.tsx";
import type { Case } from "../../../api/contract.ts";
import { ANSWER, STATUS_ACTS } from "../../../i18n/acts.ts";
import { CASE } from "../../../i18n/case.ts";
import { answerChoices, needsOf } from "../../../logic/answer-choices.ts";
import { useOffice, useRight } from "../../context.ts";
import { Choice } from "../../parts/choice.tsx";
import { Panel } from "../../parts/panel.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useTemplates } from "../../use-templates.ts";
import { RepeatWarning } from "./repeat-warning.tsx";
import { type Outcome, useAnswer } from "./use-answer.ts";

/** Longest text of an answer, in characters. */
const LONGEST = 4000;

interface Props {
  readonly id: string;
  readonly opened: Case;
  readonly again: () => void;
}

/** Answering, and setting a status. The report's own text is never offered here. */
export function AnswerPanel({ id, opened, again }: Props) {
  const say = useSay();
  const { tables, names } = useOffice();
  const may = useRight("answer");
  const templates = useTemplates();
  const choices = answerChoices(opened);
  const { row } = opened;
  const answer = useAnswer(id, choices, again);
  const { status } = answer;
  const needs = needsOf(tables, row, status);
  const language = opened.form["language"] === "en" ? "en" : "zh";
  const fitting = templates.filter((template) => template.status === status);
  const result = <Result outcome={answer.outcome} />;
  if (!may) {
    return null;
  }
  if (choices.length === 0) {
    return (
      <Panel title={say(ANSWER.title)} code="answer">
        {result}
        <p class="soft">{say(ANSWER.none)}</p>
      </Panel>
    );
  }
  return (
    <Panel title={say(ANSWER.title)} code="answer">
      {result}
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void answer.send(false);
        }}
      >
        <Choice
          id="status"
          label={say(ANSWER.status)}
          value={status}
          change={answer.choose}
          options={choices.map((code) => [
            code,
            code === row.status
              ? say(ANSWER.keep, { status: say(names.status(code)) })
              : say(STATUS_ACTS[code] ?? names.status(code)),
          ])}
        />
        {needs === undefined ? null : (
          <Choice
            id="detail"
            label={say(ANSWER[needs])}
            value={answer.detail}
            change={answer.specify}
            none={say(ANSWER.choose)}
            options={tables[needs === "reason" ? "reasons" : "findings"].map(({ code, label }) => [
              code,
              say(label),
            ])}
          />
        )}
        {fitting.length === 0 ? null : (
          <Choice
            id="template"
            label={say(ANSWER.template)}
            value=""
            optional
            change={(chosen) => {
              const template = fitting.find((one) => one.id === chosen);
              if (template !== undefined) {
                answer.write(withTemplate(answer.text, template.text[language]));
              }
            }}
            none={say(ANSWER.choose)}
            options={fitting.map((template) => [template.id, say(template.label)])}
          />
        )}
        <div class="field">
          <label class="label" for="answer-text">
            {say(ANSWER.text)}
          </label>
          <p class="help" id="answer-help">
            {say(ANSWER.help, { language: say(CASE[language]) })} {say(ANSWER.silent)}
          </p>
          <textarea
            id="answer-text"
            class="input"
            dir="auto"
            autocomplete="off"
            maxLength={LONGEST}
            aria-describedby="answer-help"
            value={answer.text}
            onInput={(event) => answer.write(event.currentTarget.value)}
          />
          <p class="help num">{say(ANSWER.count, { n: answer.text.length })}</p>
        </div>
        <ProblemNote problem={answer.problem} />
        {answer.repeats.length === 0 ? (
          <button class="button main wide" disabled={answer.busy}>
            {say(answer.busy ? ANSWER.sending : ANSWER.send)}
          </button>
        ) : null}
      </form>
      {answer.repeats.length === 0 ? null : (
        <RepeatWarning
          repeats={answer.repeats}
          busy={answer.busy}
          send={() => void answer.send(true)}
        />
      )}
    </Panel>
  );
}

function Result({ outcome }: { readonly outcome: Outcome | undefined }) {
  const say = useSay();
  if (outcome === undefined) {
    return null;
  }
  const { proposed, number } = outcome;
  return (
    <Callout kind="good" alert>
      <p>
        {proposed
          ? say(ANSWER.proposed)
          : say(number === 0 ? ANSWER.set : ANSWER.sent, { n: number })}
      </p>
    </Callout>
  );
}

/** A template never takes away what was written already. */
function withTemplate(written: string, template: string): string {
  return written.trim() === "" ? template : `${written.trimEnd()}\n${template}`;
}

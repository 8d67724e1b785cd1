import { type ComponentChildren, Fragment } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { REPORT, STEPS } from "../../i18n/report.ts";
import { SHELL } from "../../i18n/shell.ts";
import { type Draft, type Tables, extraFor, missing } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { Fold } from "../parts/fold.tsx";
import { Title } from "../parts/title.tsx";
import { RecipientsField } from "./fields/recipients.tsx";
import { ExtraView, FieldView } from "./field-view.tsx";
import { FormContext } from "./form-context.ts";
import { secondLook } from "./second-look.ts";
import { STEP_NAMES, type Step, fieldsOf, stepOf } from "./steps.ts";

interface Props {
  readonly profile: ProfileView;
  readonly tables: Tables;
  readonly draft: Draft;
  readonly edit: (change: Partial<Draft>) => void;
  readonly step: Step;
  readonly goTo: (step: Step) => void;
  readonly check: () => void;
  readonly back: () => void;
  /** The evidence list, which is the same here and in a follow-up. */
  readonly evidence: ComponentChildren;
}

/** The guided form: one step at a time, each of them reachable at any time. */
export function FormView(props: Props) {
  const { profile, tables, draft, edit, step, goTo } = props;
  const say = useSay();
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set());
  const all = useMemo(() => missing(draft, tables), [draft, tables]);
  const of = (gap: (typeof all)[number]) => stepOf(gap, tables, draft.category);
  const gaps = all.filter((gap) => tried.has(of(gap)));
  const state = {
    draft,
    edit,
    tables,
    profile,
    gaps,
    warnings: useMemo(() => secondLook(draft, tables, profile), [draft, tables, profile]),
  };
  const form = useRef<HTMLFormElement>(null);
  const number = STEP_NAMES.indexOf(step);
  const next = () => {
    setTried(new Set([...tried, step]));
    if (all.some((gap) => of(gap) === step)) {
      focusFirstError(form.current);
    } else if (number + 1 < STEP_NAMES.length) {
      goTo(STEP_NAMES[number + 1] as Step);
    } else {
      props.check();
    }
  };
  return (
    <FormContext.Provider value={state}>
      <div class="column stack">
        <nav class="steps" aria-label={say(REPORT.steps)}>
          <ol>
            {STEP_NAMES.map((name, index) => (
              <li key={name} class={index < number ? "past" : ""}>
                <button
                  type="button"
                  aria-current={name === step ? "step" : undefined}
                  onClick={() => goTo(name)}
                >
                  <span aria-hidden="true">{index + 1}</span>
                  {say(STEPS[name])}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <form
          ref={form}
          class="sheet stack"
          autocomplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            next();
          }}
        >
          <p class="small">{say(REPORT.progress, { n: number + 1, of: STEP_NAMES.length })}</p>
          <Title key={step}>{say(STEPS[step])}</Title>
          <StepFields step={step} draft={draft} tables={tables} evidence={props.evidence} />
          <div class="actions">
            <button type="submit" class="button main">
              {say(number + 1 < STEP_NAMES.length ? SHELL.next : REPORT.check)}
            </button>
            <button type="button" class="button" onClick={props.back}>
              {say(SHELL.back)}
            </button>
          </div>
        </form>
        <p class="small">{say(REPORT.lost)}</p>
      </div>
    </FormContext.Provider>
  );
}

interface StepProps {
  readonly step: Step;
  readonly draft: Draft;
  readonly tables: Tables;
  readonly evidence: ComponentChildren;
}

function StepFields({ step, draft, tables, evidence }: StepProps) {
  const say = useSay();
  const fields = fieldsOf(step, tables, draft.category);
  // What happened is asked first, then what belongs to its category; the rest is for whoever knows it.
  const asked = fields.filter((field) => step !== "what" || field.required);
  const rest = fields.filter((field) => !asked.includes(field));
  const extra = step === "what" ? extraFor(tables, draft.category) : [];
  return (
    <>
      {asked.map((field) => (
        <Fragment key={field.name}>
          {field.type === "declaration" ? <RecipientsField /> : null}
          <FieldView field={field} />
        </Fragment>
      ))}
      {extra.map((field) => (
        <ExtraView key={field.name} field={field} />
      ))}
      {rest.length > 0 ? (
        <Fold summary={say(REPORT.more)}>
          {rest.map((field) => (
            <FieldView key={field.name} field={field} />
          ))}
        </Fold>
      ) : null}
      {step === "evidence" ? evidence : null}
    </>
  );
}

/** After the errors have been drawn. */
function focusFirstError(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const error = form?.querySelector(".error");
    const field = error?.closest(".field");
    const control = field?.querySelector<HTMLElement>("input, textarea, select, button");
    field?.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
  });
}

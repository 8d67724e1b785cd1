import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { CHANGES, CHARTER } from "../../i18n/charter.ts";
import { placeOf } from "../../logic/charter-place.ts";
import { useOffice } from "../context.ts";
import { Panel } from "../parts/panel.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import type { CharterChange, Checked, Found } from "./use-checked.ts";

interface Props {
  readonly checked: Checked;
  readonly restart: () => void;
}

/** What is wrong with a draft, what it warns of, and what it changes. */
export function Changes({ checked, restart }: Props) {
  const say = useSay();
  const { found, changes, problem, fresh } = checked;
  const mistakes = found.filter(({ warning }) => !warning);
  const warnings = found.filter(({ warning }) => warning);
  return (
    <Panel title={say(CHANGES.title)} code="changes">
      <ProblemNote problem={problem} />
      <div role="status" class="stack">
        {fresh ? null : <p class="soft">{say(CHANGES.checking)}</p>}
        {mistakes.length === 0 ? null : <Mistakes mistakes={mistakes} />}
        {warnings.length === 0 ? null : (
          <Callout kind="warn">
            <p>{say(CHANGES.warnings)}</p>
            <ul class="list">
              {warnings.map((warning) => (
                <li key={warning.en}>{say(warning)}</li>
              ))}
            </ul>
          </Callout>
        )}
        {mistakes.length > 0 || !fresh ? null : changes.length === 0 ? (
          <p class="soft">{say(CHANGES.none)}</p>
        ) : (
          <p>{say(CHANGES.right)}</p>
        )}
      </div>
      {changes.length === 0 ? null : (
        <>
          <ul class="changes">
            {changes.map((change) => (
              <Change key={`${change.kind} ${change.what.en}`} change={change} />
            ))}
          </ul>
          <div class="row">
            <button type="button" class="button" onClick={restart}>
              {say(CHARTER.restart)}
            </button>
          </div>
        </>
      )}
    </Panel>
  );
}

function Mistakes({ mistakes }: { readonly mistakes: readonly Found[] }) {
  const say = useSay();
  const { go } = useOffice();
  const mend = (place: string) => {
    const { form, control } = placeOf(place);
    go("profile", form);
    // The form comes up with the next drawing of the page.
    setTimeout(() => document.getElementById(control)?.focus(), 100);
  };
  return (
    <Callout kind="bad">
      <p>{say(CHANGES.mistakes, { n: mistakes.length })}</p>
      <ul class="list mistakes">
        {mistakes.map((mistake) => (
          <li key={`${mistake.place} ${mistake.en}`}>
            <span class="code small">{mistake.place}</span> {say(mistake)}{" "}
            {placeOf(mistake.place).form.length === 0 ? null : (
              <button type="button" class="button slim" onClick={() => mend(mistake.place)}>
                {say(CHANGES.goThere)}
                <span class="hidden"> {mistake.place}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

const KINDS = {
  added: { tag: "good", name: CHANGES.added },
  removed: { tag: "bad", name: CHANGES.removed },
  changed: { tag: "info", name: CHANGES.changed },
  moved: { tag: "info", name: CHANGES.moved },
} as const;

function Change({ change: { kind, what, before, after } }: { readonly change: CharterChange }) {
  const say = useSay();
  const { tag, name } = KINDS[kind];
  const shown = (value: string) =>
    value === "true" ? say(CHANGES.yes) : value === "false" ? say(CHANGES.no) : value;
  return (
    <li>
      <span class={`tag ${tag}`}>{say(name)}</span> {say(what)}
      {before === undefined ? null : (
        <del>
          <span class="hidden">{say(CHANGES.was)} </span>
          {shown(before)}
        </del>
      )}
      {after === undefined ? null : (
        <ins>
          <span class="hidden">{say(CHANGES.is)} </span>
          {shown(after)}
        </ins>
      )}
    </li>
  );
}

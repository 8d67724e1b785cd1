import type { ComponentChildren } from "preact";
import { useSay } from "../../../ui/language.ts";
import { SHELL } from "../../i18n/shell.ts";
import type { Asked } from "../asking.ts";
import { ProblemNote } from "./problem-note.tsx";

interface Props<T> {
  readonly asked: Asked<T>;
  readonly children: (value: T) => ComponentChildren;
}

/** What was asked for; until it is there, that it is on its way, or why it is not. */
export function Waiting<T>({ asked, children }: Props<T>) {
  const say = useSay();
  const { value, problem, again } = asked;
  return (
    <>
      {problem === undefined ? null : (
        <div class="stack">
          <ProblemNote problem={problem} />
          <button type="button" class="button slim" onClick={again}>
            {say(SHELL.retry)}
          </button>
        </div>
      )}
      {value !== undefined ? (
        children(value)
      ) : problem === undefined ? (
        <p class="opening" role="status">
          {say(SHELL.opening)}
        </p>
      ) : null}
    </>
  );
}

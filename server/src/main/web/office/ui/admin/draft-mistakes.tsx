import { useEffect, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import type { OfficeProblem } from "../../api/problem.ts";
import type { Mistake } from "../../api/contract.ts";
import { PROFILE } from "../../i18n/admin.ts";
import { problemOf } from "../asking.ts";
import { useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

/** After so long without a change a draft is checked. */
const PAUSE_MILLIS = 500;

interface Found extends Mistake {
  readonly warning: boolean;
}

/** What is known of a draft. */
export interface Checked {
  /** Undefined while it is being checked. */
  readonly mistakes: readonly Found[] | undefined;
  readonly problem: OfficeProblem | undefined;
  /** Whether nothing but warnings stands in the way of signing. */
  readonly signable: boolean;
}

/** Has the office check a draft, whenever its writer pauses. */
export function useChecked(draft: string): Checked {
  const { client } = useOffice();
  const [state, setState] = useState<Omit<Checked, "signable"> & { readonly of: string }>({
    of: "",
    mistakes: undefined,
    problem: undefined,
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const timer = setTimeout(() => {
      client.post("/api/v1/profile/draft", { body: { draft }, signal }).then(
        ({ mistakes }) => signal.aborted || setState({ of: draft, mistakes, problem: undefined }),
        (error: unknown) =>
          signal.aborted || setState({ of: draft, mistakes: undefined, problem: problemOf(error) }),
      );
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [draft, client]);
  const fresh = state.of === draft;
  const mistakes = fresh ? state.mistakes : undefined;
  const signable = mistakes?.every(({ warning }) => warning) ?? false;
  return { mistakes, problem: fresh ? state.problem : undefined, signable };
}

interface Props {
  readonly checked: Checked;
  /** Shows a place in the draft. */
  readonly show: (place: string) => void;
}

/** Every mistake of a draft; each leads to its place. */
export function DraftMistakes({ checked, show }: Props) {
  const say = useSay();
  const { mistakes, problem } = checked;
  if (problem !== undefined) {
    return <ProblemNote problem={problem} />;
  }
  return (
    <div role="status" class="mistakes">
      {mistakes === undefined ? (
        <p class="soft">{say(PROFILE.checking)}</p>
      ) : mistakes.length === 0 ? (
        <Callout kind="good">
          <p>{say(PROFILE.right)}</p>
        </Callout>
      ) : (
        <Callout kind={checked.signable ? "warn" : "bad"}>
          <p>{say(PROFILE.mistakes, { n: mistakes.length })}</p>
          <ul class="list">
            {mistakes.map((found) => (
              <li key={`${found.place} ${found.en}`}>
                {say(found.warning ? PROFILE.warning : PROFILE.mistake)}{" "}
                {found.place === "" ? null : (
                  <button type="button" class="button slim code" onClick={() => show(found.place)}>
                    {found.place}
                  </button>
                )}{" "}
                {say(found)}
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </div>
  );
}

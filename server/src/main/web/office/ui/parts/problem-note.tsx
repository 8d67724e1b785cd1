import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import type { OfficeProblem } from "../../api/problem.ts";
import { problemText } from "../../i18n/problems.ts";

/** Why something was not done. */
export function ProblemNote({ problem }: { readonly problem: OfficeProblem | undefined }) {
  const say = useSay();
  return problem === undefined ? null : (
    <Callout kind="bad" alert>
      <p>{say(problemText(problem), { problem: problem.problem })}</p>
      {problem.mistakes.length === 0 ? null : (
        <ul class="list">
          {problem.mistakes.map((mistake) => (
            <li key={mistake.place}>
              <span class="code">{mistake.place}</span> {say(mistake)}
            </li>
          ))}
        </ul>
      )}
    </Callout>
  );
}

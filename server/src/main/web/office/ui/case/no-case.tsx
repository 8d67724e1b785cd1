import { useSay } from "../../../ui/language.ts";
import { Title } from "../../../ui/parts/title.tsx";
import type { OfficeProblem } from "../../api/problem.ts";
import { CASE } from "../../i18n/case.ts";
import { SHELL } from "../../i18n/shell.ts";
import { writeAddress } from "../../logic/address.ts";
import { ProblemNote } from "../parts/problem-note.tsx";

interface Props {
  readonly problem: OfficeProblem;
  readonly again: () => void;
}

/** A case that does not open; one out of reach looks like one that does not exist. */
export function NoCase({ problem, again }: Props) {
  const say = useSay();
  return (
    <div class="column sheet stack">
      <Title>{say(CASE.none)}</Title>
      <ProblemNote problem={problem} />
      <div class="row">
        <a class="button" href={writeAddress({ view: "queue", rest: [] })}>
          {say(CASE.back)}
        </a>
        <button type="button" class="button" onClick={again}>
          {say(SHELL.retry)}
        </button>
      </div>
    </div>
  );
}

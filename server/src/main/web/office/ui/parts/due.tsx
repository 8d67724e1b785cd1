import { useSay } from "../../../ui/language.ts";
import { SIGNS } from "../../i18n/queue.ts";
import { today } from "../../logic/days.ts";
import { dueText } from "../../logic/due.ts";
import { useOffice } from "../context.ts";

interface Props {
  readonly due: string | undefined;
  readonly overdue: boolean;
  readonly clock: string | undefined;
}

/** When something is due, in words; colour only says it louder. */
export function Due({ due, overdue, clock }: Props) {
  const say = useSay();
  const { names } = useOffice();
  if (due === undefined) {
    return <span class="soft">{say(SIGNS.noClock)}</span>;
  }
  const { text, n, kind } = dueText(due, overdue, today());
  return (
    <>
      <span class={kind === "quiet" ? "num" : `tag ${kind}`}>{say(text, { n })}</span>
      <span class="small">
        <span class="num">{due}</span>
        {clock === undefined ? null : ` ${say(names.clock(clock))}`}
      </span>
    </>
  );
}

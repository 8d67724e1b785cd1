import type { OpenView } from "../../api/open-mailbox.ts";
import { READ } from "../../i18n/follow.ts";
import { type Tables, statusOf } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import { useSay } from "../language.ts";
import { statusLabel } from "./answers.tsx";

interface Props {
  readonly view: OpenView;
  readonly profile: ProfileView;
  readonly tables: Tables;
}

/** Where the case stands, and by when the agency owes the next answer. */
export function Standing({ view, profile, tables }: Props) {
  const say = useSay();
  const codes = view.replies.map(({ status }) => status);
  const isReward = (code: string) => statusOf(tables, code)?.track === "REWARD";
  const latest = codes.filter((code) => !isReward(code)).at(-1);
  const reward = codes.filter(isReward).at(-1);
  const clock = latest === undefined ? READ.waitingText : READ.clockRuns;
  const owed = !view.overdue && !isEnd(latest, tables);
  return (
    <div class="tight">
      <p class="small">{say(READ.now)}</p>
      {latest === undefined ? (
        <p class="status">{say(READ.waiting)}</p>
      ) : (
        <StatusText code={latest} tables={tables} />
      )}
      {reward === undefined ? null : <StatusText code={reward} tables={tables} />}
      {owed ? <p class="small">{say(clock, { n: profile.answerDays })}</p> : null}
    </div>
  );
}

/** Whether a case is at an end with this status: it was declined, or something was found. */
function isEnd(code: string | undefined, tables: Tables): boolean {
  const requires = code === undefined ? undefined : statusOf(tables, code)?.requires;
  return requires === "REASON" || requires === "FINDING";
}

function StatusText({ code, tables }: { readonly code: string; readonly tables: Tables }) {
  const say = useSay();
  const status = statusOf(tables, code);
  return (
    <>
      <p class="status">{statusLabel(code, tables, say)}</p>
      {status === undefined ? null : <p>{say(status.explanation)}</p>}
    </>
  );
}

import type { OpenView } from "../../api/open-mailbox.ts";
import type { ReplyPayload } from "../../crypto/payload/reply.ts";
import { READ } from "../../i18n/follow.ts";
import { type Tables, byCode, statusOf } from "../../report/index.ts";
import type { ProfileView } from "../../worker/messages.ts";
import type { Say } from "../../i18n/label.ts";
import { useSay } from "../language.ts";
import { DayText } from "./day-text.tsx";

interface Props {
  readonly view: OpenView;
  readonly profile: ProfileView;
  readonly tables: Tables;
}

/** What has happened so far, the newest first. */
export function Answers({ view, profile, tables }: Props) {
  const say = useSay();
  const answers = view.replies.map((reply, index) => ({ reply, number: index + 1 })).reverse();
  return (
    <section class="sheet stack">
      <h2>{say(READ.answers)}</h2>
      <ol class="timeline" reversed>
        {answers.map(({ reply, number }) => (
          <li key={number} class="tight">
            <p class="small">
              <DayText day={reply.day} /> · {say(READ.answer, { n: number })}
            </p>
            <h3>{statusLabel(reply.status, tables, say)}</h3>
            <Detail reply={reply} profile={profile} tables={tables} />
            <Words text={reply.text} />
          </li>
        ))}
        {view.acknowledged === undefined ? null : (
          <li class="tight">
            <p class="small">
              <DayText day={view.acknowledged} />
            </p>
            <h3>{say(READ.received)}</h3>
          </li>
        )}
        <li>
          <h3>{say(READ.sent)}</h3>
        </li>
      </ol>
    </section>
  );
}

/** A status in words, or its code if the tables do not know it. */
export function statusLabel(code: string, tables: Tables, say: Say): string {
  const status = statusOf(tables, code);
  return status === undefined ? say(READ.unknown, { code }) : say(status.label);
}

/** Why it was declined, what was found, or where it went. */
function Detail({
  reply,
  profile,
  tables,
}: Omit<Props, "view"> & { readonly reply: ReplyPayload }) {
  const say = useSay();
  const { reason, status } = reply;
  if (reason === undefined) {
    return null;
  }
  const { reasons, findings } = tables.statuses;
  const channel = profile.channels.find(({ id }) => id === reason);
  const [name, known] =
    statusOf(tables, status)?.requires === "FINDING"
      ? [READ.finding, byCode(findings, reason)?.label]
      : statusOf(tables, status)?.requires === "CHANNEL"
        ? [READ.channel, channel?.name]
        : [READ.reason, byCode(reasons, reason)?.label];
  return (
    <p>
      <span class="small">{say(name)}</span> <strong>{known ? say(known) : reason}</strong>
    </p>
  );
}

/** Plain text, apart from the page in its direction: marks in it turn nothing around it. */
function Words({ text }: { readonly text: string | undefined }) {
  const say = useSay();
  return text === undefined || text === "" ? (
    <p class="small">{say(READ.noText)}</p>
  ) : (
    <div class="words" dir="auto">
      {text}
    </div>
  );
}

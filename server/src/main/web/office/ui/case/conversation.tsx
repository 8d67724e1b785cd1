import { useSay } from "../../../ui/language.ts";
import type { Case, Schemas } from "../../api/contract.ts";
import { CASE, DELIVERIES, ENTRIES } from "../../i18n/case.ts";
import { useOffice } from "../context.ts";
import { Stranger } from "../parts/stranger.tsx";

type Entry = Schemas["ConversationEntry"];

/** Kinds that are the reporter's. */
const REPORTERS: readonly Entry["kind"][] = ["follow-up", "reminder", "withdrawal"];

/** What reporter and agency have said, the oldest first. */
export function Conversation({ entries }: { readonly entries: Case["conversation"] }) {
  const say = useSay();
  return entries.length === 0 ? (
    <p class="soft">{say(CASE.noConversation)}</p>
  ) : (
    <ol class="talk">
      {entries.map((entry, i) => (
        <Said key={i} entry={entry} />
      ))}
    </ol>
  );
}

function Said({ entry }: { readonly entry: Entry }) {
  const say = useSay();
  const { names } = useOffice();
  const { kind, status, detail, text, delivery, attachments = [] } = entry;
  return (
    <li class={REPORTERS.includes(kind) ? "theirs" : "ours"}>
      <p class="row">
        <strong>{say(ENTRIES[kind])}</strong>
        {entry.number ? <span class="soft">{say(ENTRIES.number, { n: entry.number })}</span> : null}
        <span class="num soft">{entry.day}</span>
        {status === undefined ? null : (
          <span class="tag info">
            {say(names.status(status))}
            {detail === undefined ? null : ` · ${say(detailName(names, status, detail))}`}
          </span>
        )}
        {delivery === undefined ? null : (
          <span class={`tag ${delivery === "too-late" ? "bad" : ""}`}>
            {say(DELIVERIES[delivery])}
          </span>
        )}
      </p>
      {text === undefined || text === "" ? null : <Stranger text={text} block />}
      {attachments.length === 0 ? null : (
        <p class="small">{say(ENTRIES.attachments, { list: attachments.join(", ") })}</p>
      )}
    </li>
  );
}

type Names = ReturnType<typeof useOffice>["names"];

/** What was given with a status: a reason, a finding, or a channel. */
export function detailName(names: Names, status: string, detail: string) {
  switch (status) {
    case "S50":
      return names.reason(detail);
    case "S80":
      return names.finding(detail);
    default:
      return names.channel(detail);
  }
}

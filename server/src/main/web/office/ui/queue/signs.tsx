import { useSay } from "../../../ui/language.ts";
import type { Row } from "../../api/contract.ts";
import { SIGNS } from "../../i18n/queue.ts";

/** What must not be overlooked in a row, in words. */
export function Signs({ row }: { readonly row: Row }) {
  const say = useSay();
  const signs: readonly (readonly [boolean, string, string])[] = [
    [row.urgent, "bad", say(SIGNS.urgent)],
    [row.unanswered, "warn", say(SIGNS.unanswered)],
    [row.reminded !== undefined, "warn", say(SIGNS.reminded, { day: row.reminded ?? "" })],
    [row.proposed, "info", say(SIGNS.proposed)],
    [row.links > 0, "info", say(SIGNS.linked, { n: row.links })],
    [row.parent !== undefined, "", say(SIGNS.merged)],
    [
      row.followUps > 0,
      "",
      say(row.followUps === 1 ? SIGNS.followUp : SIGNS.followUps, { n: row.followUps }),
    ],
    [row.mailboxEnded, "", say(SIGNS.mailboxEnded)],
  ];
  return (
    <span class="tags">
      {signs
        .filter(([shown]) => shown)
        .map(([, kind, text]) => (
          <span key={text} class={`tag ${kind}`}>
            {text}
          </span>
        ))}
    </span>
  );
}

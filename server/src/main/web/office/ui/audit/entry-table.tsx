import { useSay } from "../../../ui/language.ts";
import type { Schemas } from "../../api/contract.ts";
import { ACTIONS, AUDIT } from "../../i18n/audit.ts";
import type { AuditFilter } from "./audit-filters.tsx";
import { CardTable } from "../parts/card-table.tsx";

type Entry = Schemas["AuditEntry"];

interface Props {
  readonly entries: readonly Entry[];
  readonly filter: AuditFilter;
  readonly choose: (filter: AuditFilter) => void;
}

/** Entries of the log; an officer or a subject leads to whatever else there is of it. */
export function EntryTable({ entries, filter, choose }: Props) {
  const say = useSay();
  const heads = [AUDIT.number, AUDIT.time, AUDIT.who, AUDIT.what, AUDIT.subject, AUDIT.details];
  return (
    <CardTable caption={say(AUDIT.title)} heads={heads}>
      {entries.map(({ number, time, action, officer, subject, details }) => (
        <tr key={number}>
          <td class="num">{number}</td>
          <td class="num">{time.replace("T", " ").replace("Z", "")}</td>
          <td>
            {officer === undefined ? (
              <span class="soft">{say(AUDIT.office)}</span>
            ) : (
              <button
                type="button"
                class="button quiet slim"
                title={say(AUDIT.onlyHim)}
                onClick={() => choose({ ...filter, officer: officer.id })}
              >
                {officer.name}
              </button>
            )}
          </td>
          <th scope="row">{say(ACTIONS[action])}</th>
          <td data-label={say(AUDIT.subject)}>
            {subject === undefined ? (
              "–"
            ) : (
              <button
                type="button"
                class="button quiet slim code"
                title={say(AUDIT.onlyThis)}
                onClick={() => choose({ ...filter, subject })}
              >
                {subject}
              </button>
            )}
          </td>
          <td class="code small">
            {Object.entries(details)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, value]) => `${key}=${value}`)
              .join("  ")}
          </td>
        </tr>
      ))}
    </CardTable>
  );
}

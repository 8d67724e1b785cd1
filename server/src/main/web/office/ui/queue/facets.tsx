import type { Label } from "../../../i18n/label.ts";
import { useSay } from "../../../ui/language.ts";
import type { Queue } from "../../api/contract.ts";
import { COLUMNS, QUEUE } from "../../i18n/queue.ts";
import { FACETS, type Facet, type QueueFilter } from "../../logic/queue-filter.ts";
import { useOffice } from "../context.ts";
import { useCampaigns } from "../use-campaigns.ts";
import { useColleagues } from "../use-colleagues.ts";

interface Props {
  readonly filter: QueueFilter;
  readonly change: (part: Partial<QueueFilter>) => void;
  readonly facets: Queue["facets"] | undefined;
}

/** What can be chosen by, each value with how many there are of it. */
export function Facets({ filter, change, facets }: Props) {
  const say = useSay();
  const nameOf = useFacetNames();
  return (
    <div class="facets" role="group" aria-label={say(QUEUE.filters)}>
      {FACETS.map((facet) => {
        const counts = facets?.[facet] ?? {};
        const chosen = filter[facet];
        const codes = Object.keys(counts);
        const all = chosen === "" || codes.includes(chosen) ? codes : [chosen, ...codes];
        return all.length === 0 ? null : (
          <select
            key={facet}
            class={`input${chosen === "" ? "" : " on"}`}
            aria-label={say(COLUMNS[facet])}
            value={chosen}
            onChange={(event) => change({ [facet]: event.currentTarget.value })}
          >
            <option value="">{say(QUEUE.any, { what: say(COLUMNS[facet]) })}</option>
            {all.map((code) => (
              <option key={code} value={code}>
                {say(nameOf(facet, code))}
                {counts[code] === undefined ? "" : ` (${counts[code]})`}
              </option>
            ))}
          </select>
        );
      })}
    </div>
  );
}

function useFacetNames(): (facet: Facet, code: string) => Label {
  const { names, session } = useOffice();
  const colleagues = useColleagues();
  const campaigns = useCampaigns();
  return (facet, code) => {
    switch (facet) {
      case "assignee": {
        if (code === "nobody") {
          return QUEUE.nobody;
        }
        if (code === "me" || code === session.officer.id) {
          return QUEUE.me;
        }
        const name = colleagues.find(({ id }) => id === code)?.name ?? code;
        return { zh: name, en: name };
      }
      case "campaign": {
        const name = campaigns.find(({ id }) => id === code)?.name ?? code;
        return { zh: name, en: name };
      }
      default:
        return names[facet](code);
    }
  };
}

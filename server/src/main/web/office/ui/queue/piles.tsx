import { useSay } from "../../../ui/language.ts";
import type { Queue } from "../../api/contract.ts";
import { PILE_NAMES, QUEUE } from "../../i18n/queue.ts";
import { PILES, type QueueFilter, WHOLE_QUEUE, isNarrowed } from "../../logic/queue-filter.ts";

interface Props {
  readonly filter: QueueFilter;
  readonly change: (part: Partial<QueueFilter>) => void;
  readonly facets: Queue["facets"] | undefined;
}

/** The piles, each with how many there are in it. */
export function Piles({ filter, change, facets }: Props) {
  const say = useSay();
  return (
    <div class="row piles">
      {PILES.map((pile) => {
        const n = facets?.["only"]?.[pile];
        return (
          <button
            key={pile}
            type="button"
            class={`button slim${filter.only === pile ? " on" : ""}`}
            aria-pressed={filter.only === pile}
            onClick={() => change({ only: filter.only === pile ? "" : pile })}
          >
            {say(PILE_NAMES[pile])}
            {n === undefined ? null : (
              <span class={`count${pile === "overdue" && n > 0 ? " bad" : ""}`}>{n}</span>
            )}
          </button>
        );
      })}
      <label class="tick">
        <input
          type="checkbox"
          checked={filter.finished}
          onChange={(event) => change({ finished: event.currentTarget.checked })}
        />
        {say(QUEUE.finished)}
      </label>
      {isNarrowed(filter) ? (
        <button type="button" class="button quiet slim" onClick={() => change(WHOLE_QUEUE)}>
          {say(QUEUE.clear)}
        </button>
      ) : null}
    </div>
  );
}

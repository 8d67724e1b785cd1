import { useCallback, useRef, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { Title } from "../../../ui/parts/title.tsx";
import type { Queue } from "../../api/contract.ts";
import { QUEUE } from "../../i18n/queue.ts";
import {
  PAGE_SIZE,
  type QueueFilter,
  isNarrowed,
  keptFilter,
  queueQuery,
} from "../../logic/queue-filter.ts";
import { useAsked } from "../asking.ts";
import { type ViewProps, useOffice } from "../context.ts";
import { Waiting } from "../parts/waiting.tsx";
import { CaseTable } from "./case-table.tsx";
import { Facets } from "./facets.tsx";
import { News } from "./news.tsx";
import { Piles } from "./piles.tsx";
import { SearchBox } from "./search-box.tsx";
import { useQueueKeys } from "./use-queue-keys.ts";

/** Where the filter is remembered. */
const KEPT = "queue";

/** The queue: what is due first. */
export function QueueView(_: ViewProps) {
  const say = useSay();
  const { client, memory } = useOffice();
  const [filter, setFilter] = useState<QueueFilter>(() => keptFilter(memory.get(KEPT)));
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const query = queueQuery(filter);
  const asked = useAsked(JSON.stringify(query), (signal) =>
    client.get("/api/v1/cases", { query, signal }),
  );
  const change = useCallback(
    (part: Partial<QueueFilter>) =>
      setFilter((now) => {
        const next = { ...now, offset: 0, ...part };
        memory.set(KEPT, JSON.stringify(next));
        return next;
      }),
    [memory],
  );
  useQueueKeys(list, search);
  return (
    <div class="queue stack" ref={list}>
      <div class="queue-head">
        <Title>{say(QUEUE.title)}</Title>
        <SearchBox box={search} q={filter.q} change={(q) => change({ q })} />
      </div>
      <News {...{ filter, query }} shown={asked.value} again={asked.again} />
      <Piles {...{ filter, change }} facets={asked.value?.facets} />
      <Facets {...{ filter, change }} facets={asked.value?.facets} />
      <Waiting asked={asked}>
        {(queue) => (
          <>
            <Counts queue={queue} filter={filter} />
            <Damaged ids={queue.damaged} />
            {queue.rows.length === 0 ? (
              <p class="empty">{say(isNarrowed(filter) ? QUEUE.noneFound : QUEUE.none)}</p>
            ) : (
              <CaseTable rows={queue.rows} again={asked.again} />
            )}
            <Pages total={queue.total} offset={filter.offset} go={(offset) => change({ offset })} />
          </>
        )}
      </Waiting>
      <p class="small keys" aria-hidden="true">
        <kbd>j</kbd> <kbd>k</kbd> {say(QUEUE.keys)} · <kbd>Enter</kbd> {say(QUEUE.keyOpen)} ·{" "}
        <kbd>/</kbd> {say(QUEUE.keySearch)}
      </p>
    </div>
  );
}

function Counts({ queue, filter }: { readonly queue: Queue; readonly filter: QueueFilter }) {
  const say = useSay();
  return (
    <p class="small" role="status">
      {filter.q === "" ? null : (
        <>
          <bdi>{say(QUEUE.found, { q: filter.q })}</bdi>
          {" · "}
        </>
      )}
      {say(queue.total === 1 ? QUEUE.totalOne : QUEUE.total, { n: queue.total })}
      {queue.overdue === 0 ? null : (
        <>
          {" · "}
          <strong class="error">{say(QUEUE.totalOverdue, { n: queue.overdue })}</strong>
        </>
      )}
    </p>
  );
}

/** A case whose record cannot be opened is never passed over in silence. */
function Damaged({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay();
  return ids.length === 0 ? null : (
    <Callout kind="bad">
      <p>{say(QUEUE.damaged, { n: ids.length })}</p>
      <p class="code">{ids.join(" ")}</p>
    </Callout>
  );
}

interface PagesProps {
  readonly total: number;
  readonly offset: number;
  readonly go: (offset: number) => void;
}

function Pages({ total, offset, go }: PagesProps) {
  const say = useSay();
  const to = Math.min(total, offset + PAGE_SIZE);
  return total <= PAGE_SIZE ? null : (
    <nav class="row pages" aria-label={say(QUEUE.pages)}>
      <button
        type="button"
        class="button slim"
        disabled={offset === 0}
        onClick={() => go(Math.max(0, offset - PAGE_SIZE))}
      >
        {say(QUEUE.before)}
      </button>
      <span class="num">{say(QUEUE.page, { from: offset + 1, to, of: total })}</span>
      <button
        type="button"
        class="button slim"
        disabled={to >= total}
        onClick={() => go(offset + PAGE_SIZE)}
      >
        {say(QUEUE.after)}
      </button>
    </nav>
  );
}

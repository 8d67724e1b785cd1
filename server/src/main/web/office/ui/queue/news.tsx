import { useEffect, useRef, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import type { Query, Queue } from "../../api/contract.ts";
import { onQueueChange } from "../../api/queue-events.ts";
import { QUEUE } from "../../i18n/queue.ts";
import { newsOf } from "../../logic/news.ts";
import type { QueueFilter } from "../../logic/queue-filter.ts";
import { useOffice } from "../context.ts";

/** Between a change and looking what it was, in milliseconds: changes come in swarms. */
const CALM = 800;

interface Props {
  readonly filter: QueueFilter;
  readonly query: Partial<Query<"/api/v1/cases", "get">>;
  readonly shown: Queue | undefined;
  readonly again: () => void;
}

/**
 * Says that something has come or changed, and leaves the rows where they are until the officer
 * wants to see it. A search is not made again by itself: each one is recorded.
 */
export function News({ filter, query, shown, again }: Props) {
  const say = useSay();
  const { client } = useOffice();
  const [news, setNews] = useState<number | undefined>();
  const latest = useRef({ query, shown, filter });
  latest.current = { query, shown, filter };
  useEffect(() => setNews(undefined), [shown]);
  useEffect(() => {
    let timer = 0;
    const look = async () => {
      const before = latest.current;
      if (before.shown === undefined) {
        return;
      }
      if (before.filter.q !== "") {
        setNews(0);
        return;
      }
      const now = await client.get("/api/v1/cases", { query: before.query, background: true });
      if (latest.current.shown === before.shown) {
        setNews(newsOf(before.shown, now));
      }
    };
    const stop = onQueueChange(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void look().catch(() => {}), CALM);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [client]);
  return (
    <div class="news" role="status">
      {news === undefined ? null : (
        <button type="button" class="button slim on" onClick={again}>
          {say(news === 0 ? QUEUE.changed : QUEUE.news, { n: news })}
        </button>
      )}
    </div>
  );
}

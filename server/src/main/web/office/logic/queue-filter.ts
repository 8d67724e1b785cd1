import type { Query } from "../api/contract.ts";

/** What part of the queue is looked at. */
export interface QueueFilter {
  readonly channel: string;
  readonly category: string;
  readonly status: string;
  readonly assignee: string;
  readonly campaign: string;
  readonly only: string;
  readonly finished: boolean;
  readonly q: string;
  readonly offset: number;
}

/** All of it, from its beginning. */
export const WHOLE_QUEUE: QueueFilter = {
  channel: "",
  category: "",
  status: "",
  assignee: "",
  campaign: "",
  only: "",
  finished: false,
  q: "",
  offset: 0,
};

/** The piles, in the order in which they are offered. */
export const PILES = ["overdue", "unanswered", "urgent", "linked", "proposed"] as const;

/** What can be chosen from a list, and is counted by the office. */
export const FACETS = ["status", "category", "channel", "assignee", "campaign"] as const;

export type Facet = (typeof FACETS)[number];

/** Rows of a page. */
export const PAGE_SIZE = 50;

/** Whether something is left out. */
export function isNarrowed({ offset: _, ...filter }: QueueFilter): boolean {
  return Object.values(filter).some((value) => value !== "" && value !== false);
}

/** The filter as the office is asked. */
export function queueQuery(filter: QueueFilter): Partial<Query<"/api/v1/cases", "get">> {
  return {
    ...(filter.channel && { channel: filter.channel }),
    ...(filter.category && { category: filter.category }),
    ...(filter.status && { status: filter.status }),
    ...(filter.assignee && { assignee: filter.assignee }),
    ...(filter.campaign && { campaign: filter.campaign }),
    ...(isPile(filter.only) && { only: filter.only }),
    ...(filter.finished && { finished: true }),
    ...(filter.q && { q: filter.q }),
    offset: filter.offset,
    limit: PAGE_SIZE,
  };
}

/** Reads a filter that was kept as JSON; all of the queue if there is none. */
export function keptFilter(text: string | undefined): QueueFilter {
  return text === undefined
    ? WHOLE_QUEUE
    : { ...WHOLE_QUEUE, ...(JSON.parse(text) as Partial<QueueFilter>) };
}

function isPile(text: string): text is (typeof PILES)[number] {
  return (PILES as readonly string[]).includes(text);
}

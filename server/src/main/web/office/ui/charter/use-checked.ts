import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../../api/contract.ts";
import type { OfficeProblem } from "../../api/problem.ts";
import { problemOf } from "../asking.ts";
import { useOffice } from "../context.ts";

/** After so long without a change a draft is checked. */
const PAUSE_MILLIS = 400;

/** A mistake or a warning. */
export interface Found {
  /** A JSON pointer into the draft. */
  readonly place: string;
  readonly zh: string;
  readonly en: string;
  readonly warning: boolean;
}

export type CharterChange = Schemas["CharterChange"];

/** What is known of a draft; while it is checked anew, what was known before. */
export interface Checked {
  readonly found: readonly Found[];
  readonly changes: readonly CharterChange[];
  readonly problem: OfficeProblem | undefined;
  /** Whether all of it is about the draft as it stands. */
  readonly fresh: boolean;
  /** Whether nothing but warnings stands in the way of signing. */
  readonly signable: boolean;
}

type Known = Pick<Checked, "found" | "changes" | "problem"> & { readonly of: string };

/** Has the office check a draft, whenever its writer pauses. */
export function useChecked(draft: string): Checked {
  const { client } = useOffice();
  const [known, setKnown] = useState<Known>({
    of: "",
    found: [],
    changes: [],
    problem: undefined,
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const timer = setTimeout(() => {
      client.post("/api/v1/profile/draft", { body: { draft }, signal }).then(
        ({ mistakes, changes }) =>
          signal.aborted || setKnown({ of: draft, found: mistakes, changes, problem: undefined }),
        (error: unknown) =>
          signal.aborted ||
          setKnown({ of: draft, found: [], changes: [], problem: problemOf(error) }),
      );
    }, PAUSE_MILLIS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [draft, client]);
  const fresh = known.of === draft;
  const right = known.problem === undefined && known.found.every(({ warning }) => warning);
  return { ...known, fresh, signable: fresh && right };
}

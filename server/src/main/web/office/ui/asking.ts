import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { OfficeProblem } from "../api/problem.ts";

/** What was asked for, as far as it is there. */
export interface Asked<T> {
  /** The last that was had; it stays while it is asked for again. */
  readonly value: T | undefined;
  readonly problem: OfficeProblem | undefined;
  readonly busy: boolean;
  /** Asks again. */
  readonly again: () => void;
}

/** Asks the office when a view comes up and whenever a key changes, under which the answer stands. */
export function useAsked<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<Asked<T>, "again"> & { readonly key: string }>({
    key,
    value: undefined,
    problem: undefined,
    busy: true,
  });
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const stop = new AbortController();
    setState((now) => ({
      key,
      value: now.key === key ? now.value : undefined,
      problem: undefined,
      busy: true,
    }));
    latest.current(stop.signal).then(
      (value) => stop.signal.aborted || setState({ key, value, problem: undefined, busy: false }),
      (error: unknown) =>
        stop.signal.aborted ||
        setState((now) => ({ ...now, key, problem: problemOf(error), busy: false })),
    );
    return () => stop.abort();
  }, [key, round]);
  const again = useCallback(() => setRound((now) => now + 1), []);
  const here = state.key === key;
  return {
    value: here ? state.value : undefined,
    problem: here ? state.problem : undefined,
    busy: state.busy || !here,
    again,
  };
}

/** Something that an officer does, one at a time. */
export interface Doing {
  readonly busy: boolean;
  readonly problem: OfficeProblem | undefined;
  /** Does it; gives whether it was done. */
  readonly run: (what: () => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
}

/** For a form or a button that asks the office to do something. */
export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<OfficeProblem | undefined>();
  const running = useRef(false);
  const run = useCallback(async (what: () => Promise<unknown>) => {
    if (running.current) {
      return false;
    }
    running.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(undefined), []);
  return { busy, problem, run, clear };
}

/** An error as a refusal; a fault of the page itself is one, too. */
export function problemOf(error: unknown): OfficeProblem {
  return error instanceof OfficeProblem ? error : new OfficeProblem(0, "fault");
}

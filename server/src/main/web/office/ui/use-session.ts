import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { OfficeClient } from "../api/client.ts";
import type { Session } from "../api/contract.ts";
import { OfficeProblem } from "../api/problem.ts";
import { problemOf } from "./asking.ts";
import { onWord, tellOthers } from "./other-windows.ts";

/** Who is there. */
export type Presence =
  | { readonly is: "unknown"; readonly problem?: OfficeProblem }
  | { readonly is: "out"; readonly why?: "lost" | "out" }
  | { readonly is: "in"; readonly session: Session }
  | { readonly is: "locked"; readonly session: Session };

/** Who is there, and how that changes. */
export interface Presences {
  readonly presence: Presence;
  /** Asks the office who is signed in. */
  readonly find: () => void;
  /** Somebody has signed in, or unlocked. */
  readonly begin: (session: Session) => void;
  /** Takes everything off the screen at once, then tells the office. */
  readonly lock: () => void;
  /** Tells the office that the officer is there, though he asks for nothing. */
  readonly touch: () => void;
  readonly signOut: () => void;
}

/** Between two looks whether a session goes on, in milliseconds. */
const BETWEEN_LOOKS = 20_000;

/**
 * Keeps who is signed in. What the office has locked or ended leaves the screen by itself.
 *
 * @param forget told when somebody is not there any more: nothing of his may stay
 */
export function useSession(client: OfficeClient, forget: () => void): Presences {
  const [presence, setPresence] = useState<Presence>({ is: "unknown" });
  const forgetting = useRef(forget);
  forgetting.current = forget;

  const begin = useCallback(
    (session: Session) => {
      client.begin(session);
      setPresence({ is: session.locked ? "locked" : "in", session });
    },
    [client],
  );
  const end = useCallback(
    (why?: "lost" | "out") => {
      client.end();
      forgetting.current();
      setPresence({ is: "out", ...(why && { why }) });
    },
    [client],
  );
  const hide = useCallback(() => {
    setPresence((now) => (now.is === "in" ? { is: "locked", session: now.session } : now));
  }, []);
  const find = useCallback(() => {
    setPresence({ is: "unknown" });
    client.get("/api/v1/session").then(begin, (error: unknown) => {
      const problem = problemOf(error);
      if (problem.status === 401) {
        end();
      } else {
        setPresence({ is: "unknown", problem });
      }
    });
  }, [client, begin, end]);
  const lock = useCallback(() => {
    hide();
    tellOthers("locked");
    client.post("/api/v1/session/lock").catch(() => {});
  }, [client, hide]);
  const look = useCallback(
    (background: boolean) => {
      const seen = ({ locked }: Session) => (locked ? hide() : undefined);
      client.get("/api/v1/session", { background }).then(seen, () => {});
    },
    [client, hide],
  );
  const touch = useCallback(() => look(false), [look]);
  const signOut = useCallback(() => {
    client.delete("/api/v1/session").catch(() => {});
    tellOthers("out");
    end("out");
  }, [client, end]);

  useEffect(find, [find]);
  const isIn = presence.is === "in";
  useEffect(() => {
    if (!isIn) {
      return undefined;
    }
    const timer = window.setInterval(() => look(true), BETWEEN_LOOKS);
    return () => window.clearInterval(timer);
  }, [isIn, look]);
  useEffect(() => {
    client.onEnding((ending) => (ending === "lost" ? end("lost") : hide()));
    return onWord((word) => {
      if (word === "locked") {
        hide();
      } else if (word === "out") {
        end("out");
      }
    });
  }, [client, end, hide]);
  return { presence, find, begin, lock, touch, signOut };
}

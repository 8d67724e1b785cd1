import type { ComponentType } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { SHELL } from "../../i18n/shell.ts";
import { useSay } from "../language.ts";
import { TroubleNote } from "./trouble.tsx";

/** A part of the page that is not loaded with it. */
export interface Later<P> {
  readonly Part: ComponentType<P>;
  /** Loads it ahead, so that nobody waits for it. */
  readonly preload: () => void;
}

/** Makes a part that is loaded when it is first shown; where that fails, it can be tried again. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  function Part(props: P) {
    const say = useSay();
    const [Loaded, setLoaded] = useState<ComponentType<P> | undefined>();
    const [failed, setFailed] = useState(false);
    const open = useCallback(() => {
      setFailed(false);
      load().then(
        (part) => setLoaded(() => part),
        () => setFailed(true),
      );
    }, []);
    useEffect(open, [open]);
    if (Loaded !== undefined) {
      return <Loaded {...props} />;
    }
    return failed ? (
      <div class="column stack">
        <TroubleNote trouble={{ kind: "failed", reason: "unreachable" }} />
        <button type="button" class="button" onClick={open}>
          {say(SHELL.retry)}
        </button>
      </div>
    ) : (
      <p class="opening" aria-busy="true" />
    );
  }
  const preload = () => {
    load().catch(() => {});
  };
  return { Part, preload };
}

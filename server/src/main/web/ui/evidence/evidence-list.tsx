import type { ComponentType } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { SHELL } from "../../i18n/shell.ts";
import type { EvidenceItems } from "../../flows/evidence-item.ts";
import type { Tables } from "../../report/tables.ts";
import { useSay } from "../language.ts";
import { TroubleNote } from "../parts/trouble.tsx";

/** The evidence list of a report or follow-up. */
export interface EvidenceListProps {
  readonly items: EvidenceItems;
  /**
   * Takes what makes the next list of the present one. It is called while files are cleaned, also when
   * the list is not shown any more, and has to stay good for that long.
   */
  readonly change: (update: (items: EvidenceItems) => EvidenceItems) => void;
  readonly tables: Tables;
  /** Bytes of the largest file that the agency takes. */
  readonly most: number;
  /** Of a follow-up: it has its own heading, and every item a file. */
  readonly simple?: boolean;
  /** The reporter wanted to go on already: what he has to decide first is marked as an error. */
  readonly tried?: boolean;
}

const load = () => import("./panel.tsx");

/**
 * Loads what the list is drawn with, which is no part of the first page. Where it is called before the
 * list is reached, nobody waits for it there.
 */
export function preloadEvidence(): void {
  load().catch(() => {});
}

/** Adds files, shows what was taken out of them and what was not, and lets the reporter decide. */
export function EvidenceList(props: EvidenceListProps) {
  const say = useSay();
  const [Panel, setPanel] = useState<ComponentType<EvidenceListProps> | undefined>();
  const [failed, setFailed] = useState(false);
  const open = useCallback(() => {
    setFailed(false);
    load().then(
      ({ EvidencePanel }) => setPanel(() => EvidencePanel),
      () => setFailed(true),
    );
  }, []);
  useEffect(open, [open]);
  if (Panel !== undefined) {
    return <Panel {...props} />;
  }
  return failed ? (
    <div class="stack">
      <TroubleNote trouble={{ kind: "failed", reason: "unreachable" }} />
      <button type="button" class="button" onClick={open}>
        {say(SHELL.retry)}
      </button>
    </div>
  ) : (
    <p class="opening" aria-busy="true" />
  );
}

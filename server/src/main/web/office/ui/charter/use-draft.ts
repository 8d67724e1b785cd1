import { useState } from "preact/hooks";
import { type Charter, readCharter, writeCharter } from "../../logic/charter.ts";
import { useOffice } from "../context.ts";

/** Where what an officer has begun is remembered, until it is in force or he signs out. */
const KEY = "charter-draft";

/** A draft that is being edited. */
export interface DraftEditing {
  readonly draft: Charter;
  readonly text: string;
  readonly change: (part: Partial<Charter>) => void;
  /** Goes back to what is in force. */
  readonly restart: () => void;
  /** Whether something else was published since this was begun. */
  readonly overtaken: boolean;
  /** Takes what was begun for the next number all the same. */
  readonly keep: () => void;
}

/** Edits a draft. @param first what is in force, under the next number */
export function useDraft(first: Charter): DraftEditing {
  const { memory } = useOffice();
  const [draft, setDraft] = useState(() => readCharter(memory.get(KEY) ?? "") ?? first);
  const set = (next: Charter) => {
    memory.set(KEY, writeCharter(next));
    setDraft(next);
  };
  return {
    draft,
    text: writeCharter(draft),
    change: (part) => set({ ...draft, ...part }),
    restart: () => {
      memory.delete(KEY);
      setDraft(first);
    },
    overtaken: draft.serial < first.serial,
    keep: () => set({ ...draft, serial: first.serial }),
  };
}

/** Forgets what was begun: it is in force. */
export function forgetDraft(memory: Map<string, string>): void {
  memory.delete(KEY);
}

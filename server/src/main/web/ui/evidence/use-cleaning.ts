import { useCallback, useEffect, useRef } from "preact/hooks";
import type { EvidenceItems } from "../../flows/evidence-item.ts";
import { progressed, settled } from "../../flows/evidence-list.ts";
import { RemoteCleaner } from "../../worker/remote-cleaner.ts";
import { startWorker } from "../workers.ts";
import type { EvidenceListProps } from "./evidence-list.tsx";

/** One for the page: files of all its lists wait for one another. */
const cleaner = new RemoteCleaner(() => startWorker("evidence"));

// Asked for as soon as there is a form, whatever is added to it: the drop does not see that a file was.
cleaner.ready();

/** The work that was begun, by the file as it was chosen. */
const begun = new WeakMap<Blob, AbortController>();

/**
 * Has the files of a list cleaned. What was begun goes on when the list is not shown any more.
 *
 * @param kinds the codes that there are for kinds of evidence
 * @returns what ends the work on a file
 */
export function useCleaning(
  items: EvidenceItems,
  change: EvidenceListProps["change"],
  kinds: readonly string[],
): (file: Blob) => void {
  const last = useRef({ change, kinds });
  last.current = { change, kinds };
  useEffect(() => {
    for (const { file } of items) {
      if (file?.cleaning.at === "waiting" && !begun.has(file.original)) {
        begin(file.original, last.current);
      }
    }
  }, [items]);
  return useCallback((file) => {
    begun.get(file)?.abort();
    begun.delete(file);
  }, []);
}

interface Listening {
  readonly change: EvidenceListProps["change"];
  readonly kinds: readonly string[];
}

function begin(file: Blob, { change, kinds }: Listening): void {
  const controller = new AbortController();
  begun.set(file, controller);
  cleaner
    .clean(file, (step) => change((items) => progressed(items, file, step)), controller.signal)
    .then(
      (outcome) => {
        begun.delete(file);
        change((items) => settled(items, file, outcome, kinds));
      },
      // It was taken out of the list.
      () => {},
    );
}

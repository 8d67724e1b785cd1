import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type EvidenceItem, type EvidenceItems, MOST } from "../../flows/evidence-item.ts";
import {
  type ChosenFile,
  added,
  described,
  removed,
  restored,
  room,
} from "../../flows/evidence-list.ts";
import { sentNames } from "../../flows/evidence-name.ts";
import { unsettled } from "../../flows/evidence-sent.ts";
import { ADDING, LIST } from "../../i18n/evidence.ts";
import type { Say } from "../../i18n/label.ts";
import { useSay } from "../language.ts";
import { Callout } from "../parts/callout.tsx";
import { AddFiles } from "./add-files.tsx";
import { Card } from "./card.tsx";
import type { EvidenceListProps } from "./evidence-list.tsx";
import { useArrivals } from "./use-arrivals.ts";
import { useCleaning } from "./use-cleaning.ts";

/** The evidence list as it is drawn; {@link EvidenceList} loads it. */
export function EvidencePanel({ items, change, tables, most, simple, tried }: EvidenceListProps) {
  const say = useSay();
  const kinds = useMemo(() => tables.form.evidence.map(({ code }) => code), [tables]);
  const stop = useCleaning(items, change, kinds);
  const [over, setOver] = useState(0);
  const [gone, setGone] = useState<EvidenceItem | undefined>();
  const free = room(items);
  const add = useCallback(
    (files: readonly ChosenFile[]) => {
      setOver(Math.max(0, files.length - free));
      setGone(undefined);
      change((list) => added(list, files, say(ADDING.word), most));
    },
    [change, free, most, say],
  );
  const dragging = useArrivals(add);
  const remove = (item: EvidenceItem) => {
    if (item.file !== undefined) {
      stop(item.file.original);
    }
    setOver(0);
    setGone(item);
    change((list) => removed(list, item.id));
  };
  const undo = (item: EvidenceItem) => {
    setGone(undefined);
    change((list) => restored(list, item));
    requestAnimationFrame(() => document.getElementById(`evidence-${item.id}-title`)?.focus());
  };
  const names = sentNames(items);
  return (
    <div class="stack">
      {simple ? <h2>{say(ADDING.files)}</h2> : <Intro />}
      <AddFiles
        add={add}
        describe={simple ? undefined : () => change(described)}
        most={most}
        dragging={dragging}
      />
      {over === 0 ? null : (
        <Callout kind="warn" alert>
          <p>{say(ADDING.over, { files: MOST.files, n: over })}</p>
        </Callout>
      )}
      {gone === undefined ? null : <Gone item={gone} undo={undo} />}
      <p class="small" role="status">
        {statusText(items, say)}
      </p>
      {items.length === 0 ? null : (
        <ol class="evidences stack" aria-label={say(LIST.list)}>
          {items.map((item) => (
            <Card
              key={item.id}
              item={item}
              name={names.get(item.id) ?? ""}
              change={change}
              remove={remove}
              tables={tables}
              most={most}
              heading={simple ? "h3" : "h2"}
              tried={tried === true}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function Intro() {
  const say = useSay();
  return (
    <>
      <p>{say(ADDING.intro)}</p>
      <Callout kind="info">
        <p>{say(ADDING.visible)}</p>
      </Callout>
      <p class="small">{say(ADDING.keep)}</p>
    </>
  );
}

/** What was taken out can be put back; it has the focus, which was on what is gone. */
function Gone({
  item,
  undo,
}: {
  readonly item: EvidenceItem;
  readonly undo: (item: EvidenceItem) => void;
}) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [item]);
  return (
    <div class="gone">
      <p>{say(LIST.removed, { n: item.id })}</p>
      <button ref={button} type="button" class="button slim" onClick={() => undo(item)}>
        {say(LIST.undo)}
      </button>
    </div>
  );
}

/** Read out as it changes. */
function statusText(items: EvidenceItems, say: Say): string {
  const files = items.filter((item) => item.file !== undefined).length;
  if (files === 0) {
    return "";
  }
  const left = unsettled(items);
  const atWork = left.filter(({ why }) => why === "at-work").length;
  const open = left.length - atWork;
  return [
    say(LIST.status, { n: files, done: files - left.length }),
    atWork === 0 ? "" : say(LIST.statusAtWork, { n: atWork }),
    open === 0 ? "" : say(LIST.statusOpen, { n: open }),
  ].join("");
}

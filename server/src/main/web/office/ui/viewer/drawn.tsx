import { useEffect, useRef, useState } from "preact/hooks";
import { useSay } from "../../../ui/language.ts";
import { Callout } from "../../../ui/parts/callout.tsx";
import { VIEWER } from "../../i18n/viewer.ts";
import type { DrawnKind, Quarters } from "../../viewer/messages.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { NotDrawnNote } from "./not-drawn-note.tsx";
import { sightKey } from "./sight-keys.ts";
import { Tools } from "./tools.tsx";
import { useDrawing } from "./use-drawing.ts";

/** How large a page may be made and how small, by the width of its place. */
const ZOOM = { most: 6, least: 0.25, step: 1.25 } as const;

interface Props {
  /** Names the file among all of the office. */
  readonly id: string;
  readonly kind: DrawnKind;
  readonly name: string;
  readonly fetchFile: (signal: AbortSignal) => Promise<ArrayBuffer>;
}

/** What of a drawn file is seen, as its reader has chosen. */
export interface Choice {
  readonly page: number;
  readonly quarters: Quarters;
  /** 1 is as wide as its place. */
  readonly zoom: number;
}

/** An image or a PDF, page by page, as pixels out of a sandbox. */
export function Drawn({ id, kind, name, fetchFile }: Props) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [room, setRoom] = useState(0);
  const [choice, setChoice] = useState<Choice>({ page: 1, quarters: 0, zoom: 1 });
  useEffect(() => setRoom(sheet.current?.clientWidth ?? 0), []);
  const width = Math.round(room * choice.zoom);
  const [state, drawn] = useDrawing(
    id,
    kind,
    fetchFile,
    place,
    canvas,
    room === 0 ? undefined : { ...choice, width: width * devicePixelRatio },
  );
  const pages = state.is === "open" ? state.pages : 1;
  const choose = (next: Partial<Choice>) =>
    setChoice((now) => ({
      page: clamped(next.page ?? now.page, 1, pages),
      quarters: next.quarters ?? now.quarters,
      zoom: clamped(next.zoom ?? now.zoom, ZOOM.least, ZOOM.most),
    }));
  const open = state.is === "open";
  return (
    <div
      class="drawn stack"
      role="group"
      aria-label={say(VIEWER.tools)}
      tabIndex={0}
      onKeyDown={(event) => {
        const next = open ? sightKey(event, choice, pages, ZOOM.step) : undefined;
        if (next !== undefined) {
          event.preventDefault();
          choose(next);
        }
      }}
    >
      <div ref={place} />
      {open ? <Tools {...{ choice, choose, pages }} step={ZOOM.step} /> : null}
      <div
        class="drawn-place"
        ref={sheet}
        hidden={state.is === "not-drawn" || state.is === "failed"}
      >
        <canvas
          ref={canvas}
          role="img"
          hidden={!open}
          aria-busy={drawn.busy}
          aria-label={say(VIEWER.picture, { name, page: choice.page, pages })}
          style={{ width: `${width}px` }}
        />
      </div>
      {state.is === "not-drawn" ? <NotDrawnNote why={state.why} size={state.size} /> : null}
      {state.is === "failed" ? <ProblemNote problem={state.problem} /> : null}
      {open && !drawn.whole ? (
        <Callout kind="warn">
          <p>{say(VIEWER.incomplete)}</p>
        </Callout>
      ) : null}
      {open && state.morePages ? <p class="small">{say(VIEWER.morePages, { pages })}</p> : null}
      <p class="small soft" role="status">
        {state.is === "opening" || (open && drawn.busy)
          ? say(VIEWER.drawing)
          : open
            ? say(VIEWER.pixelsOnly)
            : ""}
      </p>
    </div>
  );
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

import { type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { OfficeProblem } from "../../api/problem.ts";
import type { DrawnKind, NotDrawn, Quarters } from "../../viewer/messages.ts";
import type { Size } from "../../viewer/fitting.ts";
import { problemOf } from "../asking.ts";
import { pdfParts } from "./pdf-parts.ts";
import { Sandbox } from "./sandbox.ts";

/** How far the drawing of a file has come. */
export type DrawingState =
  | { readonly is: "opening" }
  | { readonly is: "open"; readonly pages: number; readonly morePages: boolean }
  | { readonly is: "not-drawn"; readonly why: NotDrawn; readonly size: Size | undefined }
  | { readonly is: "failed"; readonly problem: OfficeProblem };

/** What is to be seen of it. */
export interface Sight {
  readonly page: number;
  readonly quarters: Quarters;
  /** Pixels of the screen. */
  readonly width: number;
}

interface Drawn {
  readonly busy: boolean;
  /** Whether nothing of the page that is seen was left out. */
  readonly whole: boolean;
}

/**
 * Opens a file in a sandbox and draws on a canvas what is to be seen of it; ends the sandbox with the view.
 *
 * @param key names the file
 * @param fetchFile gets its bytes
 */
export function useDrawing(
  key: string,
  kind: DrawnKind,
  fetchFile: (signal: AbortSignal) => Promise<ArrayBuffer>,
  place: RefObject<HTMLElement | null>,
  canvas: RefObject<HTMLCanvasElement | null>,
  sight: Sight | undefined,
): readonly [DrawingState, Drawn] {
  const [state, setState] = useState<DrawingState>({ is: "opening" });
  const [drawn, setDrawn] = useState<Drawn>({ busy: true, whole: true });
  const sandbox = useRef<Sandbox | undefined>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const started = start(kind, fetchFile, place, stop.signal);
    setState({ is: "opening" });
    started.then(
      ([box, opened]) => {
        if (!stop.signal.aborted) {
          sandbox.current = box;
          setState(opened);
        }
      },
      (error: unknown) =>
        stop.signal.aborted || setState({ is: "failed", problem: problemOf(error) }),
    );
    return () => {
      stop.abort();
      sandbox.current = undefined;
      void started.then(([box]) => box?.close()).catch(() => undefined);
    };
  }, [key, kind]);
  const { page, quarters, width } = sight ?? {};
  useEffect(() => {
    const box = sandbox.current;
    if (state.is !== "open" || box === undefined || sight === undefined) {
      return undefined;
    }
    let wanted = true;
    setDrawn(({ whole }) => ({ busy: true, whole }));
    void box.draw(sight.page, sight.quarters, sight.width).then((outcome) => {
      if (!wanted) {
        return;
      }
      if (outcome.told === "drawn") {
        paint(canvas.current, outcome);
        setDrawn({ busy: false, whole: outcome.whole });
      } else {
        box.close();
        setState({ is: "not-drawn", why: outcome.why, size: outcome.size });
      }
    });
    return () => {
      wanted = false;
    };
  }, [state, page, quarters, width]);
  return [state, drawn];
}

async function start(
  kind: DrawnKind,
  fetchFile: (signal: AbortSignal) => Promise<ArrayBuffer>,
  place: RefObject<HTMLElement | null>,
  signal: AbortSignal,
): Promise<readonly [Sandbox | undefined, DrawingState]> {
  const [file, parts] = await Promise.all([
    fetchFile(signal),
    kind === "pdf" ? pdfParts() : undefined,
  ]);
  if (place.current === null || signal.aborted) {
    return [undefined, { is: "opening" }];
  }
  const box = await Sandbox.start(place.current, kind);
  const outcome = await box.open(file, parts);
  if (outcome.told === "opened") {
    return [box, { is: "open", pages: outcome.pages, morePages: outcome.morePages }];
  }
  box.close();
  return [undefined, { is: "not-drawn", why: outcome.why, size: outcome.size }];
}

function paint(
  canvas: HTMLCanvasElement | null,
  drawn: Size & { readonly pixels: Uint8ClampedArray<ArrayBuffer> },
): void {
  const context = canvas?.getContext("2d");
  if (canvas && context) {
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    context.putImageData(new ImageData(drawn.pixels, drawn.width, drawn.height), 0, 0);
  }
}

import type { NotDrawn, Quarters, Question } from "../messages.ts";
import type { Size } from "../fitting.ts";

/** A file that is drawn page by page. */
export interface Drawing {
  readonly pages: number;

  /** Draws a page, so wide or narrower. */
  draw(page: number, quarters: Quarters, width: number): Promise<Picture>;
}

/** A page that was drawn. */
export interface Picture {
  readonly canvas: OffscreenCanvas;
  /** Whether nothing of it was left out. */
  readonly whole: boolean;
}

/** A file is not drawn. */
export class CannotDraw extends Error {
  constructor(
    readonly why: NotDrawn,
    readonly size?: Size,
  ) {
    super(why);
  }
}

/** Opens a file. */
export type OpenDrawing = (file: ArrayBuffer, parts: ArrayBuffer | undefined) => Promise<Drawing>;

/** Answers the page, which speaks to this worker over the port that comes first. */
export function serve(open: OpenDrawing, mostPages: number): void {
  addEventListener("message", (event) => {
    const [port] = (event as MessageEvent).ports;
    let drawing: Drawing | undefined;
    if (port !== undefined) {
      port.onmessage = async ({ data }: MessageEvent<Question>) => {
        try {
          if (data.ask === "open") {
            drawing = await open(data.file, data.parts);
            const pages = Math.min(drawing.pages, mostPages);
            port.postMessage({ told: "opened", pages, morePages: drawing.pages > pages });
          } else if (drawing !== undefined) {
            send(port, await drawing.draw(data.page, data.quarters, data.width));
          }
        } catch (error) {
          const { why, size } = error instanceof CannotDraw ? error : new CannotDraw("unreadable");
          port.postMessage({ told: "not-drawn", why, ...size });
        }
      };
    }
  });
}

function send(port: MessagePort, { canvas, whole }: Picture): void {
  const { width, height } = canvas;
  const context = canvas.getContext("2d");
  const pixels = context?.getImageData(0, 0, width, height).data.buffer;
  // Lets go of the canvas's memory at once.
  canvas.width = canvas.height = 0;
  if (pixels === undefined) {
    throw new CannotDraw("unreadable");
  }
  port.postMessage({ told: "drawn", whole, width, height, pixels }, [pixels]);
}

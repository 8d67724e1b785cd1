import { BOX, type Graph, LANE_WIDTH, type Layout, fitted } from "../../logic/graph-layout.ts";

/** Twice as fine as the screen, for print. */
const SCALE = 2;
const MARK_STEP = 160;

/** Draws a graph with the officer's mark over it, so that the picture names its source wherever it goes. */
export function picture(
  graph: Graph,
  { placed, lanes, width, height }: Layout,
  laneName: (lane: string) => string,
  mark: string,
): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext("2d");
  if (pen === null) {
    return Promise.reject(new Error("no canvas"));
  }
  pen.scale(SCALE, SCALE);
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "#1b2226";
  pen.font = "bold 16px sans-serif";
  lanes.forEach(({ lane, x }) => pen.fillText(laneName(lane), x + 20, 30, LANE_WIDTH - 40));
  pen.strokeStyle = "#868f93";
  for (const { from, to } of graph.edges) {
    const a = placed.get(from);
    const b = placed.get(to);
    if (a !== undefined && b !== undefined) {
      pen.beginPath();
      pen.moveTo(a.x + BOX.width, a.y + BOX.height / 2);
      pen.lineTo(b.x, b.y + BOX.height / 2);
      pen.stroke();
    }
  }
  pen.font = "13px sans-serif";
  for (const { node, x, y } of placed.values()) {
    pen.fillStyle = node.kind === "case" ? "#e3eef2" : "#ffffff";
    pen.fillRect(x, y, BOX.width, BOX.height);
    pen.strokeRect(x, y, BOX.width, BOX.height);
    pen.fillStyle = "#1b2226";
    pen.fillText(fitted(node.label), x + 8, y + 22, BOX.width - 16);
  }
  pen.fillStyle = "rgb(27 34 38 / 18%)";
  pen.font = "15px sans-serif";
  for (let y = MARK_STEP / 2; y < height + width; y += MARK_STEP) {
    for (let x = -height; x < width; x += mark.length * 15 + 80) {
      pen.save();
      pen.translate(x, y);
      pen.rotate(-0.42);
      pen.fillText(mark, 0, 0);
      pen.restore();
    }
  }
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob === null ? failed(new Error("no picture")) : done(blob))),
  );
}

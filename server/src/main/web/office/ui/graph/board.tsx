import { useMemo, useState } from "preact/hooks";
import type { Label } from "../../../i18n/label.ts";
import { useSay } from "../../../ui/language.ts";
import { GRAPH, LANES } from "../../i18n/links.ts";
import { writeAddress } from "../../logic/address.ts";
import { type Graph, layout } from "../../logic/graph-layout.ts";
import { useDoing } from "../asking.ts";
import { useOffice } from "../context.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { saveFile } from "../save-file.ts";
import { Drawing, type Eye } from "./drawing.tsx";
import { EdgeTable } from "./edge-table.tsx";
import { Legend } from "./legend.tsx";
import { picture } from "./picture.ts";

interface Props {
  readonly id: string;
  readonly depth: number;
  /** The cases that were gone on from. */
  readonly expanded: readonly string[];
  readonly graph: Graph;
  readonly busy: boolean;
  readonly expand: (caseId: string) => void;
}

const WHOLE: Eye = { x: 0, y: 0, zoom: 1 };
const STEP = 80;
const FACTOR = 1.25;
const MOST = 8;

/** Each key, with the button that does the same. */
const MOVES: readonly (readonly [key: string, name: Label, sign: string])[] = [
  ["+", GRAPH.zoomIn, "+"],
  ["-", GRAPH.zoomOut, "−"],
  ["0", GRAPH.all, "⤢"],
  ["ArrowLeft", GRAPH.left, "←"],
  ["ArrowRight", GRAPH.right, "→"],
  ["ArrowUp", GRAPH.up, "↑"],
  ["ArrowDown", GRAPH.down, "↓"],
];

function moved(eye: Eye, key: string): Eye | undefined {
  switch (key) {
    case "+":
    case "=":
      return { ...eye, zoom: Math.min(MOST, eye.zoom * FACTOR) };
    case "-":
      return { ...eye, zoom: Math.max(1 / FACTOR, eye.zoom / FACTOR) };
    case "0":
      return WHOLE;
    case "ArrowLeft":
      return { ...eye, x: eye.x - STEP / eye.zoom };
    case "ArrowRight":
      return { ...eye, x: eye.x + STEP / eye.zoom };
    case "ArrowUp":
      return { ...eye, y: eye.y - STEP / eye.zoom };
    case "ArrowDown":
      return { ...eye, y: eye.y + STEP / eye.zoom };
    default:
      return undefined;
  }
}

/** The drawing with what can be done with it. */
export function Board({ id, depth, expanded, graph, busy, expand }: Props) {
  const say = useSay();
  const { client, session } = useOffice();
  const [eye, setEye] = useState(WHOLE);
  const [chosen, setChosen] = useState<string | undefined>();
  const saving = useDoing();
  const places = useMemo(() => layout(graph), [graph]);
  const node = graph.nodes.find((one) => one.id === chosen);
  const move = (key: string) => {
    const next = moved(eye, key);
    if (next !== undefined) {
      setEye(next);
    }
    return next !== undefined;
  };
  const shown = { case: id, depth, expanded: expanded.join(",") };
  const saveTable = () =>
    saving.run(async () => {
      const query = { ...shown, format: "csv" } as const;
      const response = await client.raw("get", "/api/v1/graph", { query });
      saveFile(await response.blob(), `links-${id}.csv`);
    });
  const savePicture = () =>
    saving.run(async () => {
      // What leaves the office is on record before it does.
      await client.get("/api/v1/graph", { query: { ...shown, format: "picture" } });
      const name = (lane: string) => say(LANES[lane] ?? LANES["none"]!);
      saveFile(await picture(graph, places, name, session.mark), `links-${id}.png`);
    });
  return (
    <div class="stack">
      <div class="row">
        {MOVES.map(([key, name, sign]) => (
          <button
            key={key}
            type="button"
            class="button slim"
            aria-label={say(name)}
            title={say(name)}
            onClick={() => move(key)}
          >
            {sign}
          </button>
        ))}
        <button type="button" class="button slim" disabled={saving.busy} onClick={savePicture}>
          {say(GRAPH.picture)}
        </button>
        <button type="button" class="button slim" disabled={saving.busy} onClick={saveTable}>
          {say(GRAPH.table)}
        </button>
      </div>
      <ProblemNote problem={saving.problem} />
      <Drawing
        {...{ graph, eye, move, chosen }}
        layout={places}
        choose={setChosen}
        name={say(GRAPH.title)}
      />
      <Legend graph={graph} />
      {node === undefined ? null : (
        <div class="row" role="status">
          <strong>{say(GRAPH.chosen, { name: node.label })}</strong>
          {node.case === undefined ? null : (
            <>
              <button
                type="button"
                class="button slim"
                disabled={busy}
                onClick={() => expand(node.case ?? "")}
              >
                {say(GRAPH.expand)}
              </button>
              <a href={writeAddress({ view: "case", rest: [node.case] })}>{say(GRAPH.open)}</a>
            </>
          )}
        </div>
      )}
      {graph.more ? <p class="soft">{say(GRAPH.more)}</p> : null}
      {graph.hidden === 0 ? null : <p class="soft">{say(GRAPH.hidden, { n: graph.hidden })}</p>}
      <EdgeTable graph={graph} />
    </div>
  );
}

import { useSay } from "../../../ui/language.ts";
import { LANES, NODES } from "../../i18n/links.ts";
import { BOX, type Graph, type Layout, type Placed, fitted } from "../../logic/graph-layout.ts";

/** The part of a drawing that is seen. */
export interface Eye {
  readonly x: number;
  readonly y: number;
  /** 1 shows all. */
  readonly zoom: number;
}

interface Props {
  readonly graph: Graph;
  readonly layout: Layout;
  readonly eye: Eye;
  readonly move: (key: string) => boolean;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly name: string;
}

/** The graph, drawn. */
export function Drawing({ graph, layout, eye, move, chosen, choose, name }: Props) {
  const say = useSay();
  const { placed, lanes, width, height } = layout;
  const box = [eye.x, eye.y, width / eye.zoom, height / eye.zoom].join(" ");
  return (
    <svg
      class="graph"
      role="group"
      aria-label={name}
      tabindex={0}
      viewBox={box}
      onKeyDown={(event) => {
        if (move(event.key)) {
          event.preventDefault();
        }
      }}
    >
      {lanes.map(({ lane, x }) => (
        <text key={lane} class="lane" x={x + 20} y={32}>
          {say(LANES[lane] ?? LANES["none"]!)}
        </text>
      ))}
      {graph.edges.map(({ from, to }) => {
        const a = placed.get(from);
        const b = placed.get(to);
        return a === undefined || b === undefined ? null : (
          <path
            key={`${from} ${to}`}
            class={from === chosen || to === chosen ? "edge is-chosen" : "edge"}
            d={curve(a, b)}
          />
        );
      })}
      {[...placed.values()].map(({ node, x, y }) => (
        <g
          key={node.id}
          class={`node is-${node.kind}${node.id === chosen ? " is-chosen" : ""}`}
          role="button"
          tabindex={0}
          aria-pressed={node.id === chosen}
          aria-label={`${say(NODES[node.kind] ?? NODES["other"]!)} ${node.label}`}
          transform={`translate(${x} ${y})`}
          onClick={() => choose(node.id)}
          onKeyDown={(event) => {
            if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              choose(node.id);
            }
          }}
        >
          <rect width={BOX.width} height={BOX.height} rx={node.kind === "case" ? 3 : 17} />
          <text x={12} y={22}>
            {fitted(node.label)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function curve(a: Placed, b: Placed): string {
  const y1 = a.y + BOX.height / 2;
  const y2 = b.y + BOX.height / 2;
  const x1 = a.x + BOX.width;
  const middle = (x1 + b.x) / 2;
  return `M ${x1} ${y1} C ${middle} ${y1} ${middle} ${y2} ${b.x} ${y2}`;
}
